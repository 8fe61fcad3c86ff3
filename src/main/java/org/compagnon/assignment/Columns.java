package org.compagnon.assignment;

/// The instance seen from the tutors: for each, the edges that lead to them and the tutees these come from.
final class Columns {

    final int[] start;
    final int[] edge;
    final int[] tutee;
    /// Of the same edges, side by side for the search.
    final long[] weight;

    Columns(Instance instance) {
        var tutors = instance.tutors;
        start = new int[tutors + 2];
        var pairs = instance.pairs();
        for (var number : instance.tutor) if (number < tutors) start[number + 2]++;
        for (var tutor = 2; tutor <= tutors + 1; tutor++) start[tutor] += start[tutor - 1];
        edge = new int[pairs];
        tutee = new int[pairs];
        weight = new long[pairs];
        for (var row = 0; row < instance.tutees; row++) {
            for (var at = instance.rowStart[row]; at < instance.nobodyEdge(row); at++) {
                var slot = start[instance.tutor[at] + 1]++;
                edge[slot] = at;
                tutee[slot] = row;
                weight[slot] = instance.weight[at];
            }
        }
    }
}
