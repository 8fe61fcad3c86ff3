package org.compagnon.surveys;

import java.util.UUID;

/// Names one opening of a questionnaire to one population.
public record WaveId(UUID value) {

    public static WaveId of(String text) {
        return new WaveId(UUID.fromString(text));
    }

    public static WaveId fresh() {
        return new WaveId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
