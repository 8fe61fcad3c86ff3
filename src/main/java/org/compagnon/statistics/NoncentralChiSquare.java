package org.compagnon.statistics;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Chi-square when there is an association: its distribution, and which strengths make an observed value usual.
///
/// A Poisson mixture of central chi-squares, summed from the tail inwards so that nothing cancels out.
/// In R: `pchisq(observed, degrees, ncp)`.
record NoncentralChiSquare(int degrees, double observed) {

    private static final int HALVINGS = 60;

    /// The probability of a value up to the observed one.
    double upTo(double noncentrality) {
        if (noncentrality == 0) return ChiSquaredDistribution.of(degrees).cumulativeProbability(observed);
        if (observed == 0) return 0;

        var mean = noncentrality / 2;
        var reach = 9 * Math.sqrt(mean) + 40;
        var last = (int) Math.ceil(mean + reach);
        var first = (int) Math.max(0, Math.floor(mean - reach));
        var half = observed / 2;

        var shape = degrees / 2.0 + last;
        var central = ChiSquaredDistribution.of(2 * shape).cumulativeProbability(observed);
        var logStep = shape * Math.log(half) - half - LogGamma.value(shape + 1);
        var logWeight = last * Math.log(mean) - mean - LogGamma.value(last + 1.0);
        var sum = 0.0;
        for (var term = last; term >= first; term--) {
            sum += Math.exp(logWeight) * Math.min(1, central);
            logWeight += Math.log(term / mean);
            logStep += Math.log(shape / half);
            shape--;
            central += Math.exp(logStep);
        }
        return Math.min(1, sum);
    }

    /// The noncentrality at which the observed value has this probability of not being passed; 0 where none is as
    /// small.
    double noncentralityAt(double probability) {
        if (upTo(0) <= probability) return 0;

        var low = 0.0;
        var high = observed + degrees;
        while (upTo(high) > probability) high *= 2;
        for (var halving = 0; halving < HALVINGS; halving++) {
            var middle = (low + high) / 2;
            if (upTo(middle) > probability) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
