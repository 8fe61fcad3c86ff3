package org.compagnon.assignment;

/// Finds good prices quickly: each tutee without a tutor takes the best place on offer and bids it up to where the
/// second best would do as well, which may send away the one who paid least there (an auction).
///
/// Ends with pairs that are each within `increment` of the tutee's best; with an increment of 0, exactly the best.
/// The effort is bounded: whoever is then still without a tutor is left to [Placing].
///
/// Source: D. P. Bertsekas (1988), *The auction algorithm*, Annals of Operations Research 14, 105–123.
final class Bidding {

    private final Flow flow;
    private final Instance instance;
    private final long increment;
    /// By tutee: what they bid for their place.
    private final long[] bid;
    /// By tutor: what the cheapest place costs now.
    private final long[] entry;

    private int[] waiting;
    private int waitingCount;
    private long effort;

    Bidding(Flow flow, long increment, long effort) {
        this.flow = flow;
        this.instance = flow.instance;
        this.increment = increment;
        this.effort = effort;
        bid = new long[instance.tutees];
        entry = new long[instance.tutors + 1];
        waiting = new int[instance.tutees];
        for (var tutor = 0; tutor < instance.tutors; tutor++)
            if (instance.capacity[tutor] == 0) entry[tutor] = instance.prohibitive;
    }

    /// How many are still without a tutor when the effort is spent.
    int run() {
        for (var tutee = instance.tutees - 1; tutee >= 0; tutee--) waiting[waitingCount++] = tutee;
        while (waitingCount > 0 && effort > 0) bid(waiting[--waitingCount]);
        System.arraycopy(entry, 0, flow.price, 0, instance.tutors);
        return waitingCount;
    }

    private void bid(int tutee) {
        var best = Queue.FAR;
        var second = Queue.FAR;
        var chosen = Flow.NONE;
        var stop = instance.nobodyEdge(tutee);
        effort -= stop - instance.rowStart[tutee];
        for (var edge = instance.rowStart[tutee]; edge < stop; edge++) {
            var pays = instance.weight[edge] + entry[instance.tutor[edge]];
            if (pays < second) {
                if (pays < best) {
                    second = best;
                    best = pays;
                    chosen = edge;
                } else second = pays;
            }
        }
        var givesUp = instance.weight[stop];
        if (best >= givesUp) {
            flow.place(tutee, stop);
            return;
        }
        var tutor = instance.tutor[chosen];
        var offer = entry[tutor] + Math.min(second, givesUp) - best + increment;
        if (flow.hasRoom(tutor) && flow.nextPlace(tutor) <= entry[tutor]) {
            flow.place(tutee, chosen);
        } else {
            var sentAway = least(tutor);
            flow.release(sentAway);
            waiting[waitingCount++] = sentAway;
            flow.place(tutee, chosen);
        }
        bid[tutee] = offer;
        entry[tutor] = cheapest(tutor);
    }

    private int least(int tutor) {
        var least = flow.first[tutor];
        for (var other = flow.next[least]; other != Flow.NONE; other = flow.next[other])
            if (bid[other] < bid[least]) least = other;
        return least;
    }

    private long cheapest(int tutor) {
        var least = flow.hasRoom(tutor) ? flow.nextPlace(tutor) : Queue.FAR;
        for (var other = flow.first[tutor]; other != Flow.NONE; other = flow.next[other])
            least = Math.min(least, bid[other]);
        return least;
    }
}
