package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.Crossing;
import org.compagnon.analysis.disclosure.Nesting;
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;
import org.compagnon.surveys.study.Condition;
import org.compagnon.surveys.study.Study;

/// The tables of one item by several variables of the plan together, where all that is coarser is shown whole.
final class CrossedTables {

    /// More groups than this are nothing that anybody reads.
    private static final int MOST_GROUPS = 500;
    private static final int MOST_CELLS = 4_000_000;
    private static final int MOST_VARIABLES = 3;

    private final Study study;
    private final Collected collected;
    private final List<Collected> earlier;
    private final List<Division> plan;
    private final List<Nesting> places;
    private final SheetTables sheet;

    CrossedTables(Study study, Collected collected, List<Collected> earlier) {
        this.study = study;
        this.collected = collected;
        this.earlier = earlier;
        this.plan = study.plan().breakdown().stream().map(collected::division).toList();
        this.places = Nesting.of(
                plan.stream().map(Division::of).toList(),
                plan.stream().mapToInt(Division::places).toArray(),
                study.minimumCell());
        this.sheet = new SheetTables(study, collected, earlier);
    }

    /// @return nothing where the variables are not of the plan, or the tables would tell too much
    List<ItemTable> of(String item, List<String> by) {
        var names = study.plan().breakdown();
        if (by.size() < 2 || by.size() > MOST_VARIABLES || !names.containsAll(by)) return List.of();
        var variables = by.stream().mapToInt(names::indexOf).sorted().distinct().toArray();
        if (variables.length < by.size() || by.contains(item)) return List.of();
        var tables = new ArrayList<ItemTable>();
        for (var position = 0; position < collected.columns().size(); position++) {
            var column = collected.columns().get(position);
            if (column.item().id().equals(item) && !column.isWordsOfOther()) tables.addAll(of(position, variables));
        }
        return tables;
    }

    private List<ItemTable> of(int position, int[] variables) {
        var division = division(collected, variables);
        var found = withheld(position, variables);
        if (found.isEmpty()) return List.of();
        var counts = Counts.of(collected, position, division);
        var whole = sheet.withheld(position);
        var tables = new Tabulation(
                        study, collected, new Withheld(whole.base(), whole.categories(), List.of(found.get())))
                .ofGroups(counts, division, 0);
        return IntStream.range(0, tables.size())
                .filter(group -> counts.base(group) + counts.missing(group) + counts.notShown(group) > 0)
                .mapToObj(tables::get)
                .toList();
    }

    private Division division(Collected of, int[] variables) {
        return Arrays.stream(variables)
                .mapToObj(variable -> of.division(study.plan().breakdown().get(variable)))
                .reduce(Division::crossed)
                .orElseThrow();
    }

    /// Empty where nothing of it may be shown.
    private Optional<OfGroups> withheld(int position, int[] variables) {
        var counts = Counts.of(collected, position, division(collected, variables));
        if (study.minimumCell() < 2) {
            return Optional.of(new OfGroups(
                    new boolean[counts.groups()],
                    new boolean[counts.categories().size()][counts.groups()]));
        }
        if (counts.isMeasured() || counts.categories().isEmpty() || counts.groups() > MOST_GROUPS)
            return Optional.empty();
        if (!isCoarserWhole(position, variables) || !isConditionWhole(position, variables)) return Optional.empty();
        return guarded(position, variables, counts);
    }

    private boolean isCoarserWhole(int position, int[] variables) {
        var alone = sheet.withheld(position);
        if (alone.base()) return false;
        for (var variable : variables) {
            var place = places.get(variable);
            if (place.tangled() || place.clashing() || !alone.isWhole(variable)) return false;
        }
        if (variables.length < MOST_VARIABLES) return true;
        for (var without : variables) {
            var pair = Arrays.stream(variables).filter(one -> one != without).toArray();
            if (!isWhole(position, withheld(position, pair))) return false;
        }
        return true;
    }

    private boolean isWhole(int position, Optional<OfGroups> found) {
        var whole = sheet.withheld(position);
        return found.isPresent() && new Withheld(whole.base(), whole.categories(), List.of(found.get())).isWhole(0);
    }

    /// Who was shown a question tells of the questions that decided it.
    private boolean isConditionWhole(int position, int[] variables) {
        var condition = collected.columns().get(position).item().shownIf();
        if (condition == null) return true;
        return condition.tests().map(Condition.Test::column).distinct().allMatch(column -> {
            var decisive = collected.position(column).orElseThrow();
            return isWhole(decisive, withheld(decisive, variables))
                    && IntStream.range(0, sheet.withheld(decisive).categories().length)
                            .noneMatch(category -> sheet.withheld(decisive).categories()[category]);
        });
    }

    private Optional<OfGroups> guarded(int position, int[] variables, Counts counts) {
        var sizes = Arrays.stream(variables)
                .map(variable -> plan.get(variable).places())
                .toArray();
        var strata = strata(variables);
        var number = Arrays.stream(strata).max().orElse(-1) + 1;
        if ((long) counts.categories().size() * counts.groups() * number > MOST_CELLS) return Optional.empty();
        var everybody = Counts.of(collected, position, Division.none(collected.size()));
        var secret =
                again(variables).secrets(position, everybody, List.of(counts)).ofGroups(0);
        var cells = cells(position, division(collected, variables), counts, strata, number);
        var hidden = sheet.withheld(position).categories();
        if (!counts.several()) return Crossing.guard(sizes, cells, hidden, secret, study.minimumCell());
        var each = new ArrayList<OfGroups>();
        for (var option = 0; option < hidden.length; option++) {
            var chosen = new long[][][] {cells[option], rest(cells[option], cells[hidden.length])};
            var both = new boolean[] {hidden[option], hidden[option]};
            var found = Crossing.guard(
                    sizes, chosen, both, new boolean[][] {secret[option], secret[option]}, study.minimumCell());
            if (found.isEmpty()) return Optional.empty();
            each.add(found.get());
        }
        return Optional.of(Options.together(each));
    }

    private static long[][] rest(long[][] chosen, long[][] base) {
        var rest = new long[base.length][];
        for (var group = 0; group < base.length; group++) {
            rest[group] = base[group].clone();
            for (var stratum = 0; stratum < rest[group].length; stratum++)
                rest[group][stratum] -= chosen[group][stratum];
        }
        return rest;
    }

    private Again again(int[] variables) {
        return new Again(
                study.minimumCell(),
                collected,
                List.of(division(collected, variables)),
                before -> List.of(division(before, variables)),
                earlier);
    }

    /// People who agree in all variables of the plan but these.
    private int[] strata(int[] variables) {
        var crossed = Arrays.stream(variables).boxed().toList();
        var numbers = new HashMap<List<Integer>, Integer>();
        var strata = new int[collected.size()];
        for (var i = 0; i < strata.length; i++) {
            var others = new ArrayList<Integer>();
            for (var variable = 0; variable < plan.size(); variable++)
                if (!crossed.contains(variable)) others.add(plan.get(variable).of()[i]);
            strata[i] = numbers.computeIfAbsent(others, _ -> numbers.size());
        }
        return strata;
    }

    /// Categories × groups × strata; of several options one line more, those who answered.
    private long[][][] cells(int position, Division division, Counts counts, int[] strata, int number) {
        var categories = counts.categories().size();
        var cells = new long[categories + (counts.several() ? 1 : 0)][counts.groups()][number];
        var codes = collected.codes(position);
        var coding = collected.coding(position);
        for (var i = 0; i < collected.size(); i++) {
            var group = division.of()[i];
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
