package org.compagnon.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the detours of an optimal assignment into the reader's numbers.
final class Explainer {

    private static final Comparator<Alternative> BEST_FIRST = Comparator.<Alternative>comparingInt(
                    other -> -other.overall().placed())
            .thenComparingInt(other -> other.overall().separated())
            .thenComparingLong(other -> other.overall().cost())
            .thenComparing(Alternative::tutorId);

    private final Candidates candidates;
    private final Flow flow;
    private final Instance instance;
    private final Rerouting rerouting;

    Explainer(Assignment assignment) {
        candidates = assignment.candidates;
        flow = assignment.flow;
        instance = flow.instance;
        rerouting = new Rerouting(flow, new Columns(instance));
    }

    Explanation explain(int tutee) {
        var tutor = flow.tutorOf(tutee);
        if (tutor == instance.tutors) throw new IllegalArgumentException("This tutee has no tutor to explain");
        var detour = rerouting.leaving(tutee);
        var change = change(detour);
        var weights = candidates.situation.weights();
        return new Explanation(
                new Pair(
                        candidates.tutors.get(tutor).id(),
                        candidates.tutees.get(tutee).id(),
                        candidates.cost(tutee, tutor)),
                weights,
                weights.balance() * (flow.count[tutor] - 1),
                change,
                alternative(tutee, detour.through(), change));
    }

    /// What the best way without the tutee's pair costs, scaled: no pair that is further from being as cheap matters to
    /// it.
    long detour(int tutee) {
        return rerouting.leaving(tutee).cost();
    }

    /// @param furthest scaled; what costs more overall is left out
    List<Alternative> alternatives(int tutee, long furthest) {
        var alternatives = new ArrayList<Alternative>();
        for (var edge = instance.rowStart[tutee]; edge < instance.nobodyEdge(tutee); edge++) {
            if (edge == flow.edgeOf[tutee]) continue;
            var detour = rerouting.taking(tutee, edge);
            if (detour.through() == Flow.NONE || detour.cost() > furthest) continue;
            var alternative = alternative(tutee, edge, change(detour));
            if (alternative != null) alternatives.add(alternative);
        }
        alternatives.sort(BEST_FIRST);
        return alternatives;
    }

    private @Nullable Alternative alternative(int tutee, int edge, Change change) {
        var tutor = instance.tutor[edge];
        return tutor == instance.tutors
                ? null
                : new Alternative(candidates.tutors.get(tutor).id(), candidates.cost(tutee, tutor), change);
    }

    private Change change(Rerouting.Detour detour) {
        return instance.change(detour.cost(), flow);
    }
}
