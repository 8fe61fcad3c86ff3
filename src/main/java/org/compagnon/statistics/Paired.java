package org.compagnon.statistics;

import java.util.stream.IntStream;

/// Two answers of the same persons, in the same order.
final class Paired {

    private Paired() {}

    static double[] differences(double[] first, double[] second) {
        if (first.length != second.length)
            throw new IllegalArgumentException(
                    "Paired answers come in equal number, not " + first.length + " and " + second.length);
        return IntStream.range(0, first.length)
                .mapToDouble(at -> difference(first[at], second[at]))
                .toArray();
    }

    private static double difference(double first, double second) {
        if (!Double.isFinite(first) || !Double.isFinite(second))
            throw new IllegalArgumentException(
                    "An answer is a number, not " + (Double.isFinite(first) ? second : first));
        return first - second;
    }
}
