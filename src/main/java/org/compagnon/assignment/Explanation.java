package org.compagnon.assignment;

import org.jspecify.annotations.Nullable;

/// Why a tutee has this tutor, in numbers: what each criterion contributed, and what doing without the pair would
/// change.
///
/// @param placeCost what the tutor's last place adds to the load
/// @param withoutIt the exact change overall if this pair were forbidden and everybody rearranged at best
/// @param nextBest the tutor the tutee would then have, absent if they would have none; its `overall` is `withoutIt`
public record Explanation(
        Pair pair,
        Weights weights,
        long placeCost,
        Change withoutIt,
        @Nullable Alternative nextBest) {

    public long preferenceCost() {
        return weights.preference() * pair.cost().preference();
    }

    public long distanceCost() {
        return weights.distance() * pair.cost().distanceKm();
    }

    public long interestsCost() {
        return weights.interests() * pair.cost().unsharedInterests();
    }

    public long continuityCost() {
        return weights.continuity() * pair.cost().continuity();
    }
}
