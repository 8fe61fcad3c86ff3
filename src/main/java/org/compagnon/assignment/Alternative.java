package org.compagnon.assignment;

/// Another tutor a tutee could have: what that pair costs in itself, and what giving it would change overall.
public record Alternative(String tutorId, PairCost cost, Change overall) {}
