package org.compagnon.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Whether the same persons answer yes more often one time than the other: McNemar's test, exact, two-sided.
///
/// Only those who changed tell anything; without change either way would be as likely. The statistic is how many said
/// yes the first time only.
///
/// Source: Q. McNemar (1947), *Note on the sampling error of the difference between correlated proportions or
/// percentages*, Psychometrika 12, 153–157, <https://doi.org/10.1007/BF02295996>.
/// In R: `binom.test(firstOnly, firstOnly + secondOnly)`.
public final class McNemar {

    private McNemar() {}

    /// @return empty when nobody changed
    public static Optional<TestOutcome> test(long firstOnly, long secondOnly) {
        if (firstOnly < 0 || secondOnly < 0)
            throw new IllegalArgumentException("A count cannot be negative: " + Math.min(firstOnly, secondOnly));
        if (firstOnly == 0 && secondOnly == 0) return Optional.empty();

        // Both ways are as likely: the two tails are one, twice.
        var p = 2
                * BinomialDistribution.of(Math.toIntExact(firstOnly + secondOnly), 0.5)
                        .cumulativeProbability(Math.toIntExact(Math.min(firstOnly, secondOnly)));
        return Optional.of(TestOutcome.exact(TestOutcome.Name.MCNEMAR, OptionalDouble.of(firstOnly), p));
    }
}
