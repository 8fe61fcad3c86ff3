package org.compagnon.statistics;

import java.util.OptionalDouble;

/// Whether the items of a scale measure one thing together. Complete answers only, reversed items already turned.
public final class Reliability {

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
        var covariance = Covariance.of(answers);
        var items = covariance.items();
        if (items < 2 || answers.length < 2) return OptionalDouble.empty();

        var ofSums = covariance.sum();
        return ofSums <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(items / (items - 1.0) * (1 - covariance.trace() / ofSums));
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
        var covariance = Covariance.of(answers);
        if (covariance.items() < 3 || answers.length <= covariance.items() || !covariance.independent())
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
