package org.compagnon.statistics;

import java.util.Arrays;

/// How many ways there are of each probability (its logarithm).
final class Ways {

    private final Places logs = new Places();
    private double[] counts = new double[8];

    int size() {
        return logs.size();
    }

    long log(int place) {
        return logs.key(place);
    }

    double count(int place) {
        return counts[place];
    }

    void add(long log, double ways) {
        var place = logs.placeOf(log);
        if (place == counts.length) counts = Arrays.copyOf(counts, 2 * place);
        counts[place] += ways;
    }

    /// Least probable first, each with the share of `all` that it and those before it make up.
    Shares outOf(long all) {
        var sorted = new long[size()];
        Arrays.setAll(sorted, logs::key);
        Arrays.sort(sorted);
        var upTo = new double[sorted.length];
        var sum = 0.0;
        for (var at = 0; at < sorted.length; at++) {
            sum += counts[logs.placeOf(sorted[at])] * TableProbability.exp(sorted[at] - all);
            upTo[at] = sum;
        }
        return new Shares(sorted, upTo);
    }

    record Shares(long[] logs, double[] upTo) {

        double notOver(long log) {
            var found = Arrays.binarySearch(logs, log);
            var counted = found >= 0 ? found : -found - 2;
            return counted < 0 ? 0 : upTo[counted];
        }
    }
}
