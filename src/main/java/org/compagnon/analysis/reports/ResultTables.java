package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.reports.Manuscript.Block;
import org.compagnon.analysis.reports.Manuscript.Column;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Points;
import org.compagnon.analysis.reports.Manuscript.Row;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.analysis.wording.Sentences;
import org.compagnon.analysis.wording.Written;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Questionnaire;

/// Sets the tables of one questionnaire: scales of the same levels together, every choice and every ranking in one of
/// its own, numbers together, dates together.
final class ResultTables {

    private final Questionnaire asked;
    private final List<ItemTable> tables;
    private final Labels labels;
    private final Written written;
    private final Words words;
    private final Numbering numbering;
    private final Sentences sentences;
    private final List<Block> blocks = new ArrayList<>();

    /// @param tables of this questionnaire and of one group
    ResultTables(
            Questionnaire asked,
            List<ItemTable> tables,
            Labels labels,
            Sentences sentences,
            Words words,
            Numbering numbering) {
        this.asked = asked;
        this.tables = tables;
        this.labels = labels;
        this.sentences = sentences;
        this.words = words;
        this.written = new Written(words);
        this.numbering = numbering;
    }

    List<Block> blocks() {
        scales();
        asked.items().stream()
                .filter(item -> item.kind().choicesIfAny().isPresent())
                .forEach(this::choice);
        measured(Kind.Number.class, "analysis.report.numbers");
        measured(Kind.Day.class, "analysis.report.days");
        return blocks;
    }

    private Stream<ItemTable> of(Item item) {
        return tables.stream().filter(table -> table.place().item().equals(item.id()));
    }

    private void scales() {
        var byShape = new LinkedHashMap<Object, List<Item>>();
        asked.items().stream()
                .filter(item -> item.kind().scaleIfAny().isPresent())
                .forEach(item -> byShape.computeIfAbsent(shape(item), _ -> new ArrayList<>())
                        .add(item));
        byShape.values().forEach(this::scale);
    }

    private static Object shape(Item item) {
        var scale = item.kind().scaleIfAny().orElseThrow();
        return item.kind() instanceof Kind.Matrix ? item.id() : List.of(scale.levels(), scale.labels());
    }

    private void scale(List<Item> items) {
        var first = items.getFirst();
        var columns = new ArrayList<>(List.of(new Column(words.of("analysis.report.question"), false)));
        columns.add(new Column(words.of("analysis.report.base"), true));
        var levels = first.kind().answers();
        levels.forEach(level -> columns.add(new Column(labels.value(first, level), true)));
        columns.add(new Column(words.of("analysis.report.positive"), true));
        columns.add(new Column(words.of("analysis.report.median"), true));
        var rows = items.stream()
                .flatMap(this::of)
                .map(table -> scaleRow(first.kind(), table))
                .toList();
        if (rows.isEmpty()) return;
        blocks.add(new Grid(
                numbering.table(
                        first.kind() instanceof Kind.Matrix
                                ? first.in(words.language())
                                : words.of("analysis.report.agreement")),
                columns,
                rows,
                cuts(items)));
        say(items.stream().flatMap(this::of).toList());
    }

    /// Each by the name of its line, where there are several.
    private void say(List<ItemTable> said) {
        blocks.add(new Points(said.stream()
                .map(table -> sentences.of(table, said.size() == 1 ? "" : labels.question(table.place())))
                .toList()));
    }

    private Row scaleRow(Kind kind, ItemTable table) {
        var cells = new ArrayList<>(List.of(labels.question(table.place()), base(table)));
        table.categories().forEach(one -> cells.add(written.share(one.count(), one.percent())));
        cells.add(table.positive()
                .map(cut -> written.share(cut.count(), cut.percent()) + " " + written.interval(cut.interval()))
                .orElse(words.of("analysis.report.undefined")));
        cells.add(new MeasuredCells(kind, words).quartiles(table));
        return Row.of(cells);
    }

    /// Said once where it is the same for all.
    private String cuts(List<Item> items) {
        var cuts = new LinkedHashMap<String, List<String>>();
        for (var item : items) {
            var scale = item.kind().scaleIfAny().orElseThrow();
            if (scale.positive().isEmpty()) continue;
            var levels = scale.positive().stream()
                    .sorted()
                    .map(level -> labels.value(item, String.valueOf(level)))
                    .collect(Collectors.joining(words.of("analysis.report.levels.and")));
            cuts.computeIfAbsent(levels, nothing -> new ArrayList<>())
                    .add(labels.unpunctuated(item.in(words.language())));
        }
        if (cuts.isEmpty()) return words.of("analysis.report.scale-note.no-cut");
        if (cuts.size() == 1)
            return words.of(
                    "analysis.report.scale-note", cuts.keySet().iterator().next());
        return words.of(
                "analysis.report.scale-note",
                cuts.entrySet().stream()
                        .map(cut -> words.of("analysis.report.cut", String.join(", ", cut.getValue()), cut.getKey()))
                        .collect(Collectors.joining(words.of("analysis.report.cuts.and"))));
    }

    private String base(ItemTable table) {
        return table.missing().orElse(0) == 0
                ? written.count(table.base())
                : words.of("analysis.report.base-missing", written.count(table.base()), written.count(table.missing()));
    }

    private void choice(Item item) {
        var isRanking = item.kind() instanceof Kind.Ranking;
        var columns = Stream.of(
                        new Column(words.of("analysis.report.answer"), false),
                        new Column(words.of(isRanking ? "analysis.report.first" : "analysis.report.respondents"), true),
                        new Column(words.of("analysis.report.confidence"), true),
                        new Column(words.of("analysis.results.mean-rank"), true))
                .limit(isRanking ? 4 : 3)
                .toList();
        of(item).forEach(table -> {
            var rows = table.categories().stream()
                    .map(one -> Row.of(Stream.of(
                                    labels.value(item, one.value()),
                                    written.share(one.count(), one.percent()),
                                    written.interval(one.interval()),
                                    written.rank(one.meanRank(), table.base()))
                            .limit(columns.size())
                            .toList()))
                    .toList();
            blocks.add(new Grid(numbering.table(item.in(words.language())), columns, rows, choiceNote(item, table)));
            say(List.of(table));
        });
    }

    private String choiceNote(Item item, ItemTable table) {
        var note = words.of(
                item.kind() instanceof Kind.Multiple ? "analysis.report.multiple-note" : "analysis.report.single-note",
                written.count(table.base()),
                written.count(table.missing()),
                written.count(table.notShown()));
        return item.kind() instanceof Kind.Ranking ? words.of("analysis.report.ranking-note", note) : note;
    }

    private void measured(Class<? extends Kind> kind, String title) {
        var items = asked.items().stream()
                .filter(item -> kind.isInstance(item.kind()))
                .toList();
        var measured = items.stream().flatMap(this::of).toList();
        if (measured.isEmpty()) return;
        var cells = new MeasuredCells(items.getFirst().kind(), words);
        var columns = new ArrayList<>(List.of(
                new Column(words.of("analysis.report.question"), false),
                new Column(words.of("analysis.report.base"), true)));
        columns.addAll(cells.columns());
        var rows = measured.stream()
                .map(table ->
                        Row.of(Stream.concat(Stream.of(labels.question(table.place()), base(table)), cells.of(table))
                                .toList()))
                .toList();
        blocks.add(new Grid(numbering.table(words.of(title)), columns, rows, cells.note()));
        say(measured);
    }
}
