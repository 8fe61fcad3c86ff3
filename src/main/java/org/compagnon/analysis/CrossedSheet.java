package org.compagnon.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.compagnon.analysis.Again.Before;
import org.compagnon.analysis.Crossings.Crossed;
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;
import org.compagnon.surveys.study.Study;

/// What one population answered in one wave, by several variables of the plan together, where all that is coarser is
/// shown whole.
final class CrossedSheet {

    private static final int MOST_CELLS = 4_000_000;

    private final Study study;
    private final Collected collected;
    private final List<Before> earlier;
    private final SheetTables sheet;
    private final Crossings crossings;
    private final Map<List<Integer>, Again> again = new HashMap<>();

    CrossedSheet(Study study, SheetTables sheet, List<Before> earlier) {
        this.study = study;
        this.collected = sheet.collected();
        this.earlier = earlier;
        this.sheet = sheet;
        this.crossings = new Crossings(study, collected, sheet.divisions());
    }

    SheetTables alone() {
        return sheet;
    }

    /// @param variables by their places in the plan
    Division division(List<Integer> variables) {
        return crossings.by(variables).division();
    }

    /// @param withheld what is withheld of another column, or by fewer variables
    /// @return nothing where it may not be shown at all
    Optional<CrossedColumn> column(
            int position, List<Integer> variables, BiFunction<Integer, List<Integer>, Optional<OfGroups>> withheld) {
        if (!isCoarserWhole(position, variables, withheld) || !isConditionWhole(position, variables, withheld))
            return Optional.empty();
        var by = crossings.by(variables);
        var counts = Counts.of(collected, position, by.division());
        if (counts.categories().isEmpty()
                || counts.groups() > Crossings.MOST_GROUPS
                || isTooLarge(counts, by)
                || isTooLike(position, variables)
                || tellsOfFiner(position, variables, withheld)) return Optional.empty();
        var everybody = Counts.of(collected, position, Division.none(collected.size()));
        var secrets = again(variables).secrets(position, everybody, List.of(counts));
        for (var group = 0; group < counts.groups(); group++)
            secrets.ofGroups(0).bases()[group] = counts.isNotShownToFew(group, study.minimumCell());
        return Optional.of(new CrossedColumn(
                study.minimumCell(),
                by.grid(),
                by.division(),
                cells(position, by, counts),
                sheet.withheld(position).categories(),
                counts.several(),
                secrets));
    }

    private static boolean isTooLarge(Counts counts, Crossed by) {
        return (long) counts.categories().size() * by.grid().places() * by.number() > MOST_CELLS;
    }

    private Again again(List<Integer> variables) {
        return again.computeIfAbsent(
                variables,
                _ -> new Again(
                        study.minimumCell(),
                        collected,
                        List.of(division(variables)),
                        before -> List.of(crossings.division(before, variables)),
                        earlier));
    }

    private boolean isTooLike(int position, List<Integer> variables) {
        var alike = crossings.alike(variables);
        return alike.nearly() || !alike.same().stream().allMatch(sheet.withheld(position)::isWhole);
    }

    /// Whether, beside the two by an earlier variable and one of these, it tells what the three make together.
    private boolean tellsOfFiner(
            int position, List<Integer> variables, BiFunction<Integer, List<Integer>, Optional<OfGroups>> withheld) {
        if (variables.size() > 2) return false;
        return IntStream.range(0, variables.getFirst())
                .filter(earlier -> variables.stream().allMatch(one -> withheld.apply(position, List.of(earlier, one))
                        .isPresent()))
                .anyMatch(earlier -> tells(position, List.of(earlier, variables.getFirst(), variables.getLast())));
    }

    private boolean tells(int position, List<Integer> variables) {
        var by = crossings.by(variables);
        var counts = Counts.of(collected, position, by.division());
        return isTooLarge(counts, by)
                || !CrossedColumn.isSafeUnshown(
                        study.minimumCell(),
                        by.grid(),
                        cells(position, by, counts),
                        sheet.withheld(position).categories(),
                        counts.several());
    }

    private boolean isCoarserWhole(
            int position, List<Integer> variables, BiFunction<Integer, List<Integer>, Optional<OfGroups>> withheld) {
        if (!variables.stream().allMatch(sheet.withheld(position)::isWhole)) return false;
        return variables.size() == 2
                || variables.stream().allMatch(without -> {
                    var others = variables.stream()
                            .filter(one -> !one.equals(without))
                            .toList();
                    return isWhole(position, withheld.apply(position, others));
                });
    }

    private boolean isWhole(int position, Optional<OfGroups> hidden) {
        var whole = sheet.withheld(position);
        return hidden.isPresent() && new Withheld(whole.base(), whole.categories(), List.of(hidden.get())).isWhole(0);
    }

    /// Who was shown a question tells of the questions that decided it.
    private boolean isConditionWhole(
            int position, List<Integer> variables, BiFunction<Integer, List<Integer>, Optional<OfGroups>> withheld) {
        var condition = collected.columns().get(position).item().shownIf();
        if (condition == null) return true;
        return condition
                .tests()
                .map(test -> collected.position(test.column()).orElseThrow())
                .distinct()
                .allMatch(decisive -> isWhole(decisive, withheld.apply(decisive, variables)));
    }

    /// Categories × places × strata; of several options one line more, those who answered.
    private long[][][] cells(int position, Crossed by, Counts counts) {
        var categories = counts.categories().size();
        var cells = new long[categories + (counts.several() ? 1 : 0)][by.grid().places()][by.number()];
        var codes = collected.codes(position);
        var coding = collected.coding(position);
        var places = by.grid().of();
        var strata = by.strata();
        for (var i = 0; i < collected.size(); i++) {
            if (!Coding.isAnswer(codes[i])) continue;
            var place = places[i];
            if (counts.several()) {
                cells[categories][place][strata[i]]++;
                for (var left = codes[i]; left != 0; left &= left - 1)
                    cells[Long.numberOfTrailingZeros(left)][place][strata[i]]++;
            } else cells[counts.isRanking() ? coding.ranking(codes[i])[0] : (int) codes[i]][place][strata[i]]++;
        }
        return cells;
    }
}
