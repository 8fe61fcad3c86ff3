package org.compagnon.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;

/// Whether the items of a scale measure one thing together. Complete answers only, reversed items already turned.
public final class Reliability {

    /// As near to 1 as rounding lets α come.
    private static final double CERTAIN = 1e-12;

    private Reliability() {}

    /// Cronbach's α: k/(k−1) · (1 − Σ item variances / variance of the sum scores), with n−1 variances.
    ///
    /// Source: L. J. Cronbach (1951), *Coefficient alpha and the internal structure of tests*,
    /// Psychometrika 16, 297–334, <https://doi.org/10.1007/BF02310555>.
    /// In R: `psych::alpha(answers)$total$raw_alpha`.
    ///
    /// @param answers one row per respondent, one column per item
    /// @return empty when α is not defined: under 2 items, under 2 respondents, or sums that never vary
    public static OptionalDouble cronbachAlpha(double[][] answers) {
        return cronbachAlpha(Covariance.of(answers));
    }

    /// The same of what is left of the answers.
    public static OptionalDouble cronbachAlpha(Covariance covariance) {
        var items = covariance.items();
        if (items < 2 || covariance.respondents() < 2) return OptionalDouble.empty();

        var ofSums = covariance.sum();
        return ofSums <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(items / (items - 1.0) * (1 - covariance.trace() / ofSums));
    }

    /// Feldt's interval: (1 − α) / (1 − α found) follows F with n − 1 and (n − 1)(k − 1) degrees of freedom, where the
    /// items are parallel and normal.
    ///
    /// Source: L. S. Feldt (1965), *The approximate sampling distribution of Kuder-Richardson reliability
    /// coefficient twenty*, Psychometrika 30, 357–370, <https://doi.org/10.1007/BF02289499>.
    /// In R: `1 - (1 - a) * qf(c(1 - tail, tail), n - 1, (n - 1) * (k - 1))`.
    ///
    /// @return empty when α is not defined, and when it is 1: an interval without width would claim to be certain
    public static Optional<Interval> alphaInterval(Covariance covariance, double confidence) {
        var alpha = cronbachAlpha(covariance);
        if (alpha.isEmpty() || 1 - alpha.getAsDouble() < CERTAIN) return Optional.empty();
        var tail = new Confidence(confidence).tail();
        var degrees = covariance.respondents() - 1.0;
        var f = FDistribution.of(degrees, degrees * (covariance.items() - 1));
        var error = 1 - alpha.getAsDouble();
        return Optional.of(new Interval(
                1 - error * f.inverseSurvivalProbability(tail), 1 - error * f.inverseCumulativeProbability(tail)));
    }

    /// McDonald's ω of one common factor: (Σ loadings)² / ((Σ loadings)² + Σ unique variances), in the items' own
    /// units, the factor fitted by maximum likelihood ([OneFactor]).
    ///
    /// Source: R. P. McDonald (1999), *Test Theory: A Unified Treatment*, chapter 6,
    /// <https://doi.org/10.4324/9781410601087>.
    /// In R, with `f <- factanal(answers, 1)` and `s <- sapply(answers, sd)`:
    /// `sum(s * f$loadings)^2 / (sum(s * f$loadings)^2 + sum(s^2 * f$uniquenesses))`.
    ///
    /// @param answers one row per respondent, one column per item
    /// @return empty when ω is not defined: under 3 items, not more respondents than items, an item that never
    /// varies,
    ///     items that determine each other, or a fit that does not settle
    public static OptionalDouble mcdonaldOmega(double[][] answers) {
        return mcdonaldOmega(Covariance.of(answers));
    }

    /// The same of what is left of the answers.
    public static OptionalDouble mcdonaldOmega(Covariance covariance) {
        if (covariance.items() < 3 || covariance.respondents() <= covariance.items() || !covariance.independent())
            return OptionalDouble.empty();

        var sd = covariance.sd();
        return OneFactor.of(covariance.correlations())
                .map(factor -> {
                    var common = 0.0;
                    var unique = 0.0;
                    for (var item = 0; item < sd.length; item++) {
                        common += sd[item] * factor.loadings()[item];
                        unique += sd[item] * sd[item] * factor.uniquenesses()[item];
                    }
                    return OptionalDouble.of(common * common / (common * common + unique));
                })
                .orElse(OptionalDouble.empty());
    }
}
