package org.compagnon.meetings;

import java.time.LocalDate;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.shared.OrganisationId;

/// A meeting was recorded as missed.
public record MeetingMissed(
        OrganisationId organisation, EditionId edition, PairId pair, MeetingId meeting, LocalDate on) {}
