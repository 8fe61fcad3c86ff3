package org.compagnon.analysis.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.compagnon.analysis.Analysis;

/// Tells for every entry of `tables.json` that is of a subscale, in its order, which variables make it and which of
/// these are turned.
final class ReliabilityFile {

    static final String NAME = "reliability.csv";

    private ReliabilityFile() {}

    static String csv(Analysis analysis) {
        var lines = new ArrayList<List<String>>();
        var entry = 0;
        for (var one : analysis.consistencies()) {
            entry++;
            var asked =
                    analysis.study().questionnaire(one.population(), one.wave()).orElseThrow();
            for (var item : one.items()) {
                var column = asked.columns().stream()
                        .filter(named -> named.name().equals(item))
                        .findFirst()
                        .orElseThrow();
                lines.add(List.of(
                        String.valueOf(entry),
                        one.population(),
                        one.wave(),
                        column.item().id(),
                        Objects.requireNonNullElse(column.part(), ""),
                        String.valueOf(one.reversed().contains(item))));
            }
        }
        return Lines.of(List.of("entry", "population", "wave", "item", "row", "reversed"), lines);
    }
}
