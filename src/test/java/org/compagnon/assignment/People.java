package org.compagnon.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Situations for tests: named people, or many random ones.
final class People {

    static final Weights NANTES = new Weights(100, 1, 20, 500, 30);

    private static final List<String> SUBJECTS = List.of("rural", "pédiatrie", "recherche", "gériatrie", "urgences");
    private static final List<String> PHASES = List.of("PS", "PA1");

    private People() {}

    static Tutor tutor(String id, int capacity) {
        return new Tutor(id, capacity, null, Set.of(), true, Set.of());
    }

    static Tutee tutee(String id, String... preferences) {
        return new Tutee(id, "PS", null, Set.of(), List.of(preferences), Set.of());
    }

    static Situation situation(List<Tutor> tutors, List<Tutee> tutees) {
        return Situation.of(tutors, tutees, NANTES, Limits.NONE);
    }

    /// Everything at once: places, phases, training, refusals, conflicts, last year's pairs.
    static Situation random(Random random, int tutees, int tutors) {
        var accompanying = new ArrayList<Tutor>();
        for (var index = 0; index < tutors; index++)
            accompanying.add(new Tutor(
                    "t" + index,
                    random.nextInt(4),
                    place(random),
                    some(SUBJECTS, random),
                    random.nextInt(5) > 0,
                    random.nextInt(3) == 0 ? Set.of("PS") : Set.of()));
        var accompanied = new ArrayList<Tutee>();
        var current = new ArrayList<Pairing>();
        var conflicts = new ArrayList<Pairing>();
        for (var index = 0; index < tutees; index++) {
            var id = "r" + index;
            accompanied.add(new Tutee(
                    id,
                    PHASES.get(random.nextInt(2)),
                    place(random),
                    some(SUBJECTS, random),
                    random.ints(random.nextInt(4), 0, tutors)
                            .distinct()
                            .mapToObj(tutor -> "t" + tutor)
                            .toList(),
                    random.nextInt(4) == 0 ? Set.of("t" + random.nextInt(tutors)) : Set.of()));
            if (random.nextBoolean()) current.add(new Pairing("t" + random.nextInt(tutors), id));
            if (random.nextInt(4) == 0) conflicts.add(new Pairing("t" + random.nextInt(tutors), id));
        }
        var limit = random.nextInt(3) == 0 ? null : Double.valueOf(20 + random.nextInt(80));
        return Situation.of(accompanying, accompanied, NANTES, new Limits(random.nextBoolean(), limit))
                .withConflicts(conflicts)
                .withCurrent(current);
    }

    private static Place place(Random random) {
        return new Place(46.5 + random.nextDouble(), -2 + random.nextDouble());
    }

    private static Set<String> some(List<String> all, Random random) {
        return Set.copyOf(all.stream().filter(one -> random.nextInt(3) == 0).toList());
    }
}
