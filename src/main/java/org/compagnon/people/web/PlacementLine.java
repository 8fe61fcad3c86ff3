package org.compagnon.people.web;

import org.compagnon.people.Placement;

/// A placement as a page shows it, with the names of both.
public record PlacementLine(Placement placement, String tutee, String supervisor) {}
