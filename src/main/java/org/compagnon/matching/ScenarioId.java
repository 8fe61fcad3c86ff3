package org.compagnon.matching;

import java.util.UUID;

/// Names one way of assigning an edition.
public record ScenarioId(UUID value) {

    public static ScenarioId of(String text) {
        return new ScenarioId(UUID.fromString(text));
    }

    public static ScenarioId fresh() {
        return new ScenarioId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
