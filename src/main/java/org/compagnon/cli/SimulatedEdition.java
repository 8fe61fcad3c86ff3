package org.compagnon.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.compagnon.cli.SimulatedRegion.Spot;

/// An invented edition: who tutors, who is tutored, what they wish, what stands against it, who accompanied whom last
/// year. Everything follows from the seed.
final class SimulatedEdition {

    private static final List<String> PHASES = List.of("PS", "PA1", "PA2");
    private static final int MOST_PLACES = 6;
    /// Places offered for each tutee, where six a tutor allow it.
    private static final double AMPLE = 1.35;

    private final RandomGenerator random;
    private final SimulatedRegion region;
    private final SimulatedNames names = new SimulatedNames();
    private final int[] tutorTown;
    private final Spot[] tutorHome;
    private final List<List<Integer>> tutorsOfTown = new ArrayList<>();
    private final CsvText tutors = new CsvText(
            "id",
            "family_name",
            "given_name",
            "email",
            "capacity",
            "latitude",
            "longitude",
            "interests",
            "trained",
            "phases");
    private final CsvText tutees = new CsvText(
            "id",
            "family_name",
            "given_name",
            "email",
            "phase",
            "latitude",
            "longitude",
            "interests",
            "preferences",
            "excluded");
    private final CsvText conflicts = new CsvText("tutor_id", "tutee_id", "reason");
    private final CsvText current = new CsvText("tutor_id", "tutee_id");

    SimulatedEdition(int tutees, int tutors, long seed) {
        random = new Random(seed);
        region = new SimulatedRegion(tutors, random);
        tutorTown = new int[tutors];
        tutorHome = new Spot[tutors];
        for (var town = 0; town < region.towns(); town++) tutorsOfTown.add(new ArrayList<>());
        inventTutors(Math.clamp(AMPLE * tutees / tutors / MOST_PLACES, 0.2, 0.95));
        for (var tutee = 0; tutee < tutees; tutee++) inventTutee(tutee);
    }

    String programme() {
        return """
                matching:
                  mandatory: true
                  require_trained: true
                  max_distance_km: 60
                  weights: {preference: 100, distance: 1, interests: 20, continuity: 500, balance: 30}
                """;
    }

    String tutors() {
        return tutors.toString();
    }

    String tutees() {
        return tutees.toString();
    }

    String conflicts() {
        return conflicts.toString();
    }

    String current() {
        return current.toString();
    }

    private void inventTutors(double willing) {
        for (var tutor = 0; tutor < tutorTown.length; tutor++) {
            var town = region.town(random);
            tutorTown[tutor] = town;
            tutorHome[tutor] = region.home(town, random);
            tutorsOfTown.get(town).add(tutor);
            var id = tutorId(tutor);
            var name = names.name(random);
            var places = (int)
                    random.doubles(MOST_PLACES).filter(drawn -> drawn < willing).count();
            tutors.row(
                    id,
                    name.family(),
                    name.given(),
                    name.email(id),
                    places,
                    tutorHome[tutor].latitude(),
                    tutorHome[tutor].longitude(),
                    String.join("|", names.interests(random)),
                    random.nextInt(20) > 0 ? "yes" : "no",
                    random.nextInt(8) == 0 ? "PS|PA1" : "");
        }
    }

    private void inventTutee(int tutee) {
        var town = region.town(random);
        var home = region.home(town, random);
        var id = numbered('R', tutee);
        var name = names.name(random);
        var known = nearest(town, home);
        Collections.shuffle(known, new Random(random.nextLong()));
        var wishes = Math.min(known.size(), random.nextInt(6));
        var declines = random.nextInt(25) == 0 && known.size() > wishes ? tutorId(known.get(wishes)) : "";
        tutees.row(
                id,
                name.family(),
                name.given(),
                name.email(id),
                PHASES.get(Math.min(random.nextInt(4), 2)),
                home.latitude(),
                home.longitude(),
                String.join("|", names.interests(random)),
                String.join(
                        "|",
                        known.stream()
                                .limit(wishes)
                                .map(SimulatedEdition::tutorId)
                                .toList()),
                declines);
        if (known.isEmpty()) return;
        if (random.nextInt(12) == 0) conflicts.row(tutorId(known.getLast()), id, names.reason(random));
        if (random.nextInt(5) < 2) current.row(lastYears(known), id);
    }

    /// Somebody near, or, now and then, somebody who has left since.
    private String lastYears(List<Integer> known) {
        return random.nextInt(30) == 0
                ? numbered('T', tutorTown.length + random.nextInt(100))
                : tutorId(known.get(random.nextInt(known.size())));
    }

    /// The tutors of the same town who live nearest: those a tutee has heard of.
    private List<Integer> nearest(int town, Spot home) {
        var there = tutorsOfTown.get(town);
        var some = there.size() <= 60
                ? there
                : Arrays.stream(random.ints(60, 0, there.size()).toArray())
                        .distinct()
                        .mapToObj(there::get)
                        .toList();
        return new ArrayList<>(some.stream()
                .sorted(Comparator.comparingDouble(tutor -> home.squaredKilometresTo(tutorHome[tutor])))
                .limit(12)
                .toList());
    }

    private static String tutorId(int tutor) {
        return numbered('T', tutor);
    }

    private static String numbered(char letter, int number) {
        var digits = Integer.toString(number + 1);
        return letter + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }
}
