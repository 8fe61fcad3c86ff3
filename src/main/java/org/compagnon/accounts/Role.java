package org.compagnon.accounts;

/// What a person comes for; one person may hold several and acts in one at a time.
public enum Role {
    COORDINATOR,
    TUTOR,
    TUTEE,
    SUPPORT_OFFICER,
    RESEARCHER,
    ADMINISTRATOR,
    OVERSIGHT
}
