package org.compagnon.pairs;

/// Why a pair ended. A code, never a story: what happened between two people is theirs.
public enum EndReason {
    TUTOR_LEFT,
    TUTEE_LEFT,
    CONFLICT_OF_INTEREST,
    TUTEE_ASKED,
    TUTOR_ASKED,
    /// A repair gave the tutee another tutor.
    REASSIGNED,
    TERM_REACHED,
    OTHER
}
