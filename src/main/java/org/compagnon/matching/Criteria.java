package org.compagnon.matching;

import org.compagnon.assignment.Limits;
import org.compagnon.assignment.Weights;
import org.compagnon.programmes.definition.Matching;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// What an assignment looks at: what each criterion weighs, and what excludes a pair.
public record Criteria(
        long preference,
        long distance,
        long interests,
        long continuity,
        long balance,
        boolean requireTrained,
        @Nullable Double maxDistanceKm) {

    /// As a definition's reader allows: beyond, sums of costs would leave the exact range.
    public static final long HEAVIEST = 1_000_000_000L;

    /// A little more than half of the way around the earth.
    public static final double FARTHEST_KM = 20_100;

    public Criteria {
        for (var weight : new long[] {preference, distance, interests, continuity, balance})
            if (weight < 0 || weight > HEAVIEST) throw new RuleBroken("matching.rule.weight-out-of-range", HEAVIEST);
        if (maxDistanceKm != null && !(maxDistanceKm >= 0 && maxDistanceKm <= FARTHEST_KM))
            throw new RuleBroken("matching.rule.distance-out-of-range");
    }

    /// What the programme's definition states.
    public static Criteria of(Matching stated) {
        var weights = stated.weights();
        return new Criteria(
                weights.preference(),
                weights.distance(),
                weights.interests(),
                weights.continuity(),
                weights.balance(),
                stated.requireTrained(),
                stated.maxDistanceKm().isPresent() ? stated.maxDistanceKm().getAsDouble() : null);
    }

    Weights weights() {
        return new Weights(preference, distance, interests, continuity, balance);
    }

    Limits limits() {
        return new Limits(requireTrained, maxDistanceKm);
    }
}
