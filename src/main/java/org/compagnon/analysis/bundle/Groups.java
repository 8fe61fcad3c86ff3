package org.compagnon.analysis.bundle;

import org.compagnon.analysis.ComparisonResult;
import org.compagnon.surveys.study.Plan.Comparison;
import org.jspecify.annotations.Nullable;

/// Where the groups of a comparison answered.
final class Groups {

    private Groups() {}

    static String population(ComparisonResult result, int group) {
        return stated(result.population(), result, group);
    }

    static String wave(ComparisonResult result, int group) {
        return stated(result.wave(), result, group);
    }

    private static String stated(@Nullable String common, ComparisonResult result, int group) {
        return common == null ? result.of().get(group) : common;
    }

    /// The column that makes the groups; empty where whole populations or waves are compared.
    static String by(ComparisonResult result) {
        return result.between().equals(Comparison.WAVE) || result.between().equals(Comparison.POPULATION)
                ? ""
                : result.between();
    }
}
