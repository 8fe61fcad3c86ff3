package org.compagnon.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who accompanies whom: the optimum of a [Situation], proved, and able to say why. Not safe for use by several threads
/// at once.
public final class Assignment {

    final Candidates candidates;
    private final @Nullable Shortlist shortlist;
    Flow flow;
    private final boolean provedOptimal;
    private final Totals totals;
    private @Nullable Explainer explainer;

    Assignment(Candidates candidates, Flow flow) {
        this(candidates, flow, null);
    }

    /// @param shortlist where the rows searched are not all
    Assignment(Candidates candidates, Flow flow, @Nullable Shortlist shortlist) {
        this.candidates = candidates;
        this.flow = flow;
        this.shortlist = shortlist;
        provedOptimal = Proof.holds(flow.instance, flow.edgeOf, flow.price, rows())
                && (shortlist == null || shortlist.holdsForAllPairs(flow));
        totals = Totals.of(flow);
    }

    public Situation situation() {
        return candidates.situation;
    }

    /// The answer of a check that shares nothing with the search.
    public boolean provedOptimal() {
        return provedOptimal;
    }

    public int placed() {
        return totals.placed();
    }

    public long pairCost() {
        return totals.pairCost();
    }

    public long loadCost() {
        return totals.loadCost();
    }

    public long totalCost() {
        return Math.addExact(pairCost(), loadCost());
    }

    /// In a repair, how many tutees lose a current tutor who is still admissible for them.
    public int separated() {
        return totals.separated();
    }

    /// In the order of the tutees' ids.
    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>(placed());
        for (var tutee = 0; tutee < candidates.tutees.size(); tutee++) if (isPlaced(tutee)) pairs.add(pair(tutee));
        return List.copyOf(pairs);
    }

    /// The pair of a tutee, if they have one.
    public Optional<Pair> pairOf(String tuteeId) {
        var tutee = candidates.tutee(tuteeId);
        return isPlaced(tutee) ? Optional.of(pair(tutee)) : Optional.empty();
    }

    public List<Load> loads() {
        return IntStream.range(0, candidates.tutors.size())
                .mapToObj(tutor -> {
                    var one = candidates.tutors.get(tutor);
                    return new Load(one.id(), flow.count[tutor], one.capacity());
                })
                .toList();
    }

    /// Each tutee without a tutor, and why.
    public List<Diagnosis> unplaced() {
        return placed() == candidates.tutees.size() ? List.of() : new Diagnostician(this).all();
    }

    /// What would give an unplaced tutee a tutor; empty only if nothing but a conflict of interest or a refusal stands
    /// in the way.
    public List<Remedy> remedies(String tuteeId) {
        return new Diagnostician(this).remedies(candidates.tutee(tuteeId));
    }

    /// Why a placed tutee has their tutor. One search of the neighbourhood: well under a millisecond.
    public Explanation explain(String tuteeId) {
        var tutee = candidates.tutee(tuteeId);
        completeTo(explainer().detour(tutee));
        return explainer().explain(tutee);
    }

    /// Every other admissible tutor of a tutee, the best overall first. One search each: ask when it is wanted. Where
    /// nearly everybody is admissible, thousands, only those up to twice the cost of the best.
    public List<Alternative> alternatives(String tuteeId) {
        var tutee = candidates.tutee(tuteeId);
        if (shortlist == null || !isPlaced(tutee)) return explainer().alternatives(tutee, Long.MAX_VALUE);
        var furthest = 2 * explainer().detour(tutee);
        completeTo(furthest);
        return explainer().alternatives(tutee, furthest);
    }

    Shortage.Rows rows() {
        return shortlist == null ? Shortage.Rows.of(flow.instance) : candidates::eachAdmissible;
    }

    /// Rows that hold every pair a detour of this cost may use.
    void completeTo(long detour) {
        if (shortlist == null) return;
        var complete = shortlist.completeTo(detour, flow);
        if (complete == flow) return;
        flow = complete;
        explainer = null;
    }

    private Explainer explainer() {
        if (explainer == null) explainer = new Explainer(this);
        return explainer;
    }

    boolean isPlaced(int tutee) {
        return flow.tutorOf(tutee) != flow.instance.tutors;
    }

    Pair pair(int tutee) {
        var tutor = flow.tutorOf(tutee);
        return new Pair(
                candidates.tutors.get(tutor).id(), candidates.tutees.get(tutee).id(), candidates.cost(tutee, tutor));
    }
}
