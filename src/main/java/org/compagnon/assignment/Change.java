package org.compagnon.assignment;

/// What a different decision would change overall, everybody rearranged at best.
///
/// @param placed tutees more (or fewer, negative) with a tutor
/// @param separated in a repair, tutees more separated from a current tutor; 0 otherwise
/// @param cost of all pairs and loads
public record Change(int placed, int separated, long cost) {}
