package org.compagnon.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.accounts.AccessLog;
import org.compagnon.assignment.Assignment;
import org.compagnon.assignment.Diagnosis;
import org.compagnon.assignment.Solver;
import org.compagnon.pairs.Couple;
import org.compagnon.pairs.EndReason;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.PairId;
import org.compagnon.pairs.Pairs;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Rule 8: after a departure, a new conflict or a late arrival, changes as few standing pairs as possible first, and
/// costs least second.
@Service
public class Repairs {

    private final Situations situations;
    private final Publications publications;
    private final ScenarioStore scenarios;
    private final StandingConflicts conflicts;
    private final Editions editions;
    private final Pairs pairs;
    private final Telling telling;
    private final AccessLog log;

    Repairs(
            Situations situations,
            Publications publications,
            ScenarioStore scenarios,
            StandingConflicts conflicts,
            Editions editions,
            Pairs pairs,
            Telling telling,
            AccessLog log) {
        this.situations = situations;
        this.publications = publications;
        this.scenarios = scenarios;
        this.conflicts = conflicts;
        this.editions = editions;
        this.pairs = pairs;
        this.telling = telling;
        this.log = log;
    }

    @Transactional(readOnly = true)
    public Repair propose(EditionId id, String relationship) {
        var publication = publications
                .find(id, relationship)
                .orElseThrow(() -> new RuleBroken("matching.rule.nothing-to-repair"));
        return propose(editions.get(id), relationship, publication);
    }

    /// Does what was proposed, if that is still what would be proposed.
    ///
    /// @param token of the proposal that was seen
    @Transactional
    public Repair apply(EditionId id, String relationship, String token) {
        var publication = publications
                .findAndHold(id, relationship)
                .orElseThrow(() -> new RuleBroken("matching.rule.nothing-to-repair"));
        var edition = editions.get(id);
        if (edition.closed()) throw new RuleBroken("matching.rule.edition-closed");
        var repair = propose(edition, relationship, publication);
        if (!repair.token().equals(token)) throw new RuleBroken("matching.rule.repair-outdated");
        carryOut(edition, relationship, repair);
        return repair;
    }

    private void carryOut(Edition edition, String relationship, Repair repair) {
        var today = editions.today(edition.organisation());
        var ended = new ArrayList<Couple>();
        var begun = new ArrayList<Couple>();
        for (var step : repair.steps()) {
            var old = step.ended();
            if (old != null) {
                var began = pairs.get(old.pair()).beganOn();
                pairs.end(old.pair(), began != null && today.isBefore(began) ? began : today, old.reason());
                ended.add(new Couple(relationship, old.tutor(), step.tutee()));
            }
            var tutor = step.tutor();
            if (tutor != null) begun.add(new Couple(relationship, tutor, step.tutee()));
        }
        if (!begun.isEmpty()) pairs.propose(edition.organisation(), edition.id(), begun);
        telling.ofRepair(edition, ended, begun);
        log.note(
                edition.organisation(),
                AccessLog.Action.PUBLISHED_PAIRS,
                edition.id().value(),
                "repair " + repair.steps().size());
    }

    private Repair propose(Edition edition, String relationship, Publication publication) {
        var scenario = scenarios.find(publication.scenario()).orElseThrow();
        var forbidden = scenarios.rulings(scenario.id()).stream()
                .filter(ruling -> ruling.kind() == Ruling.Kind.FORBIDDEN)
                .toList();
        var people = situations.ofRepair(edition, relationship, scenario.criteria(), forbidden);
        var found = Solver.solve(people.situation());
        var standing = pairs.standing(edition.id()).stream()
                .filter(pair -> pair.relationship().equals(relationship))
                .collect(Collectors.toMap(Pair::tutee, pair -> pair));
        var improper = conflicts.of(edition.id()).stream()
                .map(StandingConflicts.Flagged::pair)
                .collect(Collectors.toSet());
        var steps = steps(people, found, standing, improper);
        var endings = steps.stream().filter(step -> step.ended() != null).count();
        return new Repair(
                steps, waiting(people, found), standing.size() - (int) endings, found.provedOptimal(), token(steps));
    }

    private static List<Repair.Step> steps(
            Situations.People people, Assignment found, Map<ParticipantId, Pair> standing, Set<PairId> improper) {
        var steps = new ArrayList<Repair.Step>();
        var tutorNames = new HashMap<ParticipantId, String>();
        people.tutors().values().forEach(tutor -> tutorNames.put(tutor.id(), tutor.name()));
        people.tutees().forEach((key, tutee) -> {
            var old = standing.get(tutee.id());
            var given = found.pairOf(key).orElse(null);
            var tutor = given == null ? null : people.tutor(given.tutorId());
            var before = old == null ? null : old.tutor();
            var now = tutor == null ? null : tutor.id();
            if (Objects.equals(before, now)) return;
            var wish = given == null ? -1 : people.wishesOf(key).indexOf(given.tutorId());
            steps.add(new Repair.Step(
                    tutee.id(),
                    tutee.name(),
                    old == null ? null : ended(old, tutorNames, improper),
                    now,
                    tutor == null ? null : tutor.name(),
                    given == null || tutor == null || tutor.latitude() == null || tutee.latitude() == null
                            ? null
                            : (Integer) given.cost().distanceKm(),
                    wish < 0 ? null : (Integer) (wish + 1)));
        });
        steps.sort(Comparator.comparing(Repair.Step::tuteeName)
                .thenComparing(step -> step.tutee().value()));
        return List.copyOf(steps);
    }

    private static Repair.Ended ended(Pair old, Map<ParticipantId, String> tutorNames, Set<PairId> improper) {
        var reason = improper.contains(old.id())
                ? EndReason.CONFLICT_OF_INTEREST
                : tutorNames.containsKey(old.tutor()) ? EndReason.REASSIGNED : EndReason.TUTOR_LEFT;
        return new Repair.Ended(old.id(), old.tutor(), tutorNames.getOrDefault(old.tutor(), ""), reason);
    }

    private static List<Repair.Waiting> waiting(Situations.People people, Assignment found) {
        return found.unplaced().stream()
                .map(diagnosis -> {
                    var tutee = people.tutee(diagnosis.tuteeId());
                    return new Repair.Waiting(
                            tutee.id(), tutee.name(), diagnosis instanceof Diagnosis.NoAdmissibleTutor);
                })
                .sorted(Comparator.comparing(Repair.Waiting::name))
                .toList();
    }

    private static String token(List<Repair.Step> steps) {
        return Digest.of(steps.stream()
                .map(step -> Stream.of(
                                step.tutee(),
                                step.tutor() == null ? "" : step.tutor(),
                                step.ended() == null ? "" : step.ended().pair())
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n")));
    }
}
