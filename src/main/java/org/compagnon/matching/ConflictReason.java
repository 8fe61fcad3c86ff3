package org.compagnon.matching;

/// Why a tutor may not have a tutee.
public enum ConflictReason {
    PLACEMENT_SUPERVISOR,
    ASSESSOR,
    JURY,
    FAMILY,
    CARE,
    DECLARED_REFUSAL,
    OTHER;

    public String key() {
        return "matching.conflict." + name();
    }
}
