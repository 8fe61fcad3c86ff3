package org.compagnon.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/// The tutees and tutors reached from an unplaced tutee by asking each full tutor's tutees where else they could go. If
/// no tutor reached has room, there are more tutees than places among them, and no rearrangement helps.
///
/// Source: P. Hall (1935), *On representatives of subsets*, J. London Math. Soc. 10, 26–30.
final class Shortage {

    private final Instance instance;
    private final int[] start;
    private final int[] assigned;
    private final BitSet tutors = new BitSet();
    private final BitSet tutees = new BitSet();
    private final int[] waiting;
    private int size;
    private long capacity;
    private boolean room;

    private final Rows rows;

    /// Names each admissible tutor of a tutee.
    interface Rows {
        void each(int tutee, IntConsumer tutor);

        static Rows of(Instance instance) {
            return (tutee, tutor) -> {
                for (var edge = instance.rowStart[tutee]; edge < instance.nobodyEdge(tutee); edge++)
                    tutor.accept(instance.tutor[edge]);
            };
        }
    }

    private Shortage(Instance instance, Rows rows, int[] start, int[] assigned) {
        this.instance = instance;
        this.rows = rows;
        this.start = start;
        this.assigned = assigned;
        waiting = new int[instance.tutees];
    }

    static Shortage reachable(Instance instance, Rows rows, int[] edgeOf) {
        var start = new int[instance.tutors + 2];
        for (var edge : edgeOf) start[instance.tutor[edge] + 1]++;
        Arrays.parallelPrefix(start, Integer::sum);
        var fill = start.clone();
        var assigned = new int[instance.tutees];
        for (var tutee = 0; tutee < instance.tutees; tutee++) assigned[fill[instance.tutor[edgeOf[tutee]]]++] = tutee;
        return new Shortage(instance, rows, start, assigned);
    }

    /// Another search over the same assignment.
    Shortage afresh() {
        return new Shortage(instance, rows, start, assigned);
    }

    void spreadFrom(int unplaced) {
        if (tutees.get(unplaced)) return;
        tutees.set(unplaced);
        waiting[size++] = unplaced;
        while (size > 0) rows.each(waiting[--size], this::reach);
    }

    private void reach(int tutor) {
        if (tutors.get(tutor)) return;
        tutors.set(tutor);
        capacity += instance.capacity[tutor];
        if (start[tutor + 1] - start[tutor] < instance.capacity[tutor]) room = true;
        for (var at = start[tutor]; at < start[tutor + 1]; at++) {
            tutees.set(assigned[at]);
            waiting[size++] = assigned[at];
        }
    }

    /// The tutees reached outnumber all the places that any of them may take.
    boolean proved() {
        return !room && tutees.cardinality() > capacity;
    }

    int[] tutees() {
        return tutees.stream().toArray();
    }

    int[] tutors() {
        return tutors.stream().toArray();
    }

    long capacity() {
        return capacity;
    }
}
