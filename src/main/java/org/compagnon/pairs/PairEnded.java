package org.compagnon.pairs;

import java.time.LocalDate;
import org.compagnon.programmes.EditionId;
import org.compagnon.shared.OrganisationId;

/// A pair is over, for a reason that is one of [EndReason]'s names.
public record PairEnded(OrganisationId organisation, EditionId edition, PairId pair, LocalDate on, String reason) {}
