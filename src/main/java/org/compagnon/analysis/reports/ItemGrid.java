package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.reports.Manuscript.Column;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Row;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.analysis.wording.Written;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Study;

/// The table of one item, of everybody or with the groups of a breakdown: every base, what is missing, what was not
/// asked, and in words what is not shown and why.
public final class ItemGrid {

    private final Study study;
    private final Item item;
    private final List<ItemTable> tables;
    private final Labels labels;
    private final Words words;
    private final Written written;
    private final MeasuredCells cells;

    private ItemGrid(Study study, Item item, List<ItemTable> tables, Words words) {
        this.study = study;
        this.item = item;
        this.tables = tables;
        this.labels = new Labels(study, words);
        this.words = words;
        this.written = new Written(words);
        this.cells = new MeasuredCells(item.kind(), words);
    }

    /// @param tables of one item and one wave, at least one
    public static Grid of(Study study, Item item, List<ItemTable> tables, Words words) {
        var grid = new ItemGrid(study, item, tables, words);
        if (item.kind().scaleIfAny().isPresent()) return grid.scale();
        if (tables.stream().anyMatch(table -> !table.categories().isEmpty()))
            return grid.isDivided() ? grid.choicesOfGroups() : grid.choices();
        return MeasuredCells.isMeasured(item.kind()) ? grid.measured() : grid.bases();
    }

    private boolean isDivided() {
        return tables.stream().anyMatch(table -> !table.place().isOverall());
    }

    private boolean hasRows() {
        return !isDivided() && tables.getFirst().place().row() != null;
    }

    private Grid grid(List<Column> columns, List<Row> rows, List<String> notes) {
        var place = tables.getFirst().place();
        var all = new ArrayList<>(notes);
        if (tables.stream().anyMatch(ItemTable::suppressed))
            all.add(words.of("analysis.results.note.withheld", study.minimumCell()));
        var caption = words.of(
                "analysis.report.group", item.in(words.language()), labels.group(place.population(), place.wave()));
        return new Grid(caption, columns, rows, String.join(" ", all));
    }

    private static Column text(String head) {
        return new Column(head, false);
    }

    private static Column number(String head) {
        return new Column(head, true);
    }

    private Column named(String key) {
        return number(words.of("analysis.report." + key));
    }

    /// Rows of a matrix and groups, each in a line.
    private Grid lines(List<Column> middle, Function<ItemTable, Stream<String>> cells, String note) {
        var columns = new ArrayList<Column>();
        columns.add(text(words.of(hasRows() ? "analysis.report.question" : "analysis.results.group")));
        columns.add(named("base"));
        columns.addAll(middle);
        columns.add(number(words.of("analysis.results.missing")));
        columns.add(number(words.of("analysis.results.not-asked")));
        var rows = new ArrayList<Row>();
        String above = null;
        for (var table : tables) {
            var part = table.place().row();
            if (isDivided() && part != null && !part.equals(above)) {
                above = part;
                rows.add(Row.heading(labels.question(table.place())));
            }
            var line = new ArrayList<String>();
            line.add(isDivided() || part == null ? labels.among(table.place()) : labels.question(table.place()));
            line.add(written.count(table.base()));
            cells.apply(table).forEach(line::add);
            line.add(written.count(table.missing()));
            line.add(written.count(table.notShown()));
            rows.add(Row.of(line));
        }
        return grid(columns, rows, note.isEmpty() ? List.of() : List.of(note));
    }

