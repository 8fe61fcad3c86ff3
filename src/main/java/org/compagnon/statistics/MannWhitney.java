package org.compagnon.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/// Whether one of two independent groups tends to answer higher: the Mann-Whitney U test, two-sided.
///
/// The statistic is U of the first group: the pairs in which its answer is the higher, a tie counting one half.
///
/// Source: H. B. Mann, D. R. Whitney (1947), *On a test of whether one of two random variables is stochastically
/// larger than the other*, Annals of Mathematical Statistics 18, 50–60, <https://doi.org/10.1214/aoms/1177730491>;
/// ties as in E. L. Lehmann (1975), *Nonparametrics*, section 1.4.
public final class MannWhitney {

    /// R's own limit for the exact distribution.
    private static final int SMALL = 50;

    private MannWhitney() {}

    /// Exact when both groups are under 50 and no two answers are equal, else [#approximate].
    /// In R: `wilcox.test(first, second)`, whose W is this U.
    ///
    /// @return empty when a group is empty or all answers are equal
    public static Optional<TestOutcome> test(Sample first, Sample second) {
        var ranks = new Ranks(List.of(first, second));
        var exact = first.size() < SMALL && second.size() < SMALL && ranks.untied();
        if (!exact || first.size() == 0 || second.size() == 0) return approximate(first, second);

        var found = MannWhitneyUTest.withDefaults().with(PValueMethod.EXACT).test(first.expanded(), second.expanded());
        return Optional.of(TestOutcome.exact(
                TestOutcome.Name.MANN_WHITNEY, OptionalDouble.of(found.getStatistic()), found.getPValue()));
    }

    /// By the normal distribution, corrected for ties and for continuity.
    /// In R: `wilcox.test(first, second, exact = FALSE)`.
    ///
    /// @return empty when a group is empty or all answers are equal
    public static Optional<TestOutcome> approximate(Sample first, Sample second) {
        var ranks = new Ranks(List.of(first, second));
        if (first.size() == 0 || second.size() == 0 || ranks.allEqual()) return Optional.empty();

        double n = first.size();
        double m = second.size();
        double all = ranks.size;
        var u = ranks.sumOf(first) - n * (n + 1) / 2;
        var spread = Math.sqrt(n * m / 12 * (all + 1 - ranks.ties / (all * (all - 1))));
        var z = Math.max(0, Math.abs(u - n * m / 2) - 0.5) / spread;
        return Optional.of(TestOutcome.approximate(TestOutcome.Name.MANN_WHITNEY, u, Confidence.twoSided(z)));
    }
}
