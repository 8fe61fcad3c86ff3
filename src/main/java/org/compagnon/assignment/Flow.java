package org.compagnon.assignment;

import java.util.Arrays;

/// A standing assignment while it is being worked on: who is with whom, and the price of a place at each tutor.
///
/// Throughout a search three things hold. No pair would be cheaper, prices included, than the one a placed tutee has.
/// A tutor's price covers what their last tutee adds to their load. And once nothing is left to mend, a tutor with
/// room asks no more than what the next tutee would add.
final class Flow {

    static final int NONE = -1;

    final Instance instance;
    final int[] edgeOf;
    final int[] count;
    final long[] price;
    /// The tutees of each tutor, as a list threaded through the tutees.
    final int[] first;

    final int[] next;
    private final int[] previous;

    Flow(Instance instance) {
        this.instance = instance;
        edgeOf = filled(instance.tutees);
        next = filled(instance.tutees);
        previous = filled(instance.tutees);
        first = filled(instance.tutors + 1);
        count = new int[instance.tutors + 1];
        price = new long[instance.tutors + 1];
        for (var tutor = 0; tutor < instance.tutors; tutor++)
            if (instance.capacity[tutor] == 0) price[tutor] = instance.prohibitive;
    }

    private static int[] filled(int size) {
        var array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    void place(int tutee, int edge) {
        if (edgeOf[tutee] != NONE) release(tutee);
        var tutor = instance.tutor[edge];
        edgeOf[tutee] = edge;
        var head = first[tutor];
        next[tutee] = head;
        previous[tutee] = NONE;
        if (head != NONE) previous[head] = tutee;
        first[tutor] = tutee;
        count[tutor]++;
    }

    void release(int tutee) {
        var tutor = instance.tutor[edgeOf[tutee]];
        edgeOf[tutee] = NONE;
        var before = previous[tutee];
        var after = next[tutee];
        if (before == NONE) first[tutor] = after;
        else next[before] = after;
        if (after != NONE) previous[after] = before;
        count[tutor]--;
    }

    /// Takes over prices and pairs from the same people over other rows.
    void continueFrom(Flow before) {
        for (var tutor = 0; tutor < instance.tutors; tutor++)
            if (instance.capacity[tutor] > 0)
                price[tutor] = before.price[tutor] / before.instance.scale * instance.scale;
        if (before.instance.scale == instance.scale) System.arraycopy(before.price, 0, price, 0, instance.tutors);
        for (var tutee = 0; tutee < instance.tutees; tutee++) {
            var tutor = before.tutorOf(tutee);
            var edge = tutor == instance.tutors ? instance.nobodyEdge(tutee) : instance.edge(tutee, tutor);
            if (edge != NONE) place(tutee, edge);
        }
    }

    int tutorOf(int tutee) {
        return instance.tutor[edgeOf[tutee]];
    }

    /// What a placed tutee costs, the price of the place included.
    long paid(int tutee) {
        var edge = edgeOf[tutee];
        return instance.weight[edge] + price[instance.tutor[edge]];
    }

    boolean hasRoom(int tutor) {
        return count[tutor] < instance.capacity[tutor];
    }

    /// What the load grows by when the tutor takes one more; nothing for *nobody*.
    long nextPlace(int tutor) {
        return tutor == instance.tutors ? 0 : instance.step * count[tutor];
    }

    long lastPlace(int tutor) {
        return tutor == instance.tutors ? 0 : instance.step * (count[tutor] - 1);
    }

    /// The tutor has a free place and still asks more than it is worth.
    boolean overpriced(int tutor) {
        return hasRoom(tutor) && price[tutor] > nextPlace(tutor);
    }

    /// What lowering the price may win before the last place offered at it is no longer worth offering.
    long margin(int tutor) {
        var asked = price[tutor];
        if (tutor == instance.tutors) return asked;
        if (instance.step == 0 || !overpriced(tutor)) {
            return asked - (instance.step == 0 ? 0 : lastPlace(tutor));
        }
        var offered = Math.min(instance.capacity[tutor], (asked + instance.step - 1) / instance.step);
        return asked - instance.step * (offered - 1);
    }
}
