package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.compagnon.files.Table;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.study.Plan.Comparison;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// Reads files of responses into columns, and tells every problem of all of them at once.
public final class ResponsesFile {

    /// More values than this are no groups; somebody named a column of ids or of ages.
    private static final int MOST_GROUPS = 100;

    private final Study study;
    private final Map<Questionnaire, Collected> collected = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    public ResponsesFile(Study study) {
        this.study = study;
    }

    /// One population and wave after the other, as the study names them; nothing of what nobody answered.
    public List<Collected> collected() {
        return study.questionnaires().stream()
                .filter(collected::containsKey)
                .map(this::of)
                .toList();
    }

    Collected of(Questionnaire asked) {
        return collected.computeIfAbsent(
                asked, one -> new Collected(one, study.plan().breakdown()));
    }

    public List<Problem> problems() {
        return problems;
    }

    /// What was noticed in passing and stops nothing, once all files are read.
    public List<Problem> remarks() {
        return Stream.concat(
                        remarks.stream(), study.plan().comparisons().stream().flatMap(this::emptyGroups))
                .distinct()
                .toList();
    }

    /// A group misspelt in the plan has nobody in it.
    private Stream<Problem> emptyGroups(Comparison planned) {
        if (planned.isBetweenWaves() || planned.isBetweenPopulations()) return Stream.empty();
        return collected().stream()
                .filter(one -> one.questionnaire().population().equals(planned.population())
                        && one.questionnaire().wave().equals(planned.wave()))
                .flatMap(one -> emptyGroups(planned, one.division(planned.between())));
    }

    private static Stream<Problem> emptyGroups(Comparison planned, Division found) {
        var names = found.groups().stream().map(List::getFirst).toList();
        return planned.of().stream()
                .filter(group -> !names.contains(group))
                .map(group -> new Problem(
                        "",
                        null,
                        planned.between(),
                        names.isEmpty() ? "analysis.file.no-group" : "analysis.file.nobody-in-group",
                        List.of(group, String.join(", ", names))));
    }

    public void read(Table table) {
        var headings = new ResponseHeadings(study, table, problems, remarks);
        if (!headings.tellWhose()) return;
        var rows = new HashMap<Questionnaire, ResponseRows>();
        // What half a line says is told once.
        var cutOff = table.cutOff().stream().map(Problem::line).toList();
        for (var row : table.rows()) {
            if (cutOff.contains(row.line())) continue;
            var asked = headings.questionnaire(row);
            if (asked == null) continue;
            rows.computeIfAbsent(asked, one -> new ResponseRows(one, headings, of(one)))
                    .read(row);
        }
        for (var name : study.plan().breakdown()) refuseTooManyGroups(table, name, headings.place(name));
        headings.tellTheRest();
    }

    private void refuseTooManyGroups(Table table, String name, @Nullable Integer at) {
        if (at == null) return;
        var values = table.rows().stream().map(row -> row.cell(at)).distinct().count();
        if (values > MOST_GROUPS)
            problems.add(Problem.at(
                    table.file(), table.headerLine(), name, "analysis.file.too-many-groups", values, MOST_GROUPS));
    }
}
