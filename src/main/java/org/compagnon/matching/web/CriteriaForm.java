package org.compagnon.matching.web;

import org.compagnon.matching.Criteria;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// What a coordinator types into the form of a scenario; a box left unticked is not sent at all.
record CriteriaForm(
        @Nullable String name,
        @Nullable String preference,
        @Nullable String distance,
        @Nullable String interests,
        @Nullable String continuity,
        @Nullable String balance,
        @Nullable Boolean requireTrained,
        @Nullable String maxDistanceKm) {

    String title() {
        return name == null ? "" : name;
    }

    Criteria criteria() {
        return new Criteria(
                weight(preference),
                weight(distance),
                weight(interests),
                weight(continuity),
                weight(balance),
                requireTrained != null && requireTrained,
                kilometres());
    }

    private static long weight(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? 0 : Long.parseLong(typed.strip());
        } catch (NumberFormatException notWhole) {
            throw new RuleBroken("matching.rule.weight-out-of-range", Criteria.HEAVIEST);
        }
    }

    private @Nullable Double kilometres() {
        try {
            return maxDistanceKm == null || maxDistanceKm.isBlank()
                    ? null
                    : Double.valueOf(maxDistanceKm.strip().replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw new RuleBroken("matching.rule.distance-out-of-range");
        }
    }
}
