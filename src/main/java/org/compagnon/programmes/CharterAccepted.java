package org.compagnon.programmes;

import org.compagnon.shared.OrganisationId;

/// A participant accepted the charter in the version that is in force.
public record CharterAccepted(OrganisationId organisation, EditionId edition, ParticipantId participant) {}
