package org.compagnon.statistics;

import java.util.Optional;

/// How closely two answers go together: Cramér's V, from 0 to 1.
///
/// The interval is that of the population's V, by inversion of the noncentral chi-square distribution. With few
/// respondents the V found is biased upwards and can stand above its interval.
///
/// Source: H. Cramér (1946), *Mathematical Methods of Statistics*, 21.9; the interval: M. Smithson (2003),
/// *Confidence Intervals*, <https://doi.org/10.4135/9781412983761>, and J. H. Steiger (2004), *Beyond the F test*,
/// Psychological Methods 9, 164–182, <https://doi.org/10.1037/1082-989X.9.2.164>.
/// In R: `effectsize::cramers_v(table, adjust = FALSE, ci = 0.95, alternative = "two.sided")`.
public final class CramersV {

    private CramersV() {}

    /// @return empty when fewer than two rows or two columns hold anybody
    public static Optional<Effect> of(ContingencyTable table, double confidence) {
        var tail = new Confidence(confidence).tail();
        if (!table.associates()) return Optional.empty();

        var most = table.total() * (Math.min(table.rows(), table.columns()) - 1.0);
        var observed = new NoncentralChiSquare(table.degreesOfFreedom(), table.chiSquare());
        return Optional.of(new Effect(
                v(observed.observed(), most),
                Optional.of(new Interval(
                        v(observed.noncentralityAt(1 - tail), most), v(observed.noncentralityAt(tail), most)))));
    }

    private static double v(double chiSquare, double most) {
        return Math.min(1, Math.sqrt(chiSquare / most));
    }
}
