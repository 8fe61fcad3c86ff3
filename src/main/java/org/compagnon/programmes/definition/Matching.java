package org.compagnon.programmes.definition;

import java.util.OptionalDouble;

/// How tutors and tutees are assigned: what excludes a pair and what each criterion costs.
///
/// @param mandatory every tutee must be placed; else as many as possible
public record Matching(boolean mandatory, boolean requireTrained, OptionalDouble maxDistanceKm, Weights weights) {

    /// What applies where a definition says nothing: as many as possible, at no cost.
    public static final Matching UNSTATED =
            new Matching(false, false, OptionalDouble.empty(), new Weights(0, 0, 0, 0, 0));

    /// The price of one step of each criterion; 0 leaves it out.
    public record Weights(long preference, long distance, long interests, long continuity, long balance) {}
}
