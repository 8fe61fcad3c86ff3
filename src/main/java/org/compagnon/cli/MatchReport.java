package org.compagnon.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.compagnon.assignment.Assignment;
import org.compagnon.assignment.Diagnosis;
import org.compagnon.assignment.Exclusion;
import org.compagnon.assignment.Load;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// The results of a `match` in the shapes that other programs rely on: `pairs.csv` and `report.json`.
final class MatchReport {

    /// The rules that exclude a pair of files, under the names the report gives them.
    private static final Map<String, Exclusion> RULES = rules();

    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    private final Assignment assignment;

    MatchReport(Assignment assignment) {
        this.assignment = assignment;
    }

    String pairs() {
        var csv = new CsvText(
                "tutor_id", "tutee_id", "cost", "preference", "distance_km", "unshared_interests", "continuity");
        for (var pair : assignment.pairs()) {
            var cost = pair.cost();
            csv.row(
                    pair.tutorId(),
                    pair.tuteeId(),
                    cost.cost(),
                    cost.preference(),
                    cost.distanceKm(),
                    cost.unsharedInterests(),
                    cost.continuity());
        }
        return csv.toString();
    }

    String report(List<Diagnosis> unplaced, double seconds) {
        var report = new LinkedHashMap<String, Object>();
        report.put("tutees", assignment.situation().tutees().size());
        report.put("placed", assignment.placed());
        report.put("total_cost", assignment.totalCost());
        report.put("pair_cost", assignment.pairCost());
        report.put("load_cost", assignment.loadCost());
        report.put("proved_optimal", assignment.provedOptimal());
        if (assignment.situation().repair()) report.put("separated", assignment.separated());
        report.put("unplaced", unplaced.stream().map(MatchReport::unplaced).toList());
        report.put("tutors", assignment.loads().stream().map(MatchReport::load).toList());
        report.put("seconds", Math.round(seconds * 1000) / 1000.0);
        return JSON.writeValueAsString(report);
    }

    private static Map<String, Object> load(Load load) {
        return inOrder("tutor_id", load.tutorId(), "tutees", load.tutees(), "capacity", load.capacity());
    }

    private static Map<String, Object> unplaced(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.NoAdmissibleTutor(var tutee, var excluded) ->
                inOrder(
                        "tutee_id",
                        tutee,
                        "reason",
                        "NO_ADMISSIBLE_TUTOR",
                        "blocking",
                        RULES.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        rule -> excluded.getOrDefault(rule.getValue(), 0),
                                        (one, _) -> one,
                                        LinkedHashMap::new)));
            case Diagnosis.CapacityShortage(var tutee, var tutees, var tutors, var capacity) ->
                inOrder(
                        "tutee_id",
                        tutee,
                        "reason",
                        "CAPACITY_SHORTAGE",
                        "blocking",
                        inOrder("tutees", tutees, "tutors", tutors, "capacity", capacity));
        };
    }

    private static Map<String, Exclusion> rules() {
        var rules = new LinkedHashMap<String, Exclusion>();
        rules.put("conflict", Exclusion.CONFLICT_OF_INTEREST);
        rules.put("excluded", Exclusion.DECLINED_BY_TUTEE);
        rules.put("phase", Exclusion.PHASE_NOT_ACCEPTED);
        rules.put("untrained", Exclusion.NOT_TRAINED);
        rules.put("distance", Exclusion.TOO_FAR);
        return rules;
    }

    private static Map<String, Object> inOrder(
            String one, Object first, String two, Object second, String three, Object third) {
        var map = new LinkedHashMap<String, Object>();
        map.put(one, first);
        map.put(two, second);
        map.put(three, third);
        return map;
    }
}
