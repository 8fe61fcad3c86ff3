package org.compagnon.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Judges every pair of a situation: admissible or excluded and by which rules, and what it costs. People are numbered
/// in the order of their ids.
final class Candidates {

    final Situation situation;
    final List<Tutor> tutors;
    final List<Tutee> tutees;
    private final Map<String, Integer> tutorNumbers;
    private final Map<String, Integer> tuteeNumbers;
    private final Ties conflicts;
    private final Ties declined;
    private final Ties forbidden;
    private final Ties pinned;
    private final Ties current;
    private final long[][] tutorInterests;
    private final long[][] tuteeInterests;
    private final @Nullable Surroundings surroundings;

    Candidates(Situation situation) {
        this.situation = situation;
        tutors = situation.tutors().stream()
                .sorted(Comparator.comparing(Tutor::id))
                .toList();
        tutees = situation.tutees().stream()
                .sorted(Comparator.comparing(Tutee::id))
                .toList();
        tutorNumbers = numbers(tutors, Tutor::id);
        tuteeNumbers = numbers(tutees, Tutee::id);
        conflicts = ties(situation.conflicts());
        forbidden = ties(situation.forbidden());
        pinned = ties(situation.pinned());
        current = ties(situation.current());
        declined = new Ties(tutees.size());
        for (var tutee = 0; tutee < tutees.size(); tutee++)
            for (var id : tutees.get(tutee).excluded())
                declined.add(tutee, tutorNumbers.getOrDefault(id, Ties.STRANGER));
        var interests = new Interests();
        tutorInterests =
                tutors.stream().map(one -> interests.bits(one.interests())).toArray(long[][]::new);
        tuteeInterests =
                tutees.stream().map(one -> interests.bits(one.interests())).toArray(long[][]::new);
        var limit = situation.limits().maxDistanceKm();
        surroundings = limit == null
                ? null
                : new Surroundings(
                        tutors.stream().<@Nullable Place>map(Tutor::place).toList(), limit);
        checkPins();
    }

    /// A pin asks for one pair that no rule excludes, and no more of them than the tutor has places.
    private void checkPins() {
        var places = new int[tutors.size()];
        for (var tutee = 0; tutee < tutees.size(); tutee++) {
            for (var tutor : pinned.of(tutee)) {
                var pair = new Pairing(
                        tutor == Ties.STRANGER ? "" : tutors.get(tutor).id(),
                        tutees.get(tutee).id());
                if (tutor == Ties.STRANGER || pinned.of(tutee).length > 1 || exclusions(tutee, tutor) != 0)
                    throw new PinRefused(pair, true);
                if (++places[tutor] > tutors.get(tutor).capacity()) throw new PinRefused(pair, false);
            }
        }
    }

    private static <P> Map<String, Integer> numbers(List<P> people, Function<P, String> id) {
        var numbers = new HashMap<String, Integer>(people.size() * 2);
        for (var person : people)
            if (numbers.put(id.apply(person), numbers.size()) != null)
                throw new IllegalArgumentException("Twice the id " + id.apply(person));
        return numbers;
    }

    private Ties ties(List<Pairing> pairings) {
        var ties = new Ties(tutees.size());
        for (var pairing : pairings) {
            var tutee = tuteeNumbers.get(pairing.tuteeId());
            if (tutee != null) ties.add(tutee, tutorNumbers.getOrDefault(pairing.tutorId(), Ties.STRANGER));
        }
        return ties;
    }

    int tutor(String id) {
        return Objects.requireNonNull(tutorNumbers.get(id), () -> "No tutor " + id);
    }

    int tutee(String id) {
        return Objects.requireNonNull(tuteeNumbers.get(id), () -> "No tutee " + id);
    }

    /// Whether a pair separates a tutee from a current tutor.
    boolean separates(int tutee, int tutor) {
        return current.any(tutee) && !current.has(tutee, tutor);
    }

    /// The rows that a search runs on, tutees and tutors in the order of their ids.
    Instance instance() {
        var draft = Instance.draft(
                tutors.stream().mapToInt(Tutor::capacity).toArray(),
                situation.weights().balance());
        for (var tutor = 0; tutor < tutors.size(); tutor++)
            draft.tutorKey(tutor, key(tutors.get(tutor).id()));
        for (var tutee = 0; tutee < tutees.size(); tutee++) {
            draft.tutee(key(tutees.get(tutee).id()));
            var admissible = admissible(tutee);
            var keep = situation.repair() && standing(tutee, admissible);
            if (keep) draft.hasCurrent();
            if (pinned.any(tutee)) draft.pinned();
            for (var tutor : admissible) draft.pair(tutor, cost(tutee, tutor).cost(), keep && separates(tutee, tutor));
        }
        return draft.done();
    }

