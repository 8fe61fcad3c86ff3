package org.compagnon.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How the items of a scale vary together, with n − 1.
///
/// @param respondents who answered every item
public record Covariance(double[][] of, long respondents) {

    /// Under this the items determine each other as far as a computer can tell.
    private static final double NOTHING = 1e-10;

    /// @param answers one row per respondent, one column per item
    public static Covariance of(double[][] answers) {
        var items = answers.length == 0 ? 0 : answers[0].length;
        for (var row : answers) {
            if (row.length != items)
                throw new IllegalArgumentException(
                        "Everybody answers the same items: one has " + items + " answers, another " + row.length);
            for (var answer : row)
                if (!Double.isFinite(answer))
                    throw new IllegalArgumentException("An answer is a number, not " + answer);
        }
        var means = IntStream.range(0, items)
                .mapToDouble(item ->
                        Arrays.stream(answers).mapToDouble(row -> row[item]).sum() / answers.length)
                .toArray();
        var covariance = new double[items][items];
        for (var row : answers)
            for (var one = 0; one < items; one++)
                for (var other = 0; other <= one; other++)
                    covariance[one][other] += (row[one] - means[one]) * (row[other] - means[other]);
        for (var one = 0; one < items; one++)
            for (var other = 0; other <= one; other++) {
                covariance[one][other] /= answers.length - 1;
                covariance[other][one] = covariance[one][other];
            }
        return new Covariance(covariance, answers.length);
    }

    /// Of whole numbers, from their sums alone.
    ///
    /// @param sums of each item
    /// @param products of every two items, each with itself too
    public static Covariance of(long respondents, long[] sums, long[][] products) {
        var covariance = new double[sums.length][sums.length];
        for (var one = 0; one < sums.length; one++)
            for (var other = 0; other < sums.length; other++)
                covariance[one][other] = (double) (respondents * products[one][other] - sums[one] * sums[other])
                        / respondents
                        / (respondents - 1);
        return new Covariance(covariance, respondents);
    }

    int items() {
        return of.length;
    }

    double trace() {
        return IntStream.range(0, of.length).mapToDouble(item -> of[item][item]).sum();
    }

    /// The variance of the sum scores; what rounding leaves of nothing is nothing.
    double sum() {
        var sum = Arrays.stream(of).flatMapToDouble(Arrays::stream).sum();
        return sum > 1e-14 * trace() ? sum : 0;
    }

    double[] sd() {
        return IntStream.range(0, of.length)
                .mapToDouble(item -> Math.sqrt(of[item][item]))
                .toArray();
    }

    double[][] correlations() {
        var sd = sd();
        var correlations = new double[of.length][of.length];
        for (var one = 0; one < of.length; one++)
            for (var other = 0; other < of.length; other++)
                correlations[one][other] = one == other ? 1 : of[one][other] / (sd[one] * sd[other]);
        return correlations;
    }

    /// Whether every item varies and none follows from the others, by Cholesky's decomposition.
    boolean independent() {
        if (Arrays.stream(sd()).anyMatch(sd -> sd <= 0)) return false;
        var rest = correlations();
        for (var pivot = 0; pivot < rest.length; pivot++) {
            if (rest[pivot][pivot] < NOTHING) return false;
            for (var row = pivot + 1; row < rest.length; row++) {
                var share = rest[row][pivot] / rest[pivot][pivot];
                for (var column = pivot; column < rest.length; column++)
                    rest[row][column] -= share * rest[pivot][column];
            }
        }
        return true;
    }
}
