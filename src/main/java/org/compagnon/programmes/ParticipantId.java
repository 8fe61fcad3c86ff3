package org.compagnon.programmes;

import java.util.UUID;

/// Names a person’s part in an edition.
public record ParticipantId(UUID value) {

    public static ParticipantId of(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    public static ParticipantId fresh() {
        return new ParticipantId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
