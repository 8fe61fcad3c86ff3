package org.compagnon.statistics;

import java.util.Arrays;
import java.util.Optional;

/// How much one group answers above another: P(first > second) − P(first < second), from −1 to 1.
///
/// The interval is Cliff's asymmetric one, on the consistent estimate of the variance and the normal distribution;
/// where no answer overlaps, the one-sided bound (n − z²) / (n + z²) of the smaller group.
///
/// Source: N. Cliff (1993), *Dominance statistics*, Psychological Bulletin 114, 494–509,
/// <https://doi.org/10.1037/0033-2909.114.3.494>; D. Feng, N. Cliff (2004), *Monte Carlo evaluation of ordinal d with
/// improved confidence interval*, Journal of Modern Applied Statistical Methods 3, 322–332,
/// <https://doi.org/10.22237/jmasm/1099267560>.
/// In R: `effectsize::cliffs_delta(first, second)`; its interval is another one, ours is written out in the R script
/// beside the tests.
public final class CliffsDelta {

    private CliffsDelta() {}

    /// The interval is missing where a group has one answer only or all answers are equal: nothing tells how sure
    /// it is.
    ///
    /// @return empty when a group is empty
    public static Optional<Effect> of(Sample first, Sample second, double confidence) {
        var z = new Confidence(confidence).z();
        if (first.size() == 0 || second.size() == 0) return Optional.empty();

        double n = first.size();
        double m = second.size();
        var ofFirst = Dominance.of(first, second);
        var ofSecond = Dominance.of(second, first);
        var delta = ofFirst.mean();
        if (n < 2 || m < 2) return Optional.of(new Effect(delta, Optional.empty()));
        if (Math.abs(delta) == 1) return Optional.of(new Effect(delta, Optional.of(apart(delta, Math.min(n, m), z))));

        var ofFirsts = ofFirst.squaresAround(delta) / (n - 1);
        var ofSeconds = ofSecond.squaresAround(-delta) / (m - 1);
        var ofPairs = (ofFirst.untied() - n * m * delta * delta) / ((n - 1) * (m - 1));
        var variance = ((m - 1) * ofFirsts + (n - 1) * ofSeconds + ofPairs) / (n * m);
        return Optional.of(
                new Effect(delta, variance > 0 ? Optional.of(around(delta, variance, z)) : Optional.empty()));
    }

    /// Of the same persons asked twice: the share who answered higher the first time, less the share who answered
    /// lower (Cliff's within-person d). The interval is on the variance of these signs.
    ///
    /// @return empty when nobody answered
    public static Optional<Effect> within(double[] first, double[] second, double confidence) {
        var z = new Confidence(confidence).z();
        var signs = Arrays.stream(Paired.differences(first, second))
                .map(Math::signum)
                .toArray();
        if (signs.length == 0) return Optional.empty();

        var n = signs.length;
        var delta = Arrays.stream(signs).sum() / n;
        if (n < 2) return Optional.of(new Effect(delta, Optional.empty()));
        if (Math.abs(delta) == 1) return Optional.of(new Effect(delta, Optional.of(apart(delta, n, z))));

        var variance = Arrays.stream(signs)
                        .map(sign -> (sign - delta) * (sign - delta))
                        .sum()
                / (n - 1)
                / n;
        return Optional.of(
                new Effect(delta, variance > 0 ? Optional.of(around(delta, variance, z)) : Optional.empty()));
    }

    private static Interval around(double delta, double variance, double z) {
        var rest = 1 - delta * delta;
        var reach = z * Math.sqrt(variance) * Math.sqrt(rest * rest + z * z * variance);
        var scale = rest + z * z * variance;
        return new Interval(Math.max(-1, (delta * rest - reach) / scale), Math.min(1, (delta * rest + reach) / scale));
    }

    private static Interval apart(double delta, double smaller, double z) {
        var bound = (smaller - z * z) / (smaller + z * z);
        return delta > 0 ? new Interval(bound, 1) : new Interval(-1, -bound);
    }
}
