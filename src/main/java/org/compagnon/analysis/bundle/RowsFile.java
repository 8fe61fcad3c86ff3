package org.compagnon.analysis.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.analysis.Collected;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Study;

/// A row per respondent, without anybody’s words. The rows stand in the order of what they hold, which tells nothing
/// of when or by whom they were written; the codes of a panel are numbered anew in that order.
final class RowsFile {

    private record Line(Collected of, int respondent, String said, String link) {}

    private final List<String> columns;
    private final List<Line> lines;

    RowsFile(Study study, List<Collected> collected) {
        var names = new LinkedHashSet<>(study.plan().breakdown());
        collected.forEach(
                one -> one.questionnaire().columns().stream().map(Column::name).forEach(names::add));
        columns = List.copyOf(names);
        lines = collected.stream().flatMap(this::lines).toList();
    }

    private Stream<Line> lines(Collected collected) {
        var lines = new ArrayList<Line>();
        for (var respondent = 0; respondent < collected.size(); respondent++)
            lines.add(new Line(
                    collected,
                    respondent,
                    String.join("\u0000", row(collected, respondent, "")),
                    collected.link(respondent).orElse("")));
        return lines.stream();
    }

    private List<String> row(Collected collected, int respondent, String link) {
        var asked = collected.questionnaire();
        var cells = new HashMap<String, String>();
        var groups = collected.groupsOf(respondent);
        for (var at = 0; at < groups.size(); at++)
            cells.put(collected.groupNames().get(at), groups.get(at));
        var answers = collected.cells(respondent);
        for (var at = 0; at < answers.size(); at++)
            cells.put(asked.columns().get(at).name(), answers.get(at));
        return Stream.concat(
                        Stream.of(asked.population(), asked.wave(), link),
                        columns.stream().map(column -> cells.getOrDefault(column, "")))
                .toList();
    }

    String csv() {
        // Rows that hold the same are told apart by what else was said under their codes, so that it does not matter in
        // which order they came.
        var saidUnder = lines.stream()
                .filter(line -> !line.link().isEmpty())
                .collect(Collectors.groupingBy(
                        Line::link,
                        TreeMap::new,
                        Collectors.mapping(
                                Line::said,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        said -> said.stream().sorted().toList().toString()))));
        var ordered = lines.stream()
                .sorted(Comparator.comparing(Line::said).thenComparing(line -> saidUnder.getOrDefault(line.link(), "")))
                .toList();
        var codes = new HashMap<String, String>();
        var heading = Stream.concat(Stream.of("population", "wave", "link"), columns.stream())
                .toList();
        return Lines.of(
                heading,
                ordered.stream()
                        .map(line -> row(line.of(), line.respondent(), code(codes, line.link())))
                        .toList());
    }

    private static String code(Map<String, String> codes, String link) {
        return link.isEmpty() ? "" : codes.computeIfAbsent(link, _ -> String.valueOf(codes.size() + 1));
    }
}
