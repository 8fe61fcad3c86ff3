package org.compagnon.programmes.definition;

import java.util.Locale;

/// A choice that a definition writes as a word and that pages say in the reader's language.
public interface Worded {

    String name();

    /// As written in a definition: `in_person`.
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Names it in the message file: `programmes.modality.in_person`.
    default String key() {
        var type = this instanceof Enum<?> constant
                ? constant.getDeclaringClass().getSimpleName()
                : getClass().getSimpleName();
        return "programmes." + type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + "." + word();
    }
}
