package org.compagnon.programmes;

import java.util.UUID;

/// Names a programme definition through all its versions.
public record DefinitionId(UUID value) {

    public static DefinitionId of(String text) {
        return new DefinitionId(UUID.fromString(text));
    }

    public static DefinitionId fresh() {
        return new DefinitionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
