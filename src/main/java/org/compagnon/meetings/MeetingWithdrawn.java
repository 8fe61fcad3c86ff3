package org.compagnon.meetings;

import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.shared.OrganisationId;

/// A meeting that had been recorded was recorded by mistake.
public record MeetingWithdrawn(OrganisationId organisation, EditionId edition, PairId pair, MeetingId meeting) {}
