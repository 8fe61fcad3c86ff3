package org.compagnon.matching;

import org.compagnon.programmes.ParticipantId;

/// What the coordinator decided of a pair before it is computed.
public record Ruling(ParticipantId tutor, ParticipantId tutee, Kind kind) {

    /// Wanted whatever it costs, or not wanted at all.
    public enum Kind {
        PINNED,
        FORBIDDEN
    }
}