    private Grid scale() {
        var scale = item.kind().scaleIfAny().orElseThrow();
        var middle = new ArrayList<Column>();
        item.kind().answers().forEach(level -> middle.add(number(labels.value(item, level))));
        if (!scale.positive().isEmpty()) middle.add(named("positive"));
        if (!scale.negative().isEmpty()) middle.add(number(words.of("analysis.results.negative")));
        middle.add(named("median"));
        var note = Stream.of(
                        words.of("analysis.results.note.scale", level()),
                        cut("analysis.results.note.positive", scale.positive(), scale.levels()),
                        cut("analysis.results.note.negative", scale.negative(), scale.levels()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
        return lines(middle, this::scaleCells, note);
    }

    private Stream<String> scaleCells(ItemTable table) {
        var levels = table.categories().stream().map(one -> written.share(one.count(), one.percent()));
        var cuts = Stream.concat(table.positive().stream(), table.negative().stream())
                .map(cut -> cut.count().isEmpty()
                        ? written.count(cut.count())
                        : words.of(
                                "analysis.results.with-interval",
                                written.share(cut.count(), cut.percent()),
                                written.interval(cut.interval())));
        return Stream.concat(Stream.concat(levels, cuts), Stream.of(cells.quartiles(table)));
    }

    /// Which levels, and on which side of the scale they lie.
    private String cut(String key, Set<Integer> levels, int of) {
        if (levels.isEmpty()) return "";
        var side = levels.contains(of) == levels.contains(1) ? "inside" : levels.contains(of) ? "top" : "bottom";
        return words.of(
                key,
                levels.stream()
                        .sorted()
                        .map(level -> labels.value(item, String.valueOf(level)))
                        .collect(Collectors.joining(", ")),
                words.of("analysis.results.side." + side));
    }

    private String level() {
        return words.decimal(100 * study.confidence(), study.confidence() * 100 % 1 == 0 ? 0 : 1);
    }

    private boolean isMultiple() {
        return item.kind() instanceof Kind.Multiple;
    }

    private boolean isRanking() {
        return item.kind() instanceof Kind.Ranking;
    }

    private Grid choices() {
        var columns = new ArrayList<>(List.of(
                text(words.of("analysis.report.answer")),
                named("respondents"),
                number(words.of("analysis.results.share")),
                number(words.of("analysis.results.interval", level()))));
        if (isMultiple()) columns.add(number(words.of("analysis.results.mentions")));
        if (isRanking()) columns.add(number(words.of("analysis.results.mean-rank")));
        var table = tables.getFirst();
        var rows = table.categories().stream()
                .map(one -> {
                    var cells = new ArrayList<>(List.of(
                            labels.value(item, one.value()),
                            written.count(one.count()),
                            written.percent(one.percent()),
                            written.interval(one.interval())));
                    if (isMultiple()) cells.add(written.percent(one.mentionPercent()));
                    if (isRanking()) cells.add(written.rank(one.meanRank(), table.base()));
                    return Row.of(cells);
                })
                .toList();
        var notes = new ArrayList<String>();
        notes.add(words.of(
                "analysis.report.single-note",
                written.count(table.base()),
                written.count(table.missing()),
                written.count(table.notShown())));
        if (isMultiple()) notes.add(words.of("analysis.results.note.multiple", written.count(table.mentions())));
        if (isRanking()) notes.add(words.of("analysis.results.note.ranking"));
        return grid(columns, rows, notes);
    }

    private Grid choicesOfGroups() {
        var columns = new ArrayList<>(List.of(text(words.of("analysis.report.answer"))));
        for (var table : tables)
            columns.add(number(
                    words.of("analysis.report.group-n", labels.among(table.place()), written.count(table.base()))));
        var rows = new ArrayList<Row>();
        for (var at = 0; at < tables.getFirst().categories().size(); at++) {
            var cells = new ArrayList<String>();
            cells.add(labels.value(item, tables.getFirst().categories().get(at).value()));
            for (var table : tables) cells.add(cell(table.categories().get(at), table));
            rows.add(Row.of(cells));
        }
        rows.add(counted("analysis.results.missing", tables.stream().map(table -> written.count(table.missing()))));
        rows.add(counted("analysis.results.not-asked", tables.stream().map(table -> written.count(table.notShown()))));
        var notes = new ArrayList<>(List.of(words.of("analysis.results.note.groups", level())));
        if (isMultiple()) notes.add(words.of("analysis.results.note.several"));
        if (isRanking()) notes.add(words.of("analysis.results.note.ranking"));
        return grid(columns, rows, notes);
    }

    private String cell(ItemTable.Category one, ItemTable table) {
        if (one.count().isEmpty()) return written.count(one.count());
        var share = words.of(
                "analysis.results.with-interval",
                written.share(one.count(), one.percent()),
                written.interval(one.interval()));
        return isRanking()
                ? words.of("analysis.results.with-rank", share, written.rank(one.meanRank(), table.base()))
                : share;
    }

    private Row counted(String key, Stream<String> counts) {
        return Row.of(Stream.concat(Stream.of(words.of(key)), counts).toList());
    }

    private Grid measured() {
        return lines(cells.columns(), cells::of, cells.note());
    }

    private Grid bases() {
        return lines(List.of(), _ -> Stream.of(), "");
    }
}
