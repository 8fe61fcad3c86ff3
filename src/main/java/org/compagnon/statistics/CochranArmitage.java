package org.compagnon.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Whether a share rises or falls along ordered groups: the Cochran-Armitage test for trend, two-sided.
///
/// The statistic is z, positive where the share rises with the scores.
///
/// Source: P. Armitage (1955), *Tests for linear trends in proportions and frequencies*, Biometrics 11, 375–386,
/// <https://doi.org/10.2307/3001775>. In R: `prop.trend.test(counts, bases, scores)`, whose X-squared is z².
public final class CochranArmitage {

    private CochranArmitage() {}

    /// With the groups' places in the list, 1, 2, 3…, as scores.
    public static Optional<TestOutcome> test(List<Proportion> groups) {
        return test(
                groups, IntStream.rangeClosed(1, groups.size()).asDoubleStream().toArray());
    }

    /// @return empty when everybody is on one side, or fewer than two groups of different scores answered
    public static Optional<TestOutcome> test(List<Proportion> groups, double... scores) {
        if (scores.length != groups.size())
            throw new IllegalArgumentException(groups.size() + " groups have as many scores, not " + scores.length);
        for (var score : scores)
            if (!Double.isFinite(score)) throw new IllegalArgumentException("A score is a number, not " + score);

        double count = groups.stream().mapToLong(Proportion::count).sum();
        double base = groups.stream().mapToLong(Proportion::base).sum();
        if (count == 0 || count == base) return Optional.empty();

        var centre = over(scores, at -> groups.get(at).base() * scores[at]) / base;
        var trend = over(scores, at -> (scores[at] - centre) * groups.get(at).count());
        var spread = over(scores, at -> groups.get(at).base() * (scores[at] - centre) * (scores[at] - centre));
        if (spread == 0) return Optional.empty();

        var z = trend / Math.sqrt(count / base * (1 - count / base) * spread);
        return Optional.of(TestOutcome.approximate(TestOutcome.Name.COCHRAN_ARMITAGE, z, Confidence.twoSided(z)));
    }

    private static double over(double[] scores, IntToDoubleFunction term) {
        return IntStream.range(0, scores.length).mapToDouble(term).sum();
    }
}
