package org.compagnon.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/// Whether two answers go together, from all tables with the same margins: Fisher's exact test, and Freeman and
/// Halton's beyond two rows and two columns. Two-sided: every table not more probable than the one observed counts.
///
/// A table too wide for that (see [EveryTable]) is answered from [#DRAWS] tables drawn at random, always the
/// same ones for the same table, and says so: its outcome is `SIMULATED` and carries the interval of p.
///
/// Source: R. A. Fisher (1935), *The logic of inductive inference*, JRSS 98, 39–82,
/// <https://doi.org/10.2307/2342435>; G. H. Freeman, J. H. Halton (1951), *Note on an exact treatment of
/// contingency, goodness of fit and other problems of significance*, Biometrika 38, 141–149,
/// <https://doi.org/10.1093/biomet/38.1-2.141>.
/// In R: `fisher.test(table)`; drawn: `fisher.test(table, simulate.p.value = TRUE, B = 100000)`.
public final class FisherExact {

    /// How many tables are drawn where all cannot be visited: p is then known within ± 0.004 at worst.
    public static final int DRAWS = 100_000;

    private static final long ALWAYS_THE_SAME = 1951;

    private static final double SAME = 1e-7;

    private FisherExact() {}

    /// @return empty when fewer than two rows or two columns hold anybody
    public static Optional<TestOutcome> test(ContingencyTable table) {
        if (!table.associates()) return Optional.empty();

        if (table.rows() == 2 && table.columns() == 2)
            return Optional.of(exact(TestOutcome.Name.FISHER_EXACT, twoByTwo(table)));

        var every = EveryTable.notMoreProbableThan(table);
        return Optional.of(
                every.isPresent()
                        ? exact(TestOutcome.Name.FREEMAN_HALTON, every.getAsDouble())
                        : drawn(table, new SplittableRandom(ALWAYS_THE_SAME)));
    }

    /// Equally probable tables count even where their probabilities differ in the last digit, as in R; the library’s
    /// own test loses some of them.
    private static double twoByTwo(ContingencyTable table) {
        var total = Math.toIntExact(table.total());
        var row = Math.toIntExact(table.rowTotals[0]);
        var column = Math.toIntExact(table.columnTotals[0]);
        var tables = HypergeometricDistribution.of(total, row, column);
        var observed = tables.logProbability((int) table.counts[0][0]) + SAME;
        return IntStream.rangeClosed(tables.getSupportLowerBound(), tables.getSupportUpperBound())
                .filter(cell -> tables.logProbability(cell) <= observed)
                .mapToDouble(tables::probability)
                .sum();
    }

    private static TestOutcome exact(TestOutcome.Name name, double p) {
        return TestOutcome.exact(name, OptionalDouble.empty(), p);
    }

    static TestOutcome drawn(ContingencyTable table, RandomGenerator random) {
        var notMoreProbable = RandomTables.notMoreProbableThan(table, DRAWS, random);
        var around = new Proportion(notMoreProbable, DRAWS).interval(0.99).orElseThrow();
        return TestOutcome.simulated(TestOutcome.Name.FREEMAN_HALTON, (notMoreProbable + 1.0) / (DRAWS + 1.0), around);
    }
}
