package org.compagnon.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Judges every pair of a situation: admissible, or excluded and by which rules. People are numbered in the order of
/// their ids.
final class Candidates {

    final Situation situation;
    final List<Tutor> tutors;
    final List<Tutee> tutees;
    private final Map<String, Integer> tutorNumbers;
    private final Map<String, Integer> tuteeNumbers;
    private final Links conflicts;
    private final Links declined;
    private final Links forbidden;
    private final Links pinned;
    private final Links current;
    private final int[][] preferences;
    private final Geography geography;
    private final Costs costs;
    private final double furthest;
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
        declined = new Links(tutees.size());
        for (var tutee = 0; tutee < tutees.size(); tutee++)
            for (var id : tutees.get(tutee).excluded())
                declined.add(tutee, tutorNumbers.getOrDefault(id, Links.STRANGER));
        preferences = tutees.stream().map(this::preferences).toArray(int[][]::new);
        geography = new Geography(tutees, tutors);
        costs = new Costs(situation.weights(), tutees, tutors, preferences, current, geography);
        var limit = situation.limits().maxDistanceKm();
        furthest = limit == null ? Double.MAX_VALUE : limit;
        surroundings = limit == null
                ? null
                : new Surroundings(
                        tutors.stream().<@Nullable Place>map(Tutor::place).toList(), limit);
    }

    /// A pin asks for one pair that no rule excludes, and no more of them than the tutor has places.
    List<RefusedPin> refusedPins() {
        var pins = situation.pinned().stream()
                .filter(pin -> tuteeNumbers.containsKey(pin.tuteeId()))
                .distinct()
                .toList();
        var asked = pins.stream().collect(Collectors.groupingBy(Pairing::tutorId, Collectors.counting()));
        return pins.stream()
                .map(pin -> {
                    var tutee = tutee(pin.tuteeId());
                    var tutor = tutorNumbers.get(pin.tutorId());
                    return new RefusedPin(
                            pin,
                            exclusionsOfPin(tutee, tutor),
                            tutor == null ? 0 : kilometres(tutee, tutor),
                            Math.toIntExact(asked.getOrDefault(pin.tutorId(), 0L)),
                            tutor == null ? 0 : tutors.get(tutor).capacity());
                })
                .filter(pin -> pin.isExcluded() || pin.isCrowded())
                .toList();
    }

    private Set<Exclusion> exclusionsOfPin(int tutee, @Nullable Integer tutor) {
        var rules = EnumSet.noneOf(Exclusion.class);
        if (pinned.of(tutee).length > 1) rules.add(Exclusion.PINNED_ELSEWHERE);
        if (tutor != null)
            for (var rule : Exclusion.values()) if ((exclusions(tutee, tutor) & rule.bit()) != 0) rules.add(rule);
        return rules;
    }

    private static <P> Map<String, Integer> numbers(List<P> people, Function<P, String> id) {
        var numbers = new HashMap<String, Integer>(people.size() * 2);
        for (var person : people)
            if (numbers.put(id.apply(person), numbers.size()) != null)
                throw new IllegalArgumentException("Twice the id " + id.apply(person));
        return numbers;
    }

    private Links ties(List<Pairing> pairings) {
        var ties = new Links(tutees.size());
        for (var pairing : pairings) {
            var tutee = tuteeNumbers.get(pairing.tuteeId());
            if (tutee != null) ties.add(tutee, tutorNumbers.getOrDefault(pairing.tutorId(), Links.STRANGER));
        }
        return ties;
    }

    private int[] preferences(Tutee tutee) {
        return tutee.preferences().stream()
                .mapToInt(id -> tutorNumbers.getOrDefault(id, Links.STRANGER))
                .toArray();
    }

    int tutor(String id) {
        return Objects.requireNonNull(tutorNumbers.get(id), () -> "No tutor " + id);
    }

    int tutee(String id) {
        return Objects.requireNonNull(tuteeNumbers.get(id), () -> "No tutee " + id);
    }

    /// Whether a pair separates a tutee from a current tutor.
    boolean separates(int tutee, int tutor) {
        return current.elsewhere(tutee, tutor);
    }

    /// Admissible pairs, judged from a few tutees.
    long pairsAbout() {
        var looked = 0;
        var step = Math.max(1, tutees.size() / 50);
        var found = new int[1];
        for (var tutee = 0; tutee < tutees.size(); tutee += step, looked++) near(tutee, _ -> found[0]++);
        return looked == 0 ? 0 : (long) found[0] * tutees.size() / looked;
    }

    boolean isPinned(int tutee) {
        return pinned.any(tutee);
    }

    /// The admissible among those a tutee wished for, has now, or is pinned to.
    int[] wishedAndCurrent(int tutee) {
        var some = IntStream.concat(Arrays.stream(preferences[tutee]), Arrays.stream(current.of(tutee)));
        return IntStream.concat(some, Arrays.stream(pinned.of(tutee)))
                .filter(tutor -> tutor != Links.STRANGER && exclusions(tutee, tutor) == 0)
                .sorted()
                .distinct()
                .toArray();
    }

    /// Not more than what the pair costs, unless the tutor is wished for or current.
    long leastCost(int tutee, int tutor) {
        return costs.least(tutee, tutor);
    }

    /// As an instance of these candidates would have it.
    long weight(int tutee, int tutor, Instance instance) {
        var kilometres = geography.kilometres(tutee, tutor);
        return instance.weight(tutee, tutor, costs.of(tutee, tutor, kilometres), separates(tutee, tutor));
    }

    /// Every tutor who is admissible, one by one: for situations whose pairs are not all held.
    void eachAdmissible(int tutee, IntConsumer tutor) {
        near(tutee, other -> {
            if (exclusions(tutee, other) == 0) tutor.accept(other);
        });
    }

    /// All rows that a search runs on, tutees and tutors in the order of their ids.
    Instance.Draft draft() {
        return draft(this::near);
    }

    /// Some of each row.
    Instance.Draft draft(int[][] rows) {
        return draft((tutee, tutor) -> {
                    for (var listed : rows[tutee]) tutor.accept(listed);
                })
                .dearestAtLeast(costs.dearest());
    }

    private interface Rows {
        void each(int tutee, IntConsumer tutor);
    }

    private Instance.Draft draft(Rows rows) {
        var draft = Instance.draft(
                tutors.stream().mapToInt(Tutor::capacity).toArray(),
                situation.weights().balance());
        for (var tutor = 0; tutor < tutors.size(); tutor++)
            draft.tutorKey(tutor, key(tutors.get(tutor).id()));
        for (var tutee = 0; tutee < tutees.size(); tutee++) {
            var number = tutee;
            draft.tutee(key(tutees.get(tutee).id()));
            var keep = situation.repair() && standing(tutee);
            if (keep) draft.hasCurrent();
            if (pinned.any(tutee)) draft.pinned();
            rows.each(tutee, tutor -> {
                var kilometres = geography.kilometres(number, tutor);
                if (exclusions(number, tutor, kilometres) == 0)
                    draft.pair(tutor, costs.of(number, tutor, kilometres), keep && separates(number, tutor));
            });
        }
        return draft;
    }

    /// Every character of the id counts, in its place (FNV-1a).
    private static long key(String id) {
        var key = 0xCBF29CE484222325L;
        for (var index = 0; index < id.length(); index++) key = (key ^ id.charAt(index)) * 0x100000001B3L;
        return key;
    }

    /// The tutors who may be admissible for a tutee as far as distance and pins go.
    private void near(int tutee, IntConsumer tutor) {
        var place = tutees.get(tutee).place();
        if (pinned.any(tutee)) for (var wanted : pinned.of(tutee)) tutor.accept(wanted);
        else if (surroundings != null && place != null) surroundings.near(place, tutor);
        else for (var anybody = 0; anybody < tutors.size(); anybody++) tutor.accept(anybody);
    }

    /// The rules that exclude a pair, as the bits of [Exclusion].
    int exclusions(int tutee, int tutor) {
        return exclusions(tutee, tutor, geography.kilometres(tutee, tutor));
    }

    private int exclusions(int tutee, int tutor, double kilometres) {
        var one = tutors.get(tutor);
        var bits = 0;
        if (conflicts.has(tutee, tutor)) bits |= Exclusion.CONFLICT_OF_INTEREST.bit();
        if (declined.has(tutee, tutor)) bits |= Exclusion.DECLINED_BY_TUTEE.bit();
        if (!one.accepts(tutees.get(tutee).phase())) bits |= Exclusion.PHASE_NOT_ACCEPTED.bit();
        if (situation.limits().requireTrained() && !one.trained()) bits |= Exclusion.NOT_TRAINED.bit();
        if (forbidden.has(tutee, tutor)) bits |= Exclusion.FORBIDDEN.bit();
        if (pinned.elsewhere(tutee, tutor)) bits |= Exclusion.PINNED_ELSEWHERE.bit();
        if (kilometres > furthest) bits |= Exclusion.TOO_FAR.bit();
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
        return costs.explained(tutee, tutor);
    }

    double kilometres(int tutee, int tutor) {
        return geography.kilometres(tutee, tutor);
    }

    /// Whether a current tutor is still admissible: such a pair a repair keeps together where it can.
    private boolean standing(int tutee) {
        for (var tutor : current.of(tutee)) if (tutor != Links.STRANGER && exclusions(tutee, tutor) == 0) return true;
        return false;
    }
}
