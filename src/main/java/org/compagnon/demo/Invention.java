package org.compagnon.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.compagnon.people.roster.ConflictRow;
import org.compagnon.people.roster.CurrentPairRow;
import org.compagnon.people.roster.TuteeRow;
import org.compagnon.people.roster.TutorRow;

/// An invented cohort, as realistic as lists of people can be: towns near and far, uneven capacities, wishes for
/// tutors nearby, placements that forbid pairs, tutors kept from last year. The same seed invents the same people.
public record Invention(
        List<TutorRow> tutors, List<TuteeRow> tutees, List<ConflictRow> conflicts, List<CurrentPairRow> current) {

    /// How many of a hundred tutors give each capacity, from 0 to 6.
    private static final int[] CAPACITIES = {4, 22, 34, 20, 12, 5, 3};

    public static Invention of(int tutees, int tutors, long seed) {
        return of(tutees, tutors, seed, List.of());
    }

    /// @param phases those the tutees are in, if the programme has any
    public static Invention of(int tutees, int tutors, long seed, List<String> phases) {
        return new Inventing(tutees, tutors, new SplittableRandom(seed), phases).invention();
    }

    /// One act of inventing: what is drawn so far, and the chance that draws.
    private static final class Inventing {

        private final Names names = new Names();
        private final RandomGenerator chance;
        private final List<String> phases;
        private final List<Region> regions;
        private final List<List<TutorRow>> nearby = new ArrayList<>();
        private final List<TutorRow> tutors = new ArrayList<>();
        private final List<TuteeRow> tutees = new ArrayList<>();
        private final List<ConflictRow> conflicts = new ArrayList<>();
        private final List<CurrentPairRow> current = new ArrayList<>();

        Inventing(int tuteeCount, int tutorCount, RandomGenerator chance, List<String> phases) {
            this.chance = chance;
            this.phases = phases;
            this.regions = Region.enough(tuteeCount + tutorCount);
            regions.forEach(region -> nearby.add(new ArrayList<>()));
            for (var i = 1; i <= tutorCount; i++) tutor(i, tutorCount);
            for (var i = 1; i <= tuteeCount; i++) tutee(i, tuteeCount);
        }

        Invention invention() {
            return new Invention(
                    List.copyOf(tutors), List.copyOf(tutees), List.copyOf(conflicts), List.copyOf(current));
        }

        private void tutor(int number, int of) {
            var region = chance.nextInt(regions.size());
            var given = names.given(chance);
            var family = names.family(chance);
            var id = id("T", number, of);
            var place = regions.get(region).somewhereIn(Region.ofATutor(chance), chance);
            var tutor = new TutorRow(
                    number + 1,
                    id,
                    family,
                    given,
                    Names.address(given, family, id),
                    capacity(),
                    place,
                    interests(),
                    chance.nextInt(100) < 92,
                    phases.isEmpty() || chance.nextInt(8) > 0 ? Set.of() : Set.of(phases.getFirst()));
            tutors.add(tutor);
            nearby.get(region).add(tutor);
        }

        private void tutee(int number, int of) {
            var region = chance.nextInt(regions.size());
            var known = nearby.get(region);
            var given = names.given(chance);
            var family = names.family(chance);
            var wished = chance.nextInt(100) < 60 ? some(known, 1 + chance.nextInt(5)) : List.<String>of();
            var declined = chance.nextInt(100) < 4 ? some(known, 1) : List.<String>of();
            var id = id("R", number, of);
            tutees.add(new TuteeRow(
                    number + 1,
                    id,
                    family,
                    given,
                    Names.address(given, family, id),
                    phases.isEmpty() ? "" : phases.get(chance.nextInt(phases.size())),
                    regions.get(region).somewhereIn(Region.ofATutee(chance), chance),
                    interests(),
                    wished,
                    declined.stream().filter(tutor -> !wished.contains(tutor)).toList()));
            ties(id, known, number);
        }

        /// A placement that forbids a pair, and somebody kept from last year.
        private void ties(String tutee, List<TutorRow> known, int number) {
            var supervisor = chance.nextInt(100) < 50 ? some(known, 1) : List.<String>of();
            supervisor.forEach(tutor -> conflicts.add(new ConflictRow(number + 1, tutor, tutee, names.reason(chance))));
            if (chance.nextInt(100) >= 25) return;
            some(known, 1).stream()
                    .filter(tutor -> !supervisor.contains(tutor))
                    .forEach(tutor -> current.add(new CurrentPairRow(number + 1, tutor, tutee)));
        }

        private int capacity() {
            var left = chance.nextInt(100);
            for (var capacity = 0; capacity < CAPACITIES.length; capacity++) {
                left -= CAPACITIES[capacity];
                if (left < 0) return capacity;
            }
            return 2;
        }

        private List<String> interests() {
            var chosen = new LinkedHashSet<String>();
            for (var i = chance.nextInt(4); i > 0; i--) chosen.add(names.interest(chance));
            return List.copyOf(chosen);
        }

        private List<String> some(List<TutorRow> known, int count) {
            var chosen = new LinkedHashSet<String>();
            for (var i = 0; i < count && !known.isEmpty(); i++)
                chosen.add(known.get(chance.nextInt(known.size())).id());
            return List.copyOf(chosen);
        }

        private static String id(String letter, int number, int of) {
            return letter
                    + String.format(
                            Locale.ROOT, "%0" + Math.max(3, String.valueOf(of).length()) + "d", number);
        }
    }
}
