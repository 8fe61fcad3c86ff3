package org.compagnon.analysis.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ItemTable;

/// The counts of every table, and nothing that a table does not show; what is withheld is empty.
final class CountsFile {

    private CountsFile() {}

    static String csv(Analysis analysis) {
        return Lines.of(
                List.of("population", "wave", "by", "group", "item", "row", "what", "answer", "count"),
                analysis.tables().stream().flatMap(CountsFile::lines).toList());
    }

    private static Stream<List<String>> lines(ItemTable table) {
        var lines = new ArrayList<List<String>>();
        lines.add(line(table, "base", "", table.base()));
        lines.add(line(table, "missing", "", table.missing()));
        lines.add(line(table, "not_shown", "", table.notShown()));
        for (var category : table.categories()) {
            lines.add(line(table, "answer", category.value(), category.count()));
            if (category.meanRank().isPresent())
                lines.add(line(
                        table,
                        "rank_sum",
                        category.value(),
                        OptionalLong.of(Math.round(
                                category.meanRank().getAsDouble() * table.base().orElseThrow()))));
        }
        return lines.stream();
    }

    private static List<String> line(ItemTable table, String what, String answer, OptionalLong count) {
        var place = table.place();
        var group = place.breakdown().entrySet().stream().findFirst();
        return List.of(
                place.population(),
                place.wave(),
                group.map(one -> one.getKey()).orElse(""),
                group.map(one -> one.getValue()).orElse(""),
                place.item(),
                Objects.requireNonNullElse(place.row(), ""),
                what,
                answer,
                count.isPresent() ? String.valueOf(count.getAsLong()) : "");
    }
}
