package org.compagnon.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The one common factor that makes the correlations found most likely: each item's loading and what is its own.
///
/// Maximum likelihood by the EM algorithm, whose likelihood never falls. No uniqueness goes under 0.005, as in R's
/// `factanal(answers, 1)`, with which it agrees.
///
/// Source: D. B. Rubin, D. T. Thayer (1982), *EM algorithms for ML factor analysis*, Psychometrika 47, 69–76,
/// <https://doi.org/10.1007/BF02293851>.
record OneFactor(double[] loadings, double[] uniquenesses) {

    private static final double LEAST_UNIQUENESS = 0.005;
    private static final double SETTLED = 1e-11;
    /// Items by items by starts: a fraction of a second. Weak scales settle slowly.
    private static final int WORK = 100_000_000;

    /// Weak scales have several fits that nothing near them betters: the likeliest is taken, from as many starts as
    /// there are items and one.
    ///
    /// @return empty when no fit has settled after as many rounds as can be afforded
    static Optional<OneFactor> of(double[][] correlations) {
        return Stream.concat(
                        Stream.of(start(correlations)),
                        IntStream.range(0, correlations.length).mapToObj(item -> startAt(item, correlations)))
                .flatMap(start -> start.settled(correlations).stream())
                .min(Comparator.comparingDouble(factor -> factor.unlikelihood(correlations)));
    }

    private Optional<OneFactor> settled(double[][] correlations) {
        var items = loadings.length;
        var factor = this;
        for (var rounds = WORK / (items * items * (items + 1)); rounds > 0; rounds--) {
            var better = factor.better(correlations);
            if (better.isNear(factor)) return Optional.of(better);
            factor = better;
        }
        return Optional.empty();
    }

    /// Up to what is the same for all: ln |Σ| + tr(Σ⁻¹R), which maximum likelihood makes least.
    private double unlikelihood(double[][] correlations) {
        var information = 1.0;
        var sum = 0.0;
        var explained = 0.0;
        for (var item = 0; item < loadings.length; item++) {
            information += loadings[item] * loadings[item] / uniquenesses[item];
            sum += Math.log(uniquenesses[item]) + 1 / uniquenesses[item];
            for (var other = 0; other < loadings.length; other++)
                explained += loadings[item]
                        / uniquenesses[item]
                        * correlations[item][other]
                        * loadings[other]
                        / uniquenesses[other];
        }
        return sum + Math.log(information) - explained / information;
    }

    /// As if the item were almost the factor itself.
    private static OneFactor startAt(int item, double[][] correlations) {
        return with(Arrays.stream(correlations[item])
                .map(correlation -> correlation * Math.sqrt(1 - LEAST_UNIQUENESS))
                .toArray());
    }

    private static OneFactor with(double[] loadings) {
        return new OneFactor(
                loadings,
                Arrays.stream(loadings)
                        .map(loading -> Math.max(LEAST_UNIQUENESS, 1 - loading * loading))
                        .toArray());
    }

    /// Each item's correlation with the sum of all.
    private static OneFactor start(double[][] correlations) {
        var sums = Arrays.stream(correlations)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        var scale = Math.sqrt(Math.max(1e-6, Arrays.stream(sums).sum()));
        var loadings = Arrays.stream(sums)
                .map(sum -> Math.clamp(sum / scale, -0.95, 0.95))
                .toArray();
        return with(loadings);
    }

    private OneFactor better(double[][] correlations) {
        var items = loadings.length;
        var weights = new double[items];
        var information = 1.0;
        for (var item = 0; item < items; item++) {
            weights[item] = loadings[item] / uniquenesses[item];
            information += loadings[item] * weights[item];
        }
        for (var item = 0; item < items; item++) weights[item] /= information;

        var withFactor = new double[items];
        for (var item = 0; item < items; item++)
            for (var other = 0; other < items; other++) withFactor[item] += correlations[item][other] * weights[other];
        var ofFactor = 1 / information;
        for (var item = 0; item < items; item++) ofFactor += weights[item] * withFactor[item];

        var newLoadings = new double[items];
        var newUniquenesses = new double[items];
        for (var item = 0; item < items; item++) {
            newLoadings[item] = withFactor[item] / ofFactor;
            newUniquenesses[item] = Math.max(LEAST_UNIQUENESS, 1 - newLoadings[item] * withFactor[item]);
        }
        return new OneFactor(newLoadings, newUniquenesses);
    }

    private boolean isNear(OneFactor other) {
        for (var item = 0; item < loadings.length; item++)
            if (Math.abs(loadings[item] - other.loadings[item]) > SETTLED
                    || Math.abs(uniquenesses[item] - other.uniquenesses[item]) > SETTLED) return false;
        return true;
    }
}
