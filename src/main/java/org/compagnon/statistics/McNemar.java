package org.compagnon.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.BinomialTest;

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

        var p = BinomialTest.withDefaults()
                .test(Math.toIntExact(firstOnly + secondOnly), Math.toIntExact(firstOnly), 0.5)
                .getPValue();
        return Optional.of(TestOutcome.exact(TestOutcome.Name.MCNEMAR, OptionalDouble.of(firstOnly), p));
    }
}
