package org.compagnon.assignment;

/// Why a tutor may not have a tutee. Several rules may apply to one pair: each counts.
public enum Exclusion {
    CONFLICT_OF_INTEREST,
    DECLINED_BY_TUTEE,
    PHASE_NOT_ACCEPTED,
    NOT_TRAINED,
    TOO_FAR,
    /// The coordinator forbade this pair.
    FORBIDDEN,
    /// The coordinator pinned the tutee to another tutor.
    PINNED_ELSEWHERE;

    int bit() {
        return 1 << ordinal();
    }

    /// Whether a coordinator may be offered to lift it: never a conflict of interest, never a refusal.
    public boolean mayBeLifted() {
        return this != CONFLICT_OF_INTEREST && this != DECLINED_BY_TUTEE;
    }
}
