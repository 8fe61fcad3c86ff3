package org.compagnon.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// What a test said: which one it was, how its p was had, its statistic where it has one, and the two-sided p.
///
/// @param simulated where p was drawn and not computed: the interval, at 99 %, in which the exact p lies
public record TestOutcome(
        Name test,
        Computation computation,
        OptionalDouble statistic,
        OptionalInt degreesOfFreedom,
        double p,
        Optional<Interval> simulated) {

    public enum Name {
        MANN_WHITNEY,
        KRUSKAL_WALLIS,
        DUNN,
        CHI_SQUARE,
        FISHER_EXACT,
        FREEMAN_HALTON,
        MCNEMAR,
        WILCOXON_SIGNED_RANK,
        COCHRAN_ARMITAGE
    }

    /// From every possible arrangement; from a limiting distribution; from arrangements drawn at random.
    public enum Computation {
        EXACT,
        APPROXIMATE,
        SIMULATED
    }

    public TestOutcome {
        if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("A p lies between 0 and 1, not at " + p);
    }

    static TestOutcome exact(Name test, OptionalDouble statistic, double p) {
        return new TestOutcome(
                test, Computation.EXACT, statistic, OptionalInt.empty(), Math.min(1, p), Optional.empty());
    }

    static TestOutcome approximate(Name test, double statistic, double p) {
        return new TestOutcome(
                test,
                Computation.APPROXIMATE,
                OptionalDouble.of(statistic),
                OptionalInt.empty(),
                Math.min(1, p),
                Optional.empty());
    }

    static TestOutcome chiSquared(Name test, double statistic, int degrees) {
        return new TestOutcome(
                test,
                Computation.APPROXIMATE,
                OptionalDouble.of(statistic),
                OptionalInt.of(degrees),
                ChiSquaredDistribution.of(degrees).survivalProbability(statistic),
                Optional.empty());
    }

    static TestOutcome simulated(Name test, double p, Interval around) {
        return new TestOutcome(
                test, Computation.SIMULATED, OptionalDouble.empty(), OptionalInt.empty(), p, Optional.of(around));
    }
}
