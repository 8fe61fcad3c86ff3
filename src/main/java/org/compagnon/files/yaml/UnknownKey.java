package org.compagnon.files.yaml;

import java.util.Set;
import org.compagnon.files.yaml.Yaml.Scalar;

/// A key that nothing asks for: a slip of another one, or the rest of a text or number that a comma has cut.
record UnknownKey(String key, Yaml.Entry entry) {

    void note(String path, Set<String> known, Findings findings) {
        var spot = entry.key();
        if (isCutOff()) {
            findings.general(spot, path, key.contains(" ") ? "comma-in-text" : "comma-in-number", key);
            return;
        }
        Nearest.to(key, known)
                .ifPresentOrElse(
                        near -> findings.general(spot, path, "unknown-key-near", key, near),
                        () -> findings.general(spot, path, "unknown-key", key, String.join(", ", known)));
    }

    /// In braces a comma ends a text or a number, and the rest looks like a key without a value.
    private boolean isCutOff() {
        return entry.value() instanceof Scalar scalar
                && scalar.isEmpty()
                && (key.contains(" ") || Written.isWhole(key));
    }
}
