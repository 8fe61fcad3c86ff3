package org.compagnon.assignment;

import java.util.Comparator;

/// Tries every assignment of a small instance.
final class BruteForce {

    record Value(int placed, int separated, long cost) {

        static final Comparator<Value> BEST_FIRST = Comparator.<Value>comparingInt(value -> -value.placed)
                .thenComparingInt(Value::separated)
                .thenComparingLong(Value::cost);
    }

    private final Instance instance;
    private final int[] count;
    private Value best = new Value(-1, 0, 0);

    BruteForce(Instance instance) {
        this.instance = instance;
        count = new int[instance.tutors + 1];
    }

    Value best() {
        tryFrom(0, new Value(0, 0, 0));
        return best;
    }

    private void tryFrom(int tutee, Value soFar) {
        if (tutee == instance.tutees) {
            if (best.placed < 0 || Value.BEST_FIRST.compare(soFar, best) < 0) best = soFar;
            return;
        }
        for (var edge = instance.rowStart[tutee]; edge < instance.nobodyEdge(tutee); edge++) {
            var tutor = instance.tutor[edge];
            if (count[tutor] == instance.capacity[tutor]) continue;
            var cost = soFar.cost + instance.cost(edge) + instance.balance * count[tutor];
            count[tutor]++;
            tryFrom(tutee + 1, new Value(soFar.placed + 1, soFar.separated + (instance.separates(edge) ? 1 : 0), cost));
            count[tutor]--;
        }
        var loses = instance.losesCurrent(tutee) ? 1 : 0;
        tryFrom(tutee + 1, new Value(soFar.placed, soFar.separated + loses, soFar.cost));
    }
}
