package org.compagnon.analysis.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.statistics.TestOutcome;

/// Tells for every comparison of `tables.json`, in its order, where each of its groups is found in the data; and the p
/// of those whose data are not there, because the others are adjusted with them.
final class ComparedFile {

    private ComparedFile() {}

    static String csv(Analysis analysis) {
        var lines = new ArrayList<List<String>>();
        var entry = 0;
        for (var result : analysis.comparisons()) {
            entry++;
            for (var group = 0; group < result.of().size(); group++) {
                var place = result.place(group);
                lines.add(List.of(
                        String.valueOf(entry),
                        place.population(),
                        place.wave(),
                        String.join("", place.breakdown().keySet()),
                        String.join("", place.breakdown().values()),
                        place.item(),
                        Objects.requireNonNullElse(result.row(), ""),
                        computed(result)));
            }
        }
        return Lines.of(List.of("entry", "population", "wave", "by", "group", "item", "row", "computed"), lines);
    }

    private static String computed(ComparisonResult result) {
        return result.outcome()
                .map(TestOutcome::computation)
                .map(how -> how.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    static String leftOut(Recomputable recomputable) {
        return Lines.of(
                List.of("item", "row", "option", "between", "of", "paired", "exploratory", "test", "p"),
                recomputable.compared().stream()
                        .map(result -> List.of(
                                result.item(),
                                Objects.requireNonNullElse(result.row(), ""),
                                Objects.requireNonNullElse(result.option(), ""),
                                result.between(),
                                String.join("|", result.of()),
                                String.valueOf(result.paired()),
                                String.valueOf(result.exploratory()),
                                result.test(),
                                String.valueOf(result.p().orElseThrow())))
                        .toList());
    }
}
