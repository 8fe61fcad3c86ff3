package org.compagnon.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// A level of confidence, such as 0.95, and what follows from it.
record Confidence(double level) {

    static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    Confidence {
        if (!(level > 0 && level < 1))
            throw new IllegalArgumentException("A confidence lies between 0 and 1, not at " + level);
    }

    /// Half of what is left outside.
    double tail() {
        return (1 - level) / 2;
    }

    /// 1.96 for 0.95.
    double z() {
        return NORMAL.inverseSurvivalProbability(tail());
    }

    static double twoSided(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }
}
