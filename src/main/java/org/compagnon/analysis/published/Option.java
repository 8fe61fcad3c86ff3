package org.compagnon.analysis.published;

/// One answer of an item.
///
/// @param level its place on an ordered scale, lowest first; 0 where the answers have no order
record Option(String label, int level) {}
