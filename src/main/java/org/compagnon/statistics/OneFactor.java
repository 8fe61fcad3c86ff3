package org.compagnon.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The one common factor that makes the correlations found most likely: each item's loading and what is its own.
///
/// Maximum likelihood by the EM algorithm, whose likelihood never falls, in strides. No uniqueness goes under 0.005,
/// as in R's `factanal(answers, 1)`, with which it agrees.
///
/// Source: D. B. Rubin, D. T. Thayer (1982), *EM algorithms for ML factor analysis*, Psychometrika 47, 69–76,
/// <https://doi.org/10.1007/BF02293851>; R. Varadhan, C. Roland (2008), *Simple and globally convergent methods for
/// accelerating the convergence of any EM algorithm*, Scandinavian Journal of Statistics 35, 335–353,
/// <https://doi.org/10.1111/j.1467-9469.2007.00585.x>.
record OneFactor(double[] loadings, double[] uniquenesses) {

    private static final double LEAST_UNIQUENESS = 0.005;
    private static final double SETTLED = 1e-11;
    /// What a computer cannot tell apart.
    private static final double NOTHING = 1e-13;
    /// Items by items by starts: a fraction of a second. Weak scales settle slowly.
    private static final int WORK = 5_000_000;
    /// Of the algorithm in each round.
    private static final int STEPS = 3;

    /// Weak scales have several fits that nothing near them betters: the likeliest is taken, from as many starts as
    /// there are items and one.
    ///
    /// @return empty when no fit has settled after as many rounds as can be afforded
    static Optional<OneFactor> of(double[][] correlations) {
        return ofThree(correlations).or(() -> Stream.concat(
                        Stream.of(start(correlations)),
                        IntStream.range(0, correlations.length).mapToObj(item -> startAt(item, correlations)))
                .flatMap(start -> start.settled(correlations).stream())
                .min(Comparator.comparingDouble(factor -> factor.unlikelihood(correlations))));
    }

    /// Three items may be fitted exactly, each loading by its triad; nothing is likelier.
    ///
    /// Source: C. Spearman (1904), *General intelligence*, American Journal of Psychology 15, 201–292,
    /// <https://doi.org/10.2307/1412107>.
    private static Optional<OneFactor> ofThree(double[][] r) {
        if (r.length != 3 || r[0][1] <= 0 || r[0][2] <= 0 || r[1][2] <= 0) return Optional.empty();
        double[] loadings = {
            Math.sqrt(r[0][1] * r[0][2] / r[1][2]),
            Math.sqrt(r[0][1] * r[1][2] / r[0][2]),
            Math.sqrt(r[0][2] * r[1][2] / r[0][1])
        };
        return Arrays.stream(loadings).allMatch(loading -> 1 - loading * loading >= LEAST_UNIQUENESS)
                ? Optional.of(with(loadings))
                : Optional.empty();
    }

    /// Two steps show the way, which is then gone in strides where that makes the fit likelier.
    private Optional<OneFactor> settled(double[][] correlations) {
        var items = loadings.length;
        var factor = this;
        for (var rounds = WORK / (items * items * (items + 1)) / STEPS; rounds > 0; rounds--) {
            var one = factor.better(correlations);
            if (one.isNear(factor)) return Optional.of(one);
            var two = one.better(correlations);
            var far = factor.beyond(one, two).better(correlations);
            factor = far.unlikelihood(correlations) < two.unlikelihood(correlations) + NOTHING ? far : two;
        }
        return Optional.empty();
    }

    private OneFactor beyond(OneFactor one, OneFactor two) {
        var step = 0.0;
        var bend = 0.0;
        for (var item = 0; item < loadings.length; item++) {
            step += square(one.loadings[item] - loadings[item]) + square(one.uniquenesses[item] - uniquenesses[item]);
            bend += square(two.loadings[item] - 2 * one.loadings[item] + loadings[item])
                    + square(two.uniquenesses[item] - 2 * one.uniquenesses[item] + uniquenesses[item]);
        }
        var stride = bend == 0 ? 1 : Math.max(1, Math.sqrt(step / bend));
        return new OneFactor(
                strode(stride, loadings, one.loadings, two.loadings),
                Arrays.stream(strode(stride, uniquenesses, one.uniquenesses, two.uniquenesses))
                        .map(uniqueness -> Math.clamp(uniqueness, LEAST_UNIQUENESS, 1.0))
                        .toArray());
    }

    private static double[] strode(double stride, double[] from, double[] one, double[] two) {
        return IntStream.range(0, from.length)
                .mapToDouble(item -> from[item]
                        + 2 * stride * (one[item] - from[item])
                        + stride * stride * (two[item] - 2 * one[item] + from[item]))
                .toArray();
    }

    private static double square(double value) {
        return value * value;
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
