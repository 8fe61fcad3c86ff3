package org.compagnon.pairs;

import java.time.LocalDate;
import org.compagnon.programmes.EditionId;
import org.compagnon.shared.OrganisationId;

/// Rule 9 was met: the tutor accompanies the tutee from that day.
public record PairBegan(OrganisationId organisation, EditionId edition, PairId pair, LocalDate on) {}
