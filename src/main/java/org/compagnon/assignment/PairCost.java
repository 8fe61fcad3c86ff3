package org.compagnon.assignment;

/// What a pair costs and why: the cost is `preference × p + distance × d + interests × m + continuity × c`.
///
/// @param preference p: 0-based rank of the tutor in the tutee's preferences, or the length of the list
/// @param distanceKm d: whole kilometres, rounded half up; 0 where a place is unknown
/// @param unsharedInterests m: how many of the tutee's interests the tutor does not share
/// @param continuity c: 1 if the tutee has a current tutor other than this one
public record PairCost(long cost, int preference, int distanceKm, int unsharedInterests, int continuity) {}
