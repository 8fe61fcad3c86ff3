package org.compagnon.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Several groups ranked together, ties sharing their mean rank.
final class Ranks {

    final long size;
    /// Σ (t³ − t) over the runs of t equal answers.
    final double ties;
    private final double[] values;
    private final double[] midRanks;

    Ranks(List<Sample> groups) {
        var pooled = new TreeMap<Double, Long>();
        for (var group : groups)
            for (var at = 0; at < group.values.length; at++)
                pooled.merge(group.values[at], group.counts[at], Long::sum);

        values = pooled.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        midRanks = new double[values.length];
        var before = 0L;
        var tied = 0.0;
        var at = 0;
        for (long run : pooled.values()) {
            midRanks[at++] = before + (run + 1) / 2.0;
            before += run;
            tied += (double) run * ((double) run * run - 1);
        }
        size = before;
        ties = tied;
    }

    double sumOf(Sample group) {
        var sum = 0.0;
        for (var at = 0; at < group.values.length; at++)
            sum += group.counts[at] * midRanks[Arrays.binarySearch(values, group.values[at])];
        return sum;
    }

    boolean allEqual() {
        return values.length < 2;
    }

    boolean untied() {
        return ties == 0;
    }
}
