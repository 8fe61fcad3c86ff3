package org.compagnon.analysis.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.analysis.Collected;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Study;

/// A row per respondent, without anybody’s words. The rows stand in the order of what they hold, which tells nothing
/// of when or by whom they were written; the codes of a panel are numbered anew in that order.
final class RowsFile {

    /// What one population answered in one wave, and where in it each column of the file stands.
    private record Sheet(Collected collected, int[] places) {

        private static final int NOT_THERE = -1;

        static Sheet of(Collected collected, List<String> columns) {
            var names = new ArrayList<>(collected.groupNames());
            collected.questionnaire().columns().forEach(column -> names.add(column.name()));
            // Where a breakdown is a question too, the question answers.
            return new Sheet(
                    collected, columns.stream().mapToInt(names::lastIndexOf).toArray());
        }

        List<String> row(int respondent, String link) {
            var asked = collected.questionnaire();
            var cells = new ArrayList<>(collected.groupsOf(respondent));
            cells.addAll(collected.cells(respondent));
            var row = new ArrayList<>(List.of(asked.population(), asked.wave(), link));
            for (var place : places) row.add(place == NOT_THERE ? "" : cells.get(place));
            return row;
        }

        Stream<Line> lines() {
            return IntStream.range(0, collected.size())
                    .mapToObj(respondent -> new Line(
                            this,
                            respondent,
                            String.join("\u0000", row(respondent, "")),
                            collected.link(respondent).orElse("")));
        }
    }

    private record Line(Sheet of, int respondent, String said, String link) {}

    private final List<String> columns;
    private final List<Line> lines;

    RowsFile(Study study, List<Collected> collected) {
        var names = new LinkedHashSet<>(study.plan().breakdown());
        collected.forEach(
                one -> one.questionnaire().columns().stream().map(Column::name).forEach(names::add));
        columns = List.copyOf(names);
        lines = collected.stream()
                .map(one -> Sheet.of(one, columns))
                .flatMap(Sheet::lines)
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
                        .map(line -> line.of().row(line.respondent(), code(codes, line.link())))
                        .toList());
    }

    private static String code(Map<String, String> codes, String link) {
        return link.isEmpty() ? "" : codes.computeIfAbsent(link, _ -> String.valueOf(codes.size() + 1));
    }
}
