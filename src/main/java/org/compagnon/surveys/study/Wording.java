package org.compagnon.surveys.study;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.compagnon.files.yaml.Part;
import org.compagnon.files.yaml.Text;
import org.compagnon.files.yaml.Yaml;
import org.compagnon.files.yaml.Yaml.Mapping;
import org.compagnon.files.yaml.Yaml.Scalar;
import org.jspecify.annotations.Nullable;

/// Reads codes and the words that may stand with them. A study analysed from files can do without words; one that is
/// put to people cannot.
final class Wording {

    /// What can stand in a cell, in a list and in a condition without being taken for something else.
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+-]{0,59}");

    private Wording() {}

    static @Nullable Text of(Part part, String key) {
        return part.optionalBoth(key);
    }

    /// `[intern, tutor]`, or one by one with words: `- {id: intern, text: {fr: …, en: …}}`.
    static List<Named> named(Part part, String key) {
        return named(part, key, true);
    }

    static List<Named> named(Part part, String key, boolean required) {
        var ids = new ArrayList<String>();
        return part.each(key, required, (value, at) -> one(part, value, at, ids));
    }

    private static Named one(Part part, Yaml value, String at, List<String> ids) {
        var findings = part.findings();
        Named found;
        String idAt;
        if (value instanceof Mapping keys) {
            var inside = part.inside(keys, at);
            found = new Named(inside.text("id"), inside.optionalBoth("text"));
            inside.done();
            idAt = inside.at("id");
        } else if (value instanceof Scalar scalar) {
            found = new Named(scalar.value(), null);
            idAt = at;
        } else {
            findings.at(at, "expected-code");
            return new Named("", null);
        }
        if (!found.id().isEmpty() && !CODE.matcher(found.id()).matches()) findings.at(idAt, "bad-code", found.id());
        if (!found.id().isEmpty() && ids.contains(found.id())) findings.idTwice(idAt, found.id());
        ids.add(found.id());
        return found;
    }
}