    /// Every character of the id counts, in its place (FNV-1a).
    private static long key(String id) {
        var key = 0xCBF29CE484222325L;
        for (var index = 0; index < id.length(); index++) key = (key ^ id.charAt(index)) * 0x100000001B3L;
        return key;
    }

    /// Numbers of the admissible tutors of a tutee, in order.
    int[] admissible(int tutee) {
        var found = new Found();
        var place = tutees.get(tutee).place();
        if (pinned.any(tutee)) for (var tutor : pinned.of(tutee)) found.judge(tutee, tutor);
        else if (surroundings == null || place == null)
            for (var tutor = 0; tutor < tutors.size(); tutor++) found.judge(tutee, tutor);
        else surroundings.near(place, tutor -> found.judge(tutee, tutor));
        return found.sorted();
    }

    private final class Found {

        private int[] tutors = new int[32];
        private int size;

        void judge(int tutee, int tutor) {
            if (tutor == Ties.STRANGER || exclusions(tutee, tutor) != 0) return;
            if (size == tutors.length) tutors = Arrays.copyOf(tutors, size * 2);
            tutors[size++] = tutor;
        }

        int[] sorted() {
            return Arrays.stream(tutors, 0, size).sorted().distinct().toArray();
        }
    }

    /// The rules that exclude a pair, as the bits of [Exclusion].
    int exclusions(int tutee, int tutor) {
        var learner = tutees.get(tutee);
        var teacher = tutors.get(tutor);
        var bits = 0;
        if (conflicts.has(tutee, tutor)) bits |= Exclusion.CONFLICT_OF_INTEREST.bit();
        if (declined.has(tutee, tutor)) bits |= Exclusion.DECLINED_BY_TUTEE.bit();
        if (!teacher.accepts(learner.phase())) bits |= Exclusion.PHASE_NOT_ACCEPTED.bit();
        if (situation.limits().requireTrained() && !teacher.trained()) bits |= Exclusion.NOT_TRAINED.bit();
        if (forbidden.has(tutee, tutor)) bits |= Exclusion.FORBIDDEN.bit();
        if (pinned.any(tutee) && !pinned.has(tutee, tutor)) bits |= Exclusion.PINNED_ELSEWHERE.bit();
        var limit = situation.limits().maxDistanceKm();
        if (limit != null && kilometres(learner, teacher) > limit) bits |= Exclusion.TOO_FAR.bit();
        return bits;
    }

    Map<Exclusion, Integer> countByRule(int tutee) {
        var counts = new EnumMap<Exclusion, Integer>(Exclusion.class);
        for (var tutor = 0; tutor < tutors.size(); tutor++) {
            var bits = exclusions(tutee, tutor);
            for (var rule : Exclusion.values()) if ((bits & rule.bit()) != 0) counts.merge(rule, 1, Integer::sum);
        }
        return counts;
    }

    PairCost cost(int tutee, int tutor) {
        var learner = tutees.get(tutee);
        var teacher = tutors.get(tutor);
        return situation
                .weights()
                .cost(
                        learner.rank(teacher.id()),
                        (int) Math.floor(kilometres(learner, teacher) + 0.5),
                        Interests.unshared(tuteeInterests[tutee], tutorInterests[tutor]),
                        separates(tutee, tutor) ? 1 : 0);
    }

    double kilometres(int tutee, int tutor) {
        return kilometres(tutees.get(tutee), tutors.get(tutor));
    }

    /// 0 if either place is unknown.
    private static double kilometres(Tutee tutee, Tutor tutor) {
        var from = tutee.place();
        var to = tutor.place();
        return from == null || to == null ? 0 : from.kilometresTo(to);
    }

    /// Whether a current tutor is still admissible: such a pair a repair keeps together where it can.
    boolean standing(int tutee, int[] admissible) {
        for (var tutor : current.of(tutee)) if (Arrays.binarySearch(admissible, tutor) >= 0) return true;
        return false;
    }
}
