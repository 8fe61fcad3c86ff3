package org.compagnon.analysis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;

/// The published counts of the Nantes study, and respondents who give them. Source: the tables of the study (2025), as
/// transcribed under `src/test/resources/analysis/nantes`.
public final class Nantes {

    /// Published item or option → the study’s own code.
    public static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("tutoring_relevant_for_detecting_difficulty", "detects"),
            Map.entry("wish_to_extend_to_three_years", "extend"),
            Map.entry("tutoring_is_time_consuming", "time"),
            Map.entry("reason_for_contact", "reason"),
            Map.entry("meeting_topics", "topics"),
            Map.entry("learning_outcomes_difficulties", "learning_records"),
            Map.entry("thesis_help", "thesis"),
            Map.entry("career_path_questions", "career_project"),
            Map.entry("questions_about_the_profession", "profession"),
            Map.entry("curriculum_requirements_questions", "programme_expectations"),
            Map.entry("understanding_programme_expectations", "programme_expectations"),
            Map.entry("met_no_difficulty", "no_difficulty"),
            Map.entry("territory_attractiveness", "territory"),
            Map.entry("psychological_support_of_interns", "psychological_support"),
            Map.entry("kindness_and_reassurance", "reassurance"),
            Map.entry("professional_transmission", "transmission"),
            Map.entry("alerting_for_an_intern_in_difficulty", "alerting"),
            Map.entry("following_intern_training", "following"),
            Map.entry("referent_when_intern_meets_a_problem", "referent"),
            Map.entry("remuneration", "pay"),
            Map.entry("resource_person_for_personal_difficulties", "personal_difficulties"),
            Map.entry("resource_person_for_placement_difficulties", "placement_difficulties"),
            Map.entry("help_with_learning_records", "learning_records"),
            Map.entry("help_with_career_project_and_placements", "career_project"),
            Map.entry("help_to_think_about_a_thesis_topic", "thesis"),
            Map.entry("advice_on_residency_and_general_practice", "profession"),
            Map.entry("help_to_become_a_better_professional", "professional_growth"));

    /// The one size at which all percentages of the whole sample are whole numbers of people.
    public static final int INTERNS_BEFORE = 127;

    private Nantes() {}

    public static String code(String published) {
        return CODES.getOrDefault(published, published);
    }

    public static List<NamedCsvRecord> published(String file) {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(Nantes.class.getResourceAsStream("/analysis/nantes/" + file)),
                        StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Study study() {
        try (var text = Objects.requireNonNull(Nantes.class.getResourceAsStream("/demo/published-study.yaml"))) {
            return StudyReader.read("published-study.yaml", new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Analysis analysis() {
        var file = new ResponsesFile(study());
        file.read(Tables.read("responses.csv", responses().getBytes(StandardCharsets.UTF_8), Limits.WEB));
        if (!file.problems().isEmpty()) throw new AssertionError(file.problems());
        return Analysis.of(study(), file.collected());
    }

    /// One row per respondent, as a file of responses.
    public static String responses() {
        var groups = new LinkedHashMap<String, List<Map<String, String>>>();
        likert(groups);
        importance(groups);
        multiple(groups);
        before(groups);
        var columns = groups.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var lines = new ArrayList<String>();
        lines.add("population,wave," + String.join(",", columns));
        groups.forEach((group, rows) -> rows.forEach(row -> lines.add(group
                + ","
                + columns.stream().map(column -> row.getOrDefault(column, "")).collect(Collectors.joining(",")))));
        return String.join("\n", lines) + "\n";
    }

    private static List<Map<String, String>> rows(
            Map<String, List<Map<String, String>>> groups, NamedCsvRecord published, int size) {
        var rows = groups.computeIfAbsent(
                published.getField("population") + "," + published.getField("wave"), _ -> new ArrayList<>());
        while (rows.size() < size) rows.add(new TreeMap<>());
        return rows;
    }

    private static int number(NamedCsvRecord published, String field) {
        return Integer.parseInt(published.getField(field));
    }

    private static void likert(Map<String, List<Map<String, String>>> groups) {
        for (var item : published("likert.csv")) {
            var rows = rows(groups, item, number(item, "n"));
            var next = 0;
            for (var level = 1; level <= 5; level++)
                for (var i = 0; i < number(item, "level" + level); i++)
                    rows.get(next++).put(code(item.getField("item")), String.valueOf(level));
        }
    }

    private static void importance(Map<String, List<Map<String, String>>> groups) {
        var words = List.of("level1_none", "level2_weak", "level3_moderate", "level4_strong", "level5_very_strong");
        for (var item : published("importance.csv")) {
            var rows = rows(groups, item, number(item, "n"));
            var next = 0;
            for (var level = 0; level < 5; level++)
                for (var i = 0; i < number(item, words.get(level)); i++)
                    rows.get(next++).put("motives." + code(item.getField("motivation")), String.valueOf(level + 1));
        }
    }

    /// The mentions of an option go to the first who have fewest so far, so that nobody is left without any.
    private static void multiple(Map<String, List<Map<String, String>>> groups) {
        for (var option : published("multiple.csv")) {
            var item = code(option.getField("item"));
            var base = number(option, "base");
            var rows = rows(groups, option, base);
            for (var i = 0; i < rows.size(); i++) {
                if (item.equals("reason")) rows.get(i).put("resource", i < base ? "tutor" : "not_tutor");
                rows.get(i).putIfAbsent(item, i < base ? "none" : "-");
            }
            choose(rows.subList(0, base), item, code(option.getField("option")), number(option, "mentions"));
        }
    }

    private static void choose(List<Map<String, String>> rows, String item, String option, int mentions) {
        rows.stream()
                .sorted(Comparator.comparingInt(
                        row -> row.getOrDefault(item, "").replace("none", "").length()))
                .limit(mentions)
                .toList()
                .forEach(row -> row.merge(item, option, (had, more) -> had.equals("none") ? more : had + "|" + more));
    }

    private static void before(Map<String, List<Map<String, String>>> groups) {
        for (var expectation : published("expectations.csv")) {
            var rows = rows(groups, expectation, INTERNS_BEFORE);
            rows.forEach(row -> row.putIfAbsent("expectations", "none"));
            choose(rows, "expectations", code(expectation.getField("expectation")), people(expectation));
        }
        for (var answer : published("opinion.csv")) {
            var rows = rows(groups, answer, INTERNS_BEFORE);
            rows.stream()
                    .filter(row -> !row.containsKey("useful"))
                    .limit(people(answer))
                    .toList()
                    .forEach(row -> row.put("useful", answer.getField("answer")));
        }
    }

    static int people(NamedCsvRecord published) {
        return (int) Math.round(Double.parseDouble(published.getField("pct_all")) * INTERNS_BEFORE / 100);
    }
}
