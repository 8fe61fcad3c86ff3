package org.compagnon.programmes;

import java.time.LocalDate;
import org.compagnon.shared.OrganisationId;

/// Somebody no longer takes part from the day after. Says nothing of why.
public record ParticipantLeft(
        OrganisationId organisation, EditionId edition, ParticipantId participant, LocalDate lastDay) {}
