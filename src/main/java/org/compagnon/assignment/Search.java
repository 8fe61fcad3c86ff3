package org.compagnon.assignment;

import java.util.Arrays;

/// The exact optimum: bids give first prices, then every tutee still without a tutor is placed by a shortest way, and
/// tutors who still ask too much are mended. What comes out is checked by [Proof], which shares nothing with it.
final class Search {

    private static final int PROGRESS_EVERY = 256;

    /// Prices beyond this many average pairs are rare; bids stop there.
    private static final long HIGH_PRICE = 6;

    /// A bid goes up by at least this part of an average pair: smaller leaves longer bidding, larger more to settle.
    private static final long INCREMENTS = 16;

    /// How often bids may look at every pair.
    private static final long FEW_LOOKS = 4;

    private static final long MANY_LOOKS = 100;

    private Search() {}

    static Flow solve(Instance instance, Progress progress) {
        var usual = Math.min(HIGH_PRICE * instance.average, instance.unplaced);
        instance.askForNobody(usual);
        var flow = bids(instance);
        settle(flow, progress);
        Closing.close(flow, usual);
        settle(flow, progress);
        return flow;
    }

    /// Where places are ample, a few exact bids leave little to do. Where they are scarce, exact bids creep: larger
    /// steps, from the start, get further.
    private static Flow bids(Instance instance) {
        var exact = new Flow(instance);
        var left = new Bidding(exact, 0, FEW_LOOKS * instance.pairs()).run();
        if (left <= instance.tutees / 50) return exact;
        var flow = new Flow(instance);
        new Bidding(flow, instance.average / INCREMENTS, MANY_LOOKS * instance.pairs()).run();
        return flow;
    }

    /// Completes any standing assignment with any prices to the optimum: keeps the pairs that are their tutee's best at
    /// these prices, places the others, mends what is overpriced.
    static void settle(Flow flow, Progress progress) {
        var instance = flow.instance;
        var left = keepTheBest(flow);
        var placing = new Placing(flow);
        var done = instance.tutees - left.length;
        for (var tutee : left) {
            if (done++ % PROGRESS_EVERY == 0) progress.settled(done, instance.tutees);
            placing.place(tutee);
        }
        if (anyOverpriced(flow)) new Attracting(flow).mendAll();
        progress.settled(instance.tutees, instance.tutees);
    }

    /// Releases whoever would be better off elsewhere, gives them the place they prefer if it is free at its price, and
    /// names those for whom it is not.
    private static int[] keepTheBest(Flow flow) {
        var instance = flow.instance;
        var left = new int[instance.tutees];
        var size = 0;
        for (var tutee = 0; tutee < instance.tutees; tutee++) {
            var edge = flow.edgeOf[tutee];
            if (edge != Flow.NONE && (best(flow, tutee) != edge || underpriced(flow, instance.tutor[edge])))
                flow.release(tutee);
            if (flow.edgeOf[tutee] == Flow.NONE) left[size++] = tutee;
        }
        var remaining = 0;
        for (var index = 0; index < size; index++) {
            var tutee = left[index];
            var edge = best(flow, tutee);
            var tutor = instance.tutor[edge];
            if (flow.hasRoom(tutor) && flow.nextPlace(tutor) <= flow.price[tutor]) flow.place(tutee, edge);
            else left[remaining++] = tutee;
        }
        return Arrays.copyOf(left, remaining);
    }

    private static boolean underpriced(Flow flow, int tutor) {
        return flow.price[tutor] < flow.lastPlace(tutor);
    }

    private static int best(Flow flow, int tutee) {
        var instance = flow.instance;
        var standing = flow.edgeOf[tutee];
        var best = standing == Flow.NONE ? instance.rowStart[tutee] : standing;
        var least = instance.weight[best] + flow.price[instance.tutor[best]];
        for (var edge = instance.rowStart[tutee]; edge < instance.rowStart[tutee + 1]; edge++) {
            var pays = instance.weight[edge] + flow.price[instance.tutor[edge]];
            if (pays < least) {
                least = pays;
                best = edge;
            }
        }
        return best;
    }

    private static boolean anyOverpriced(Flow flow) {
        for (var tutor = 0; tutor < flow.instance.tutors; tutor++) if (flow.overpriced(tutor)) return true;
        return false;
    }
}
