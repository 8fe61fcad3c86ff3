package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compagnon.files.Row;
import org.compagnon.files.Table;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Headings;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// The headings of one file of responses: where each cell stands, whose each line is, and what is wrong with it, told
/// under the heading that its owner wrote.
final class ResponseHeadings {

    /// Who gets a column wrong mends it once: so many lines show how.
    private static final int MOST_TOLD = 1_000;

    private final Study study;
    private final Table table;
    private final List<Problem> problems;
    private final List<Problem> remarks;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Integer> told = new LinkedHashMap<>();

    ResponseHeadings(Study study, Table table, List<Problem> problems, List<Problem> remarks) {
        this.study = study;
        this.table = table;
        this.problems = problems;
        this.remarks = remarks;
        study.questionnaires()
                .forEach(one -> one.columns().forEach(column -> asked.add(Headings.folded(column.name()))));
        // Headings count as alike there that are not: q1.1 and q11.
        table.problems().stream()
                .filter(problem -> !problem.key().equals("files.header.twice"))
                .forEach(problems::add);
        problems.addAll(table.cutOff());
        remarks.addAll(table.shorter());
        for (var at = 0; at < table.headers().size(); at++) {
            var header = Headings.folded(table.headers().get(at));
            if (!header.isEmpty() && places.putIfAbsent(header, at) != null)
                problems.add(Problem.at(
                        table.file(), table.headerLine(), table.headers().get(at), "analysis.file.column-twice"));
        }
    }

    /// Whether the file says whose each line is; remarks on the columns that nothing knows.
    boolean tellWhose() {
        var missing = new ArrayList<String>();
        if (place(Headings.POPULATION) == null && study.populations().size() > 1) missing.add("population");
        if (place(Headings.WAVE) == null && study.waves().size() > 1) missing.add("wave");
        for (var column : missing)
            problems.add(Problem.at(
                    table.file(),
                    table.headerLine(),
                    column,
                    "analysis.file.column-missing",
                    String.join(", ", table.headers())));
        var known = new LinkedHashSet<>(asked);
        List.of(Headings.POPULATION, Headings.WAVE, Headings.LINK).forEach(known::addAll);
        study.plan().breakdown().forEach(name -> known.add(Headings.folded(name)));
        for (var header : table.headers())
            if (!header.isBlank() && !known.contains(Headings.folded(header)))
                remarks.add(Problem.at(table.file(), table.headerLine(), header, "analysis.file.column-unknown"));
        for (var name : study.plan().breakdown())
            if (place(name) == null)
                remarks.add(Problem.at(table.file(), table.headerLine(), name, "analysis.file.breakdown-missing"));
        return missing.isEmpty();
    }

    private @Nullable Integer place(Set<String> names) {
        for (var name : names) {
            var at = places.get(name);
            if (at != null) return at;
        }
        return null;
    }

    @Nullable
    Integer place(String column) {
        return places.get(Headings.folded(column));
    }

    @Nullable
    Integer link() {
        return place(Headings.LINK);
    }

    /// What is asked of others only: their columns are empty on these lines.
    int[] foreignTo(Questionnaire own) {
        var mine = new LinkedHashSet<String>();
        own.columns().forEach(column -> mine.add(Headings.folded(column.name())));
        study.plan().breakdown().forEach(name -> mine.add(Headings.folded(name)));
        return asked.stream()
                .filter(name -> !mine.contains(name) && places.containsKey(name))
                .mapToInt(places::get)
                .toArray();
    }

    /// Where a column of the questionnaire stands, or −1; told when it had to be there.
    int placeOf(Column column) {
        var at = place(column.name());
        if (at != null) return at;
        // Remarked already, with all that the file could be broken down by.
        if (study.plan().breakdown().contains(column.name())) return -1;
        if (column.isFreeText())
            remarks.add(Problem.at(table.file(), table.headerLine(), column.name(), "analysis.file.words-missing"));
        else
            problems.add(Problem.at(
                    table.file(),
                    table.headerLine(),
                    column.name(),
                    "analysis.file.item-missing",
                    String.join(", ", table.headers())));
        return -1;
    }

    /// Whose line it is; told, and nothing, when the study knows no such.
    @Nullable
    Questionnaire questionnaire(Row row) {
        var population = named(row, place(Headings.POPULATION), study.populations(), "population");
        var wave = named(row, place(Headings.WAVE), study.waves(), "wave");
        if (population == null || wave == null) return null;
        var found = study.questionnaire(population, wave);
        if (found.isEmpty()) tell(row, heading("population"), "analysis.file.not-asked", population, wave);
        return found.orElse(null);
    }

    private @Nullable String named(Row row, @Nullable Integer at, List<Named> known, String column) {
        if (at == null) return known.getFirst().id();
        var text = row.cell(at);
        var ids = known.stream().map(Named::id).toList();
        if (ids.contains(text)) return text;
        tell(row, table.headers().get(at), "analysis.file.not-among." + column, text, String.join(", ", ids));
        return null;
    }

    String heading(int at) {
        return table.headers().get(at);
    }

    private String heading(String column) {
        var at = place(column);
        return at == null ? column : heading(at);
    }

    void tell(Row row, String column, String key, Object... details) {
        if (told.merge(column, 1, Integer::sum) <= MOST_TOLD)
            problems.add(Problem.at(table.file(), row.line(), column, key, details));
    }

    /// How many more there were than could be told.
    void tellTheRest() {
        told.forEach((column, count) -> {
            if (count > MOST_TOLD)
                problems.add(
                        Problem.at(table.file(), table.headerLine(), column, "analysis.file.more", count - MOST_TOLD));
        });
    }
}
