package org.compagnon.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// The answers of one group: each value that occurs, and how often. May be empty.
///
/// Counted, because a scale has few levels: a hundred thousand answers then cost as much as five.
public final class Sample {

    final double[] values;
    final long[] counts;
    private final long size;

    private Sample(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
        size = Arrays.stream(counts).sum();
    }

    public static Sample of(double... answers) {
        for (var answer : answers)
            if (!Double.isFinite(answer)) throw new IllegalArgumentException("An answer is a number, not " + answer);

        // Adding 0.0 makes one zero of the two that Java knows.
        var sorted = Arrays.stream(answers).map(answer -> answer + 0.0).sorted().toArray();
        var firsts = IntStream.range(0, sorted.length)
                .filter(at -> at == 0 || sorted[at] != sorted[at - 1])
                .toArray();
        var counts = new long[firsts.length];
        for (var at = 0; at < firsts.length; at++)
            counts[at] = (at + 1 < firsts.length ? firsts[at + 1] : sorted.length) - firsts[at];
        return new Sample(Arrays.stream(firsts).mapToDouble(at -> sorted[at]).toArray(), counts);
    }

    /// The answers to a scale: how many chose level 1, level 2, and so on.
    public static Sample ofLevels(long... counts) {
        for (var count : counts)
            if (count < 0) throw new IllegalArgumentException("A count cannot be negative: " + count);

        var chosen =
                IntStream.range(0, counts.length).filter(at -> counts[at] > 0).toArray();
        return new Sample(
                Arrays.stream(chosen).mapToDouble(at -> at + 1.0).toArray(),
                Arrays.stream(chosen).mapToLong(at -> counts[at]).toArray());
    }

    public long size() {
        return size;
    }

    public OptionalDouble min() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
    }

    public OptionalDouble max() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[values.length - 1]);
    }

    public OptionalDouble mean() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(average());
    }

    /// Standard deviation over n − 1. In R: `sd(answers)`.
    ///
    /// @return empty under two answers
    public OptionalDouble sd() {
        if (size < 2) return OptionalDouble.empty();
        var mean = average();
        var squares = sum(value -> (value - mean) * (value - mean));
        return OptionalDouble.of(Math.sqrt(squares / (size - 1)));
    }

    public OptionalDouble q1() {
        return quantile(0.25);
    }

    public OptionalDouble median() {
        return quantile(0.5);
    }

    public OptionalDouble q3() {
        return quantile(0.75);
    }

    /// Hyndman and Fan's type 7: linear between the answers around rank (n − 1) · share + 1.
    ///
    /// Source: R. J. Hyndman, Y. Fan (1996), *Sample quantiles in statistical packages*, The American Statistician
    /// 50, 361–365, <https://doi.org/10.1080/00031305.1996.10473566>. In R: `quantile(answers, share, type = 7)`.
    public OptionalDouble quantile(double share) {
        if (!(share >= 0 && share <= 1))
            throw new IllegalArgumentException("A quantile's share lies between 0 and 1, not at " + share);
        if (size == 0) return OptionalDouble.empty();

        var rank = (size - 1) * share;
        var below = (long) Math.floor(rank);
        var low = ranked(below);
        var high = ranked(Math.min(below + 1, size - 1));
        return OptionalDouble.of(low == high ? low : low + (rank - below) * (high - low));
    }

    /// Every answer, smallest first.
    double[] expanded() {
        var answers = new double[Math.toIntExact(size)];
        var from = 0;
        for (var at = 0; at < values.length; at++) {
            Arrays.fill(answers, from, from + (int) counts[at], values[at]);
            from += (int) counts[at];
        }
        return answers;
    }

    private double ranked(long rank) {
        var at = 0;
        for (var passed = counts[0]; passed <= rank; passed += counts[at]) at++;
        return values[at];
    }

    private double average() {
        var rough = sum(value -> value) / size;
        return rough + sum(value -> value - rough) / size;
    }

    private double sum(DoubleUnaryOperator term) {
        return IntStream.range(0, values.length)
                .mapToDouble(at -> counts[at] * term.applyAsDouble(values[at]))
                .sum();
    }
}
