package org.compagnon.programmes;

import java.util.UUID;

/// Names one run of a programme for a cohort and a period.
public record EditionId(UUID value) {

    public static EditionId of(String text) {
        return new EditionId(UUID.fromString(text));
    }

    public static EditionId fresh() {
        return new EditionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
