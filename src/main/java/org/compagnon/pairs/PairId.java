package org.compagnon.pairs;

import java.util.UUID;

/// Names the relationship of a tutor and a tutee in an edition.
public record PairId(UUID value) {

    public static PairId of(String text) {
        return new PairId(UUID.fromString(text));
    }

    public static PairId fresh() {
        return new PairId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
