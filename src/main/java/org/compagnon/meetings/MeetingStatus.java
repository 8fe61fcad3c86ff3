package org.compagnon.meetings;

import java.util.Locale;

/// What became of a meeting.
public enum MeetingStatus {
    PLANNED,
    HELD,
    MISSED,
    CANCELLED;

    public boolean isRecorded() {
        return this == HELD || this == MISSED;
    }

    /// Words it.
    public String key() {
        return "meetings.status." + name().toLowerCase(Locale.ROOT);
    }
}
