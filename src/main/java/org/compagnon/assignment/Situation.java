package org.compagnon.assignment;

import java.util.List;
import java.util.stream.Stream;

/// Everything an assignment is computed from. Rows may come in any order: the result is the same.
///
/// @param conflicts conflicts of interest; ids that name nobody here are without effect
/// @param current who accompanies whom now: counts for continuity, and for `repair`
/// @param pinned pairs the coordinator wants whatever they cost
/// @param forbidden pairs the coordinator does not want
/// @param repair fewest tutees separated from a current tutor first, cost second
public record Situation(
        List<Tutor> tutors,
        List<Tutee> tutees,
        Weights weights,
        Limits limits,
        List<Pairing> conflicts,
        List<Pairing> current,
        List<Pairing> pinned,
        List<Pairing> forbidden,
        boolean repair) {

    public Situation {
        tutors = List.copyOf(tutors);
        tutees = List.copyOf(tutees);
        conflicts = List.copyOf(conflicts);
        current = List.copyOf(current);
        pinned = List.copyOf(pinned);
        forbidden = List.copyOf(forbidden);
    }

    public static Situation of(List<Tutor> tutors, List<Tutee> tutees, Weights weights, Limits limits) {
        return new Situation(tutors, tutees, weights, limits, List.of(), List.of(), List.of(), List.of(), false);
    }

    public Situation withTutors(List<Tutor> now) {
        return new Situation(now, tutees, weights, limits, conflicts, current, pinned, forbidden, repair);
    }

    public Situation withTutees(List<Tutee> now) {
        return new Situation(tutors, now, weights, limits, conflicts, current, pinned, forbidden, repair);
    }

    public Situation withCriteria(Weights other, Limits others) {
        return new Situation(tutors, tutees, other, others, conflicts, current, pinned, forbidden, repair);
    }

    public Situation withConflicts(List<Pairing> known) {
        return new Situation(tutors, tutees, weights, limits, known, current, pinned, forbidden, repair);
    }

    public Situation withCurrent(List<Pairing> standing) {
        return new Situation(tutors, tutees, weights, limits, conflicts, standing, pinned, forbidden, repair);
    }

    public Situation withPinned(List<Pairing> wanted) {
        return new Situation(tutors, tutees, weights, limits, conflicts, current, wanted, forbidden, repair);
    }

    public Situation withForbidden(List<Pairing> unwanted) {
        return new Situation(tutors, tutees, weights, limits, conflicts, current, pinned, unwanted, repair);
    }

    /// The same with one pair more that the coordinator wants; replaces an earlier pin of that tutee.
    public Situation pinning(Pairing pair) {
        var others = pinned.stream().filter(pin -> !pin.tuteeId().equals(pair.tuteeId()));
        return withPinned(Stream.concat(others, Stream.of(pair)).toList());
    }

    public Situation asRepair() {
        return new Situation(tutors, tutees, weights, limits, conflicts, current, pinned, forbidden, true);
    }
}
