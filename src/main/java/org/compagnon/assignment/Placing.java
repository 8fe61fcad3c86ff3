package org.compagnon.assignment;

import java.util.Arrays;

/// Places one more tutee at the least cost overall: the shortest way from them to a free place, along which each tutor
/// hands one tutee on to the next. Prices then rise just enough for everybody to be content again.
///
/// The search runs over tutors only; the tutee handed on between two tutors is implied.
final class Placing {

    private final Flow flow;
    private final Instance instance;
    private final Queue queue;
    /// By tutor: the edge through which the way arrives.
    private final int[] arrival;
    /// By tutee: remembered only for those on the way, to walk it back.
    private int source;

    private long best;
    private int end;
    private long scanned;

    Placing(Flow flow) {
        this.flow = flow;
        instance = flow.instance;
        queue = new Queue(instance.tutors + 1);
        arrival = new int[instance.tutors + 1];
        Arrays.fill(arrival, Flow.NONE);
    }

    /// Edges looked at so far: the effort spent.
    long scanned() {
        return scanned;
    }

    void place(int tutee) {
        source = tutee;
        best = Queue.FAR;
        end = Flow.NONE;
        relax(tutee, 0);
        while (!queue.isEmpty()) {
            var tutor = queue.nearest();
            var way = queue.distance[tutor];
            if (way >= best) break;
            queue.poll();
            for (var other = flow.first[tutor]; other != Flow.NONE; other = flow.next[other])
                relax(other, way - flow.paid(other));
        }
        raisePrices();
        handOn();
        queue.clear();
    }

    /// `offset` is the way so far, less what the tutee pays now.
    private void relax(int tutee, long offset) {
        var begin = instance.rowStart[tutee];
        var stop = instance.rowStart[tutee + 1];
        scanned += stop - begin;
        for (var edge = begin; edge < stop; edge++) {
            var tutor = instance.tutor[edge];
            var way = offset + instance.weight[edge] + flow.price[tutor];
            if (way >= best || !queue.offer(tutor, way)) continue;
            arrival[tutor] = edge;
            if (flow.hasRoom(tutor)) finish(tutor, way + Math.max(0, flow.nextPlace(tutor) - flow.price[tutor]));
        }
    }

    private void finish(int tutor, long whole) {
        if (whole >= best) return;
        best = whole;
        end = tutor;
    }

    private void raisePrices() {
        for (var index = 0; index < queue.touches(); index++) {
            var tutor = queue.reached(index);
            var way = queue.distance[tutor];
            if (way < best) flow.price[tutor] += best - way;
        }
    }

    private void handOn() {
        var tutor = end;
        while (true) {
            var edge = arrival[tutor];
            var tutee = tuteeOf(edge);
            var from = flow.edgeOf[tutee] == Flow.NONE ? Flow.NONE : flow.tutorOf(tutee);
            flow.place(tutee, edge);
            if (tutee == source) return;
            tutor = from;
        }
    }

    private int tuteeOf(int edge) {
        var found = Arrays.binarySearch(instance.rowStart, edge);
        return found >= 0 ? found : -found - 2;
    }
}
