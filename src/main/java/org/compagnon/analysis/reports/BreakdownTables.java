package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.analysis.Analysis;
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

/// Sets the tables of one breakdown: the groups of an item side by side.
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
            if (!place.breakdown().keySet().equals(java.util.Set.of(by))
                    || table.categories().isEmpty()) continue;
            var key = List.of(place.population(), place.wave(), place.item(), String.valueOf(place.row()));
            together.computeIfAbsent(key, _ -> new ArrayList<>()).add(table);
        }
        return together.values().stream()
                .flatMap(groups -> Stream.<Block>of(
                        grid(groups),
                        new Points(groups.stream().map(sentences::of).toList())))
                .toList();
    }

    private Grid grid(List<ItemTable> groups) {
        var place = groups.getFirst().place();
        var item = labels.item(place.population(), place.wave(), place.item()).orElseThrow();
        var columns = new ArrayList<>(List.of(new Column(words.of("analysis.report.answer"), false)));
        for (var group : groups)
            columns.add(new Column(
                    words.of(
                            "analysis.report.group-n",
                            labels.among(
                                    by, String.valueOf(group.place().breakdown().get(by))),
                            written.count(group.base())),
                    true));
        var rows = IntStream.range(0, groups.getFirst().categories().size())
                .mapToObj(at -> {
                    var cells = new ArrayList<String>();
                    cells.add(labels.value(
                            item, groups.getFirst().categories().get(at).value()));
                    for (var group : groups) {
                        var category = group.categories().get(at);
                        cells.add(written.share(category.count(), category.percent()));
                    }
                    return Row.of(cells);
                })
                .toList();
        return new Grid(
                numbering.table(labels.question(place)),
                columns,
                rows,
                words.of("analysis.report.breakdown-note", labels.group(place.population(), place.wave())));
    }
}
