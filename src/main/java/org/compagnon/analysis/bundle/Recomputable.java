package org.compagnon.analysis.bundle;

import java.util.ArrayList;
import java.util.List;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.Consistency;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.ItemTable.Place;
import org.compagnon.analysis.ItemTable.Spread;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Study;

/// The results that the bundle’s own data give, and which others the study has.
///
/// Where small counts are withheld, single numbers and dates and each person’s two answers stay here: a mean, and a
/// comparison of numbers or of linked answers, cannot be recomputed from what may be given away.
///
/// @param analysis without what the data of the bundle do not give
/// @param measured tables whose mean, quartiles and extremes are left out
/// @param compared comparisons left out
/// @param scaled subscales left out
record Recomputable(
        Analysis analysis, List<ItemTable> measured, List<ComparisonResult> compared, List<Consistency> scaled) {

    Recomputable {
        measured = List.copyOf(measured);
        compared = List.copyOf(compared);
        scaled = List.copyOf(scaled);
    }

    static Recomputable of(Analysis analysis) {
        if (hasRows(analysis.study())) return new Recomputable(analysis, List.of(), List.of(), List.of());
        var measured = new ArrayList<ItemTable>();
        var compared = new ArrayList<ComparisonResult>();
        var tables = analysis.tables().stream()
                .map(table -> {
                    if (table.spread().equals(Spread.NONE) || !isMeasured(analysis.study(), table.place()))
                        return table;
                    measured.add(table);
                    return withoutSpread(table);
                })
                .toList();
        var comparisons = analysis.comparisons().stream()
                .map(result -> {
                    if (!result.paired() && !isMeasured(analysis.study(), result.place(0))) return result;
                    if (result.outcome().isPresent()) compared.add(result);
                    return result.withoutFindings();
                })
                .toList();
        var consistencies = analysis.consistencies();
        return new Recomputable(
                new Analysis(
                        analysis.study(),
                        tables,
                        comparisons,
                        consistencies.stream().map(Consistency::withheld).toList()),
                measured,
                compared,
                consistencies.stream().filter(one -> !one.suppressed()).toList());
    }

    /// A row for each respondent crosses all they said: it tells counts of one, which a study that withholds small
    /// counts may not.
    static boolean hasRows(Study study) {
        return study.minimumCell() < 2;
    }

    boolean hasRows() {
        return hasRows(analysis.study());
    }

    private static boolean isMeasured(Study study, Place place) {
        return study.questionnaire(place.population(), place.wave())
                .flatMap(asked -> asked.item(place.item()))
                .map(Item::kind)
                .filter(kind -> kind instanceof Kind.Number || kind instanceof Kind.Day)
                .isPresent();
    }

    private static ItemTable withoutSpread(ItemTable table) {
        return new ItemTable(
                table.place(),
                table.base(),
                table.missing(),
                table.notShown(),
                table.categories(),
                table.positive(),
                table.negative(),
                Spread.NONE,
                table.mentions(),
                true);
    }
}
