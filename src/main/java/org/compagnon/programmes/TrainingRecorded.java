package org.compagnon.programmes;

import org.compagnon.shared.OrganisationId;

/// A tutor has been recorded as trained.
public record TrainingRecorded(OrganisationId organisation, EditionId edition, ParticipantId participant) {}
