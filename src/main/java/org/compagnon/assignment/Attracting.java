package org.compagnon.assignment;

import java.util.Arrays;

/// Mends a tutor who asks more than their free place is worth: the price falls until somebody comes, from a tutor whose
/// own place may then stay free, or until the place may stay free itself. The mirror image of [Placing].
final class Attracting {

    private final Flow flow;
    private final Instance instance;
    private final Columns columns;
    private final Queue queue;
    /// By tutor: the edge through which one of their tutees would leave, and that tutee.
    private final int[] departure;

    private final int[] leaver;
    /// By tutee: what they pay now, kept while prices fall.
    private final long[] paid;
    private long scanned;

    Attracting(Flow flow) {
        this.flow = flow;
        instance = flow.instance;
        columns = new Columns(instance);
        queue = new Queue(instance.tutors + 1);
        departure = new int[instance.tutors + 1];
        leaver = new int[instance.tutors + 1];
        Arrays.fill(departure, Flow.NONE);
        paid = new long[instance.tutees];
        for (var tutee = 0; tutee < paid.length; tutee++) paid[tutee] = flow.paid(tutee);
    }

    long scanned() {
        return scanned;
    }

    void mendAll() {
        for (var tutor = 0; tutor < instance.tutors; tutor++) while (flow.overpriced(tutor)) mend(tutor);
    }

    private void mend(int overpriced) {
        queue.offer(overpriced, 0);
        departure[overpriced] = Flow.NONE;
        var best = flow.margin(overpriced);
        var end = overpriced;
        while (!queue.isEmpty()) {
            var tutor = queue.nearest();
            var way = queue.distance[tutor];
            if (way >= best) break;
            queue.poll();
            var offset = way + flow.price[tutor];
            scanned += columns.start[tutor + 1] - columns.start[tutor];
            for (var at = columns.start[tutor]; at < columns.start[tutor + 1]; at++) {
                var tutee = columns.tutee[at];
                var longer = offset + columns.weight[at] - paid[tutee];
                if (longer >= best) continue;
                var from = flow.tutorOf(tutee);
                if (from == tutor || !queue.offer(from, longer)) continue;
                departure[from] = columns.edge[at];
                leaver[from] = tutee;
                var whole = longer + flow.margin(from);
                if (whole < best) {
                    best = whole;
                    end = from;
                }
            }
        }
        lowerPrices(best);
        for (var tutor = end; tutor != overpriced; ) {
            var edge = departure[tutor];
            flow.place(leaver[tutor], edge);
            paid[leaver[tutor]] = flow.paid(leaver[tutor]);
            tutor = instance.tutor[edge];
        }
        queue.clear();
    }

    private void lowerPrices(long best) {
        for (var index = 0; index < queue.touches(); index++) {
            var tutor = queue.reached(index);
            var way = queue.distance[tutor];
            if (way >= best) continue;
            flow.price[tutor] -= best - way;
            for (var tutee = flow.first[tutor]; tutee != Flow.NONE; tutee = flow.next[tutee])
                paid[tutee] = flow.paid(tutee);
        }
    }
}
