package org.compagnon.analysis.figures;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where labels at the ends of lines stand: as near to their line as they can without touching each other.
final class EndLabels {

    private EndLabels() {}

    /// @param wanted the middle each would like to have
    /// @param heights of each
    /// @return the middle each gets, in the order given
    static double[] spread(double[] wanted, double[] heights, double top, double bottom) {
        var got = wanted.clone();
        List<Integer> downwards = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> wanted[label]))
                .toList();
        var free = top;
        for (var label : downwards) {
            got[label] = Math.max(wanted[label], free + heights[label] / 2);
            free = got[label] + heights[label] / 2;
        }
        free = bottom;
        for (var label : downwards.reversed()) {
            got[label] = Math.min(got[label], free - heights[label] / 2);
            free = got[label] - heights[label] / 2;
        }
        return got;
    }
}
