package org.compagnon.programmes.definition;

/// The forms on the continuum from tutoring to mentoring.
public enum Form implements Worded {
    PEER_TUTORING,
    NEAR_PEER_TUTORING,
    PERSONAL_TUTORING,
    CLINICAL_MENTORING,
    RESEARCH_MENTORING,
    /// Two or more relationships side by side, each with its own form and rules.
    JOINT,
    EXCHANGE_GROUP
}
