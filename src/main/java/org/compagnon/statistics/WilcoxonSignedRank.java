package org.compagnon.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/// Whether the same persons answer higher one time than the other: Wilcoxon's signed rank test, two-sided.
///
/// Who gave the same answer twice is left out before ranking, as Wilcoxon did and R does (not as Pratt did). The
/// statistic is the rank sum of those who answered higher the first time.
///
/// Source: F. Wilcoxon (1945), *Individual comparisons by ranking methods*, Biometrics Bulletin 1, 80–83,
/// <https://doi.org/10.2307/3001968>. In R: `wilcox.test(first, second, paired = TRUE)`, whose V this is.
public final class WilcoxonSignedRank {

    /// R's own limit for the exact distribution.
    private static final int SMALL = 50;

    private WilcoxonSignedRank() {}

    /// Exact under 50 persons when all answers differ and no two differences are equally large, else by the normal
    /// distribution, corrected for ties and for continuity.
    ///
    /// @return empty when nobody's answer differs
    public static Optional<TestOutcome> test(double[] first, double[] second) {
        var differences = Paired.differences(first, second);
        var changed = Arrays.stream(differences).filter(change -> change != 0).toArray();
        if (changed.length == 0) return Optional.empty();

        var sizes = Sample.of(Arrays.stream(changed).map(Math::abs).toArray());
        var ranks = new Ranks(List.of(sizes));
        var raised =
                Sample.of(Arrays.stream(changed).filter(change -> change > 0).toArray());
        var statistic = ranks.sumOf(raised);
        var exact = differences.length < SMALL && changed.length == differences.length && ranks.untied();
        return Optional.of(exact ? exact(statistic, changed) : approximate(statistic, changed.length, ranks.ties));
    }

    private static TestOutcome exact(double statistic, double[] changed) {
        var p = WilcoxonSignedRankTest.withDefaults()
                .with(PValueMethod.EXACT)
                .test(changed)
                .getPValue();
        return TestOutcome.exact(TestOutcome.Name.WILCOXON_SIGNED_RANK, OptionalDouble.of(statistic), p);
    }

    private static TestOutcome approximate(double statistic, double n, double ties) {
        var spread = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties / 48);
        var z = Math.max(0, Math.abs(statistic - n * (n + 1) / 4) - 0.5) / spread;
        return TestOutcome.approximate(TestOutcome.Name.WILCOXON_SIGNED_RANK, statistic, Confidence.twoSided(z));
    }
}
