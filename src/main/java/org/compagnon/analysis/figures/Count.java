package org.compagnon.analysis.figures;

import java.util.OptionalLong;

/// How many gave an answer, or that this may not be told. What may not be told is never drawn as 0.
public record Count(OptionalLong known) {

    public static final Count WITHHELD = new Count(OptionalLong.empty());

    public Count {
        if (known.isPresent() && known.getAsLong() < 0)
            throw new IllegalArgumentException("A count is 0 or more, not " + known.getAsLong());
    }

    public static Count of(long count) {
        return new Count(OptionalLong.of(count));
    }

    public boolean isWithheld() {
        return known.isEmpty();
    }

    /// To add up counts of which none is withheld.
    long number() {
        return known.orElseThrow();
    }
}
