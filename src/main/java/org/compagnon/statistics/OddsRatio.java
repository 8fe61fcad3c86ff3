package org.compagnon.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/// How many times the odds of the first answer are in the first group what they are in the second.
///
/// The interval is Woolf's, on the logarithm. Where a cell is 0, ½ is added to each, for the ratio as for its
/// interval.
///
/// Source: B. Woolf (1955), *On estimating the relation between blood group and disease*, Annals of Human Genetics
/// 19, 251–253, <https://doi.org/10.1111/j.1469-1809.1955.tb01348.x>; the ½: J. B. S. Haldane (1956), Annals of
/// Human Genetics 20, 309–311, <https://doi.org/10.1111/j.1469-1809.1955.tb01285.x>, F. J. Anscombe (1956),
/// Biometrika 43, 461–464, <https://doi.org/10.1093/biomet/43.3-4.461>.
/// In R: `effectsize::oddsratio(table)`, or `exp(log(a * d / (b * c)) + c(-1, 1) * qnorm(0.975) * sqrt(sum(1 /
/// table)))`.
public final class OddsRatio {

    private OddsRatio() {}

    /// @return empty when fewer than two rows or two columns hold anybody
    public static Optional<Effect> of(ContingencyTable table, double confidence) {
        var z = new Confidence(confidence).z();
        if (table.rows() > 2 || table.columns() > 2)
            throw new IllegalArgumentException(
                    "An odds ratio is of a 2 × 2 table, not of " + table.rows() + " × " + table.columns());
        return table.associates()
                ? Optional.of(ratio(z, new long[] {table.counts[0][0], table.counts[1][1]}, new long[] {
                    table.counts[0][1], table.counts[1][0]
                }))
                : Optional.empty();
    }

    /// Of the same persons asked twice: those who said yes the first time only, over those who did the second time
    /// only.
    ///
    /// Source: J. L. Fleiss, B. Levin, M. C. Paik (2003), *Statistical Methods for Rates and Proportions*, 13.1,
    /// <https://doi.org/10.1002/0471445428>.
    ///
    /// @return empty when nobody changed
    public static Optional<Effect> paired(long firstOnly, long secondOnly, double confidence) {
        var z = new Confidence(confidence).z();
        if (firstOnly < 0 || secondOnly < 0)
            throw new IllegalArgumentException("A count cannot be negative: " + Math.min(firstOnly, secondOnly));
        return firstOnly == 0 && secondOnly == 0
                ? Optional.empty()
                : Optional.of(ratio(z, new long[] {firstOnly}, new long[] {secondOnly}));
    }

    private static Effect ratio(double z, long[] above, long[] below) {
        var added =
                LongStream.concat(Arrays.stream(above), Arrays.stream(below)).anyMatch(cell -> cell == 0) ? 0.5 : 0;
        var log = 0.0;
        var variance = 0.0;
        for (var cell : above) {
            log += Math.log(cell + added);
            variance += 1 / (cell + added);
        }
        for (var cell : below) {
            log -= Math.log(cell + added);
            variance += 1 / (cell + added);
        }
        var reach = z * Math.sqrt(variance);
        return new Effect(Math.exp(log), Optional.of(new Interval(Math.exp(log - reach), Math.exp(log + reach))));
    }
}
