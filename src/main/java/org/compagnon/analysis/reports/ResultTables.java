package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

/// Sets the tables of one questionnaire: scales of the same levels together, every choice in one of its own, numbers
/// together.
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
                .filter(item -> item.kind() instanceof Kind.Single || item.kind() instanceof Kind.Multiple)
                .forEach(this::choice);
        numbers();
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
        var rows = items.stream().flatMap(this::of).map(this::scaleRow).toList();
        if (rows.isEmpty()) return;
        blocks.add(new Grid(
                numbering.table(
                        first.kind() instanceof Kind.Matrix
                                ? first.in(words.language())
                                : words.of("analysis.report.agreement")),
                columns,
                rows,
                words.of("analysis.report.scale-note", cuts(items))));
        say(items.stream().flatMap(this::of).toList());
    }

    private void say(List<ItemTable> said) {
        blocks.add(new Points(said.stream().map(sentences::of).toList()));
    }

    private Row scaleRow(ItemTable table) {
        var cells = new ArrayList<>(List.of(labels.question(table.place()), base(table)));
        table.categories().forEach(one -> cells.add(written.share(one.count(), one.percent())));
        cells.add(table.positive()
                .map(cut -> written.share(cut.count(), cut.percent()) + " " + written.interval(cut.interval()))
                .orElse(words.of("analysis.report.undefined")));
        var spread = table.spread();
        cells.add(words.of(
                "analysis.report.quartiles",
                written.number(spread.median(), 1),
                written.number(spread.q1(), 1),
                written.number(spread.q3(), 1)));
        return Row.of(cells);
    }

    private String cuts(List<Item> items) {
        return String.join(
                " ; ",
                items.stream()
                        .filter(item -> !item.kind()
                                .scaleIfAny()
                                .orElseThrow()
                                .positive()
                                .isEmpty())
                        .map(item -> words.of(
                                "analysis.report.cut",
                                item.in(words.language()),
                                String.join(
                                        ", ",
                                        item.kind().scaleIfAny().orElseThrow().positive().stream()
                                                .sorted()
                                                .map(String::valueOf)
                                                .toList())))
                        .toList());
    }

    private String base(ItemTable table) {
        return table.missing().orElse(0) == 0
                ? written.count(table.base())
                : words.of("analysis.report.base-missing", written.count(table.base()), written.count(table.missing()));
    }

    private void choice(Item item) {
        var columns = List.of(
                new Column(words.of("analysis.report.answer"), false),
                new Column(words.of("analysis.report.respondents"), true),
                new Column(words.of("analysis.report.confidence"), true));
        of(item).forEach(table -> {
            var rows = table.categories().stream()
                    .map(one -> Row.of(List.of(
                            labels.value(item, one.value()),
                            written.share(one.count(), one.percent()),
                            written.interval(one.interval()))))
                    .toList();
            var note = words.of(
                    item.kind() instanceof Kind.Multiple
                            ? "analysis.report.multiple-note"
                            : "analysis.report.single-note",
                    written.count(table.base()),
                    written.count(table.missing()),
                    written.count(table.notShown()));
            blocks.add(new Grid(numbering.table(item.in(words.language())), columns, rows, note));
            say(List.of(table));
        });
    }

    private void numbers() {
        var ofNumbers = asked.items().stream()
                .filter(item -> item.kind() instanceof Kind.Number)
                .flatMap(this::of)
                .toList();
        var rows = ofNumbers.stream().map(this::numberRow).toList();
        if (rows.isEmpty()) return;
        var columns = Stream.of("question", "base", "mean", "sd", "median", "range")
                .map(column -> new Column(words.of("analysis.report." + column), !column.equals("question")))
                .toList();
        blocks.add(new Grid(
                numbering.table(words.of("analysis.report.numbers")),
                columns,
                rows,
                words.of("analysis.report.numbers-note")));
        say(ofNumbers);
    }

    private Row numberRow(ItemTable table) {
        var spread = table.spread();
        return Row.of(List.of(
                labels.question(table.place()),
                base(table),
                written.number(spread.mean(), 1),
                written.number(spread.sd(), 1),
                words.of(
                        "analysis.report.quartiles",
                        written.number(spread.median(), 1),
                        written.number(spread.q1(), 1),
                        written.number(spread.q3(), 1)),
                words.of("analysis.report.from-to", written.number(spread.min(), 1), written.number(spread.max(), 1))));
    }
}
