package org.compagnon.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.compagnon.assignment.Alternative;
import org.compagnon.assignment.Assignment;
import org.compagnon.assignment.Change;
import org.compagnon.assignment.Load;
import org.compagnon.assignment.Pair;
import org.compagnon.assignment.Pairing;
import org.compagnon.assignment.Progress;
import org.compagnon.assignment.Solver;
import org.compagnon.programmes.Participant.Named;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Says why a scenario gives a tutee their tutor, and what a different choice would change.
///
/// Tutors who are excluded are not listed with their reasons: one of them might be a refusal confided by the tutee.
@Service
public class Explanations {

    private static final int OTHERS_SHOWN = 12;

    private final Solutions solutions;

    Explanations(Solutions solutions) {
        this.solutions = solutions;
    }

    /// Empty when people changed since the computation: it must be computed again to be explained.
    public Optional<Explained> of(Scenario scenario, ParticipantId tutee) {
        return solutions.of(scenario).map(solution -> {
            synchronized (solution) {
                return explained(solution, tutee);
            }
        });
    }

    private static Explained explained(Solutions.Solution solution, ParticipantId id) {
        var people = solution.people();
        var assignment = solution.assignment();
        var key = people.tuteeKey(id);
        if (key == null) throw new NoSuchElementException("No tutee " + id + " in this scenario");
        var tutee = people.tutee(key);
        var others = assignment.alternatives(key);
        return new Explained(
                id,
                tutee.name(),
                tutee.place(),
                assignment
                        .pairOf(key)
                        .map(pair -> side(people, assignment, tutee, pair))
                        .orElse(null),
                isPinned(people, key),
                others.stream()
                        .limit(OTHERS_SHOWN)
                        .map(other -> other(people, tutee, key, other))
                        .toList(),
                others.size());
    }

    /// A pin whose tutor has left is not in the situation any more.
    private static boolean isPinned(Situations.People people, String tutee) {
        return people.situation().pinned().stream()
                .anyMatch(pin -> pin.tuteeId().equals(tutee));
    }

    private static Explained.Side side(Situations.People people, Assignment assignment, Named tutee, Pair pair) {
        var tutor = people.tutor(pair.tutorId());
        var why = assignment.explain(pair.tuteeId());
        var cost = pair.cost();
        var load = assignment.loads().stream()
                .filter(one -> one.tutorId().equals(pair.tutorId()))
                .mapToInt(Load::tutees)
                .findFirst()
                .orElse(0);
        var next = why.nextBest();
        return new Explained.Side(
                tutor.id(),
                tutor.name(),
                tutor.place(),
                cost.cost(),
                wished(people, pair.tuteeId(), pair.tutorId()),
                people.wishesOf(pair.tuteeId()).size(),
                why.preferenceCost(),
                distance(tutor, tutee, cost.distanceKm()),
                why.distanceCost(),
                cost.unsharedInterests(),
                tutee.participant().interests().size(),
                why.interestsCost(),
                cost.continuity(),
                why.continuityCost(),
                load,
                tutor.participant().capacity(),
                why.placeCost(),
                overall(why.withoutIt()),
                next == null ? null : people.tutor(next.tutorId()).name());
    }

    private static Explained.Other other(Situations.People people, Named tutee, String key, Alternative other) {
        var tutor = people.tutor(other.tutorId());
        return new Explained.Other(
                tutor.id(),
                tutor.name(),
                tutor.place(),
                wished(people, key, other.tutorId()),
                distance(tutor, tutee, other.cost().distanceKm()),
                other.cost().cost(),
                overall(other.overall()));
    }

    private static Explained.Overall overall(Change change) {
        return new Explained.Overall(change.placed(), change.cost());
    }

    private static @Nullable Integer wished(Situations.People people, String tutee, String tutor) {
        var rank = people.wishesOf(tutee).indexOf(tutor);
        return rank < 0 ? null : rank + 1;
    }

    private static @Nullable Integer distance(Named tutor, Named tutee, int kilometres) {
        return tutor.latitude() == null || tutee.latitude() == null ? null : kilometres;
    }

    /// What moving a tutee by hand would change, before it is decided.
    ///
    /// @param placed tutees more, or fewer, with a tutor
    /// @param cost more, or less, in all
    public record Move(String tuteeName, String tutorName, int placed, long cost, List<Moved> others) {}

    /// Somebody who changes tutor because of it; a name is absent where there is none.
    public record Moved(
            String tutee, @Nullable String from, @Nullable String to) {}

    public Move move(Scenario scenario, ParticipantId tuteeId, ParticipantId tutorId) {
        var solution = solutions.of(scenario).orElseThrow(() -> new RuleBroken("matching.rule.stale"));
        synchronized (solution) {
            var people = solution.people();
            var tutee = people.tuteeKey(tuteeId);
            var tutor = people.tutorKey(tutorId);
            if (tutee == null || tutor == null) throw new NoSuchElementException("Not in this scenario");
            var before = solution.assignment();
            if (before.alternatives(tutee).stream()
                    .noneMatch(other -> other.tutorId().equals(tutor)))
                throw new RuleBroken("matching.rule.pair-not-admissible");
            var after = Solver.solve(people.situation().pinning(new Pairing(tutor, tutee)), before, Progress.SILENT);
            return new Move(
                    people.tutee(tutee).name(),
                    people.tutor(tutor).name(),
                    after.placed() - before.placed(),
                    after.totalCost() - before.totalCost(),
                    moved(people, before, after, tutee));
        }
    }

    private static List<Moved> moved(
            Situations.People people, Assignment before, Assignment after, String exceptTutee) {
        var moved = new ArrayList<Moved>();
        for (var tutee : people.tutees().keySet()) {
            if (tutee.equals(exceptTutee)) continue;
            var from = before.pairOf(tutee).map(Pair::tutorId).orElse(null);
            var to = after.pairOf(tutee).map(Pair::tutorId).orElse(null);
            if (Objects.equals(from, to)) continue;
            moved.add(new Moved(
                    people.tutee(tutee).name(),
                    from == null ? null : people.tutor(from).name(),
                    to == null ? null : people.tutor(to).name()));
        }
        moved.sort(Comparator.comparing(Moved::tutee));
        return moved;
    }
}
