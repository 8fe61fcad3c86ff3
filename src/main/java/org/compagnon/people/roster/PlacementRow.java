package org.compagnon.people.roster;

import org.compagnon.shared.Period;

/// Where and under whom a tutee trains, and when.
public record PlacementRow(int line, PersonReference tutee, PersonReference supervisor, String site, Period period) {}
