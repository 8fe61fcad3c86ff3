package org.compagnon.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.compagnon.analysis.Again.Before;
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;
import org.compagnon.surveys.study.Study;

/// What one population answered in one wave, by several variables of the plan together, where all that is coarser is
/// shown whole.
final class CrossedSheet {

    /// More groups than this are nothing that anybody reads.
    private static final int MOST_GROUPS = 500;
    private static final int MOST_CELLS = 4_000_000;

    private final Study study;
    private final Collected collected;
    private final List<Before> earlier;
    private final SheetTables sheet;
    private final List<Division> plan;
    private final Map<List<Integer>, Crossed> crossed = new HashMap<>();

    /// Everybody divided by several variables.
    ///
    /// @param strata people who agree in all other variables of the plan
    /// @param number of strata
    private record Crossed(Division division, int[] sizes, int[] strata, int number, Again again) {}

    CrossedSheet(Study study, SheetTables sheet, List<Before> earlier) {
        this.study = study;
        this.collected = sheet.collected();
        this.earlier = earlier;
        this.sheet = sheet;
        this.plan = sheet.divisions();
    }

    SheetTables alone() {
        return sheet;
    }

    /// @param variables by their places in the plan
    Division division(List<Integer> variables) {
        return crossed(variables).division;
    }

    /// @param withheld what is withheld of another column, or by fewer variables
    /// @return nothing where it may not be shown at all
    Optional<CrossedColumn> column(
            int position, List<Integer> variables, BiFunction<Integer, List<Integer>, Optional<OfGroups>> withheld) {
        if (!isCoarserWhole(position, variables, withheld) || !isConditionWhole(position, variables, withheld))
            return Optional.empty();
        var by = crossed(variables);
        var counts = Counts.of(collected, position, by.division);
        if (counts.categories().isEmpty()
                || counts.groups() > MOST_GROUPS
                || (long) counts.categories().size() * counts.groups() * by.number > MOST_CELLS)
            return Optional.empty();
        var everybody = Counts.of(collected, position, Division.none(collected.size()));
        var secrets = by.again.secrets(position, everybody, List.of(counts));
        for (var group = 0; group < counts.groups(); group++)
            secrets.ofGroups(0).bases()[group] = counts.isNotShownToFew(group, study.minimumCell());
        return Optional.of(new CrossedColumn(
                study.minimumCell(),
                by.division,
                by.sizes,
                cells(position, by, counts),
                sheet.withheld(position).categories(),
                counts.several(),
                secrets));
    }

    private Crossed crossed(List<Integer> variables) {
        return crossed.computeIfAbsent(variables, _ -> {
            var strata = new int[collected.size()];
            var number = strata(variables, strata);
            var division = division(collected, variables);
            var again = new Again(
                    study.minimumCell(),
                    collected,
                    List.of(division),
                    before -> List.of(division(before, variables)),
                    earlier);
            var sizes = variables.stream()
                    .mapToInt(variable -> plan.get(variable).places())
                    .toArray();
            return new Crossed(division, sizes, strata, number, again);
        });
    }

    private Division division(Collected of, List<Integer> variables) {
        return variables.stream()
                .map(variable -> of.division(study.plan().breakdown().get(variable)))
                .reduce(Division::crossed)
                .orElseThrow();
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

    /// Numbers the people who agree in all variables of the plan but these.
    private int strata(List<Integer> variables, int[] strata) {
        var number = 1;
        for (var variable = 0; variable < plan.size(); variable++) {
            if (variables.contains(variable)) continue;
            var division = plan.get(variable);
            var width = division.places() + 1;
            var numbers = new int[Math.multiplyExact(number, width)];
            number = 0;
            for (var i = 0; i < strata.length; i++) {
                var both = strata[i] * width + division.of()[i] + 1;
                if (numbers[both] == 0) numbers[both] = ++number;
                strata[i] = numbers[both] - 1;
            }
        }
        return number;
    }

    /// Categories × groups × strata; of several options one line more, those who answered.
    private long[][][] cells(int position, Crossed by, Counts counts) {
        var categories = counts.categories().size();
        var cells = new long[categories + (counts.several() ? 1 : 0)][counts.groups()][by.number];
        var codes = collected.codes(position);
        var coding = collected.coding(position);
        var strata = by.strata;
        for (var i = 0; i < collected.size(); i++) {
            var group = by.division.of()[i];
            if (group == Division.NOWHERE || !Coding.isAnswer(codes[i])) continue;
            if (counts.several()) {
                cells[categories][group][strata[i]]++;
                for (var left = codes[i]; left != 0; left &= left - 1)
                    cells[Long.numberOfTrailingZeros(left)][group][strata[i]]++;
            } else cells[counts.isRanking() ? coding.ranking(codes[i])[0] : (int) codes[i]][group][strata[i]]++;
        }
        return cells;
    }
}
