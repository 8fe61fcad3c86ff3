package org.compagnon.meetings;

import java.util.UUID;

/// Names a meeting.
public record MeetingId(UUID value) {

    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    public static MeetingId fresh() {
        return new MeetingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
