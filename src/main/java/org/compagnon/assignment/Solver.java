package org.compagnon.assignment;

import java.util.List;

/// Computes the optimal assignment of a situation: as many tutees placed as possible; in a repair, then, the fewest
/// separated from a current tutor; then the least cost.
public final class Solver {

    private Solver() {}

    public static Assignment solve(Situation situation, Progress progress) {
        var candidates = candidates(situation);
        if (Shortlist.isNeededFor(candidates)) return Shortlist.solve(candidates, progress);
        return proved(new Assignment(candidates, Search.solve(candidates.draft().done(), progress)), progress);
    }

    public static Assignment solve(Situation situation) {
        return solve(situation, Progress.SILENT);
    }

    /// The pins that stand in the way of any assignment, each with its reason; none, if it can be computed.
    public static List<RefusedPin> refusedPins(Situation situation) {
        return new Candidates(situation).refusedPins();
    }

    private static Candidates candidates(Situation situation) {
        var candidates = new Candidates(situation);
        var refused = candidates.refusedPins();
        if (!refused.isEmpty()) throw new PinRefused(refused);
        return candidates;
    }

    /// The same optimum, sooner, from the assignment of a situation that differs a little: a departure, a pin, a pair
    /// forbidden.
    public static Assignment solve(Situation situation, Assignment from, Progress progress) {
        var candidates = candidates(situation);
        if (Shortlist.isNeededFor(candidates)) return Shortlist.solve(candidates, progress);
        var flow = new Flow(candidates.draft().done());
        var tutees = candidates.tutees.size();
        var numbers = new int[from.candidates.tutors.size()];
        for (int before = 0, now = 0; before < numbers.length; before++) {
            var id = from.candidates.tutors.get(before).id();
            while (now < candidates.tutors.size()
                    && candidates.tutors.get(now).id().compareTo(id) < 0) now++;
            var same = now < candidates.tutors.size()
                    && candidates.tutors.get(now).id().equals(id);
            numbers[before] = same ? now : Flow.NONE;
            if (same && flow.instance.capacity[now] > 0) flow.price[now] = rescaled(from, before, flow.instance, now);
        }
        for (int before = 0, now = 0; before < from.candidates.tutees.size(); before++) {
            var id = from.candidates.tutees.get(before).id();
            while (now < tutees && candidates.tutees.get(now).id().compareTo(id) < 0) now++;
            if (now == tutees) break;
            if (!candidates.tutees.get(now).id().equals(id) || !from.isPlaced(before)) continue;
            var tutor = numbers[from.flow.tutorOf(before)];
            var edge = tutor == Flow.NONE ? Flow.NONE : flow.instance.edge(now, tutor);
            if (edge != Flow.NONE && flow.hasRoom(tutor)) flow.place(now, edge);
        }
        Search.settle(flow, progress);
        return proved(new Assignment(candidates, flow), progress);
    }

    /// Where numbers were too large for certainty, somebody may have been given up too early: then once more with
    /// numbers
    /// that leave no room for ties.
    private static Assignment proved(Assignment assignment, Progress progress) {
        if (assignment.provedOptimal()) return assignment;
        var candidates = assignment.candidates;
        return new Assignment(
                candidates, Search.solve(candidates.draft().withoutTies().done(), progress));
    }

    /// Prices in the new instance's scale.
    private static long rescaled(Assignment from, int before, Instance instance, int now) {
        var price = from.flow.price[before];
        var scale = from.flow.instance.scale;
        return scale == instance.scale ? price : price / scale * instance.scale;
    }
}
