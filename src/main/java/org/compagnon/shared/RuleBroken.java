package org.compagnon.shared;

import java.util.List;

/// A rule of the domain refused what was asked; the key words the reason in the reader's language.
public class RuleBroken extends RuntimeException {

    private final String key;
    private final transient List<Object> details;

    public RuleBroken(String key, Object... details) {
        super(key);
        this.key = key;
        this.details = List.of(details);
    }

    public String key() {
        return key;
    }

    public List<Object> details() {
        return details;
    }

    public String in(Words words) {
        return words.of(key(), details.toArray());
    }
}
