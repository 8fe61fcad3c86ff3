package org.compagnon.files.yaml;

import java.util.Optional;

/// How one kind of text writes values that only it knows.
public interface Saying {

    /// A value written as one word or line; empty where what it is made of is said instead.
    Optional<String> said(Object value);

    /// What a thing in a list is called; empty: by its key, id or code, else by its position.
    default Optional<String> name(Record thing) {
        return Optional.empty();
    }

    /// Which of several kinds of thing this is, where that is itself a value.
    default Optional<String> type(Record thing) {
        return Optional.empty();
    }

    /// Whether the text writes what is in this component directly, without a key of that name.
    default boolean isTransparent(String component) {
        return false;
    }
}
