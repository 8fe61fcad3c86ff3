package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.ItemTable.Category;
import org.compagnon.analysis.ItemTable.Place;
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

/// Sets the tables of one breakdown: the groups of an item side by side, of numbers and dates one below the other.
final class BreakdownTables {

    private final Analysis analysis;
    private final String by;
    private final Labels labels;
    private final Words words;
    private final Sentences sentences;
    private final Written written;
    private final Numbering numbering;

    BreakdownTables(
            Analysis analysis, String by, Labels labels, Sentences sentences, Words words, Numbering numbering) {
        this.analysis = analysis;
        this.by = by;
        this.labels = labels;
        this.sentences = sentences;
        this.words = words;
        this.written = new Written(words);
        this.numbering = numbering;
    }

    List<Block> blocks() {
        var together = new LinkedHashMap<List<String>, List<ItemTable>>();
        for (var table : analysis.tables()) {
            var place = table.place();
            if (!place.breakdown().keySet().equals(Set.of(by)) || !isTabled(table)) continue;
            var key = List.of(place.population(), place.wave(), place.item(), String.valueOf(place.row()));
            together.computeIfAbsent(key, _ -> new ArrayList<>()).add(table);
        }
        return together.values().stream()
                .flatMap(groups -> Stream.<Block>of(
                        grid(groups),
                        new Points(groups.stream()
                                .map(group -> sentences.of(group, group(group)))
                                .toList())))
                .toList();
    }

    /// Words stand in no table.
    private boolean isTabled(ItemTable table) {
        return !table.categories().isEmpty()
                || MeasuredCells.isMeasured(item(table.place()).kind());
    }

    private Item item(Place place) {
        return labels.item(place.population(), place.wave(), place.item()).orElseThrow();
    }

    private Grid grid(List<ItemTable> groups) {
        var item = item(groups.getFirst().place());
        return MeasuredCells.isMeasured(item.kind()) ? measured(item, groups) : counted(item, groups);
    }

    private String group(ItemTable table) {
        return labels.among(by, String.valueOf(table.place().breakdown().get(by)));
    }

    /// A group in each line.
    private Grid measured(Item item, List<ItemTable> groups) {
        var place = groups.getFirst().place();
        var cells = new MeasuredCells(item.kind(), words);
        var columns = new ArrayList<>(List.of(
                new Column(words.of("analysis.results.group"), false),
                new Column(words.of("analysis.report.base"), true)));
        columns.addAll(cells.columns());
        return new Grid(
                numbering.table(labels.question(place)),
                columns,
                groups.stream()
                        .map(table -> Row.of(
                                Stream.concat(Stream.of(group(table), written.count(table.base())), cells.of(table))
                                        .toList()))
                        .toList(),
                words.of(
                        "analysis.report.measured-note", labels.group(place.population(), place.wave()), cells.note()));
    }

    /// A group in each column.
    private Grid counted(Item item, List<ItemTable> groups) {
        var place = groups.getFirst().place();
        var columns = new ArrayList<>(List.of(new Column(words.of("analysis.report.answer"), false)));
        for (var group : groups)
            columns.add(
                    new Column(words.of("analysis.report.group-n", group(group), written.count(group.base())), true));
        var rows = IntStream.range(0, groups.getFirst().categories().size())
                .mapToObj(at -> {
                    var cells = new ArrayList<String>();
                    cells.add(labels.value(
                            item, groups.getFirst().categories().get(at).value()));
                    for (var group : groups) {
                        cells.add(cell(item, group.categories().get(at), group));
                    }
                    return Row.of(cells);
                })
                .toList();
        var note = words.of("analysis.report.breakdown-note", labels.group(place.population(), place.wave()));
        return new Grid(
                numbering.table(labels.question(place)),
                columns,
                rows,
                item.kind() instanceof Kind.Ranking ? words.of("analysis.report.ranking-note", note) : note);
    }

    private String cell(Item item, Category one, ItemTable group) {
        var share = written.share(one.count(), one.percent());
        return item.kind() instanceof Kind.Ranking && one.count().isPresent()
                ? words.of("analysis.results.with-rank", share, written.rank(one.meanRank(), group.base()))
                : share;
    }
}
