package org.compagnon.assignment;

import java.util.BitSet;

/// Raises what being unplaced costs to its full height, once an optimum is known for less.
///
/// Tutors from whom no rearrangement leads to a free place keep all their tutees, so their prices may rise together
/// with it and nobody there needs to be searched again. Only those who could still be placed, at a cost that seemed
/// too high, are released to be placed.
final class Closing {

    private final Flow flow;
    private final Instance instance;

    private Closing(Flow flow) {
        this.flow = flow;
        instance = flow.instance;
    }

    static void close(Flow flow, long level) {
        var instance = flow.instance;
        instance.askForNobody(instance.unplaced);
        if (flow.count[instance.tutors] > 0) new Closing(flow).raise(instance.unplaced - level);
    }

    private void raise(long difference) {
        var open = leadingToRoom();
        for (var tutor = 0; tutor < instance.tutors; tutor++) if (!open.get(tutor)) flow.price[tutor] += difference;
        for (int tutee = flow.first[instance.tutors], next; tutee != Flow.NONE; tutee = next) {
            next = flow.next[tutee];
            if (couldGoTo(open, tutee)) flow.release(tutee);
        }
    }

    private boolean couldGoTo(BitSet open, int tutee) {
        for (var edge = instance.rowStart[tutee]; edge < instance.nobodyEdge(tutee); edge++)
            if (open.get(instance.tutor[edge])) return true;
        return false;
    }

    private BitSet leadingToRoom() {
        var columns = new Columns(instance);
        var open = new BitSet();
        var waiting = new int[instance.tutors];
        var size = 0;
        for (var tutor = 0; tutor < instance.tutors; tutor++) {
            if (!flow.hasRoom(tutor)) continue;
            open.set(tutor);
            waiting[size++] = tutor;
        }
        while (size > 0) {
            var tutor = waiting[--size];
            for (var at = columns.start[tutor]; at < columns.start[tutor + 1]; at++) {
                var from = flow.tutorOf(columns.tutee[at]);
                if (from == instance.tutors || open.get(from)) continue;
                open.set(from);
                waiting[size++] = from;
            }
        }
        return open;
    }
}
