package org.compagnon.matching.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.compagnon.matching.Criteria;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// What a coordinator types into the form of a scenario, kept as typed, with what is wrong beside each field. A box
/// left unticked is not sent at all.
public record CriteriaForm(
        @Nullable String name,
        @Nullable String preference,
        @Nullable String distance,
        @Nullable String interests,
        @Nullable String continuity,
        @Nullable String balance,
        @Nullable Boolean requireTrained,
        @Nullable String maxDistanceKm,
        Map<String, RuleBroken> problems) {

    /// What is wrong is found out here, never sent.
    public CriteriaForm {
        problems = new HashMap<>();
    }

    static CriteriaForm of(String name, Criteria criteria) {
        var longest = criteria.maxDistanceKm();
        return new CriteriaForm(
                name,
                Long.toString(criteria.preference()),
                Long.toString(criteria.distance()),
                Long.toString(criteria.interests()),
                Long.toString(criteria.continuity()),
                Long.toString(criteria.balance()),
                criteria.requireTrained(),
                longest == null
                        ? ""
                        : new BigDecimal(longest.toString())
                                .stripTrailingZeros()
                                .toPlainString(),
                Map.of());
    }

    String title() {
        return name == null ? "" : name;
    }

    /// @return absent when a field is refused
    @Nullable
    Criteria criteria() {
        if (title().isBlank()) problems.put("name", new RuleBroken("matching.rule.scenario-without-name"));
        var criteria = new Criteria(
                weight("preference", preference),
                weight("distance", distance),
                weight("interests", interests),
                weight("continuity", continuity),
                weight("balance", balance),
                requireTrained != null && requireTrained,
                kilometres());
        return problems.isEmpty() ? criteria : null;
    }

    private long weight(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return 0;
        var plain = typed.replaceAll("\\s", "");
        if (plain.matches("\\d{1,10}") && Long.parseLong(plain) <= Criteria.HEAVIEST) return Long.parseLong(plain);
        problems.put(field, new RuleBroken("matching.rule.weight-out-of-range", Criteria.HEAVIEST));
        return 0;
    }

    private @Nullable Double kilometres() {
        if (maxDistanceKm == null || maxDistanceKm.isBlank()) return null;
        var plain = maxDistanceKm.strip().replace(',', '.');
        if (plain.matches("\\d{1,5}(\\.\\d+)?") && Double.parseDouble(plain) <= Criteria.FARTHEST_KM)
            return Double.valueOf(plain);
        problems.put("maxDistanceKm", new RuleBroken("matching.rule.distance-out-of-range"));
        return null;
    }

    public @Nullable RuleBroken problemOf(String field) {
        return problems.get(field);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
