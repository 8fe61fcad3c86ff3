package org.compagnon.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/// Says why a tutee could not be placed, and what would help.
final class Diagnostician {

    /// Beyond the unplaced tutee, how many of those who compete with them are looked at for a rule to lift.
    private static final int COMPETITORS = 200;

    private final Assignment assignment;
    private final Candidates candidates;
    private final Instance instance;
    private final Shortage anywhere;

    Diagnostician(Assignment assignment) {
        this.assignment = assignment;
        candidates = assignment.candidates;
        instance = assignment.flow.instance;
        anywhere = Shortage.reachable(instance, assignment.rows(), assignment.flow.edgeOf);
    }

    List<Diagnosis> all() {
        return IntStream.range(0, instance.tutees)
                .filter(tutee -> !assignment.isPlaced(tutee))
                .mapToObj(this::diagnosis)
                .toList();
    }

    private Diagnosis diagnosis(int tutee) {
        var id = candidates.tutees.get(tutee).id();
        if (isolated(tutee)) return new Diagnosis.NoAdmissibleTutor(id, candidates.countByRule(tutee));
        var shortage = shortage(tutee);
        return new Diagnosis.CapacityShortage(
                id,
                Arrays.stream(shortage.tutees())
                        .mapToObj(one -> candidates.tutees.get(one).id())
                        .toList(),
                Arrays.stream(shortage.tutors())
                        .mapToObj(one -> candidates.tutors.get(one).id())
                        .toList(),
                shortage.capacity());
    }

    List<Remedy> remedies(int unplaced) {
        if (assignment.isPlaced(unplaced)) return List.of();
        var remedies = new ArrayList<Remedy>();
        var competitors = IntStream.of(unplaced);
        if (!isolated(unplaced)) {
            var shortage = shortage(unplaced);
            remedies.add(new Remedy.OneMorePlace(Arrays.stream(shortage.tutors())
                    .mapToObj(one -> candidates.tutors.get(one).id())
                    .toList()));
            competitors = IntStream.concat(competitors, Arrays.stream(shortage.tutees()));
        }
        remedies.addAll(rulesToLift(competitors.distinct().limit(COMPETITORS).toArray()));
        return remedies;
    }

    /// For each rule that may be lifted, the cheapest pair with a tutor who has room that this rule alone forbids.
    private List<Remedy> rulesToLift(int[] tutees) {
        var cheapest = new EnumMap<Exclusion, Remedy>(Exclusion.class);
        var costs = new EnumMap<Exclusion, Long>(Exclusion.class);
        var roomy = IntStream.range(0, instance.tutors)
                .filter(assignment.flow::hasRoom)
                .toArray();
        for (var tutee : tutees) {
            for (var tutor : roomy) {
                var bits = candidates.exclusions(tutee, tutor);
                if (Integer.bitCount(bits) != 1) continue;
                var rule = Exclusion.values()[Integer.numberOfTrailingZeros(bits)];
                if (!rule.mayBeLifted()) continue;
                var cost = candidates.cost(tutee, tutor).cost();
                if (cost >= costs.getOrDefault(rule, Long.MAX_VALUE)) continue;
                costs.put(rule, cost);
                cheapest.put(
                        rule,
                        new Remedy.RuleLifted(
                                rule,
                                candidates.tutees.get(tutee).id(),
                                candidates.tutors.get(tutor).id(),
                                candidates.kilometres(tutee, tutor)));
            }
        }
        return List.copyOf(cheapest.values());
    }

    private boolean isolated(int tutee) {
        return instance.rowStart[tutee] == instance.nobodyEdge(tutee);
    }

    private Shortage shortage(int tutee) {
        var shortage = anywhere.afresh();
        shortage.spreadFrom(tutee);
        return shortage;
    }
}
