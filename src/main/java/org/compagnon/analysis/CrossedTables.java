package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.Crossing;
import org.compagnon.analysis.disclosure.Nesting;
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;
import org.compagnon.surveys.study.Condition;
import org.compagnon.surveys.study.Study;

/// The tables of items by several variables of the plan together, where all that is coarser is shown whole. What was
/// found out for one item is remembered for the next.
public final class CrossedTables {

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
    private final Map<List<Integer>, Crossed> crossed = new HashMap<>();
    private final Map<List<Integer>, Optional<OfGroups>> found = new HashMap<>();

    /// Everybody divided by several variables.
    ///
    /// @param strata people who agree in all other variables of the plan
    /// @param number of strata
    private record Crossed(int[] variables, Division division, int[] strata, int number, Again again) {}

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

    /// @param by two or three variables of the plan; by one the tables are among [Analysis#tables] already
    /// @return nothing where the variables are not of the plan, or the tables would tell too much
    public List<ItemTable> of(String item, List<String> by) {
        var names = study.plan().breakdown();
        if (by.size() < 2 || by.size() > MOST_VARIABLES || !names.containsAll(by)) return List.of();
        var variables = by.stream().mapToInt(names::indexOf).sorted().distinct().toArray();
        if (variables.length < by.size() || by.contains(item)) return List.of();
        var together = crossed(variables);
        var tables = new ArrayList<ItemTable>();
        for (var position = 0; position < collected.columns().size(); position++) {
            var column = collected.columns().get(position);
            if (column.item().id().equals(item) && !column.isWordsOfOther()) tables.addAll(of(position, together));
        }
        return tables;
    }

    private List<ItemTable> of(int position, Crossed by) {
        var hidden = withheld(position, by);
        if (hidden.isEmpty()) return List.of();
        var counts = Counts.of(collected, position, by.division);
        var whole = sheet.withheld(position);
        var tables = new Tabulation(
                        study, collected, new Withheld(whole.base(), whole.categories(), List.of(hidden.get())))
                .ofGroups(counts, by.division, 0);
        return IntStream.range(0, tables.size())
                .filter(group -> counts.base(group) + counts.missing(group) + counts.notShown(group) > 0)
                .mapToObj(tables::get)
                .toList();
    }

    private Crossed crossed(int[] variables) {
        var key = Arrays.stream(variables).boxed().toList();
        return crossed.computeIfAbsent(key, _ -> {
            var strata = new int[collected.size()];
            var number = strata(key, strata);
            return new Crossed(variables, division(collected, variables), strata, number, again(variables));
        });
    }

    private Division division(Collected of, int[] variables) {
        return Arrays.stream(variables)
                .mapToObj(variable -> of.division(study.plan().breakdown().get(variable)))
                .reduce(Division::crossed)
                .orElseThrow();
    }

    /// Empty where nothing of it may be shown.
    private Optional<OfGroups> withheld(int position, Crossed by) {
        var key = new ArrayList<>(List.of(position));
        for (var variable : by.variables) key.add(variable);
        var known = found.get(key);
        if (known != null) return known;
        var judged = judged(position, by);
        found.put(key, judged);
        return judged;
    }

    private Optional<OfGroups> judged(int position, Crossed by) {
        var counts = Counts.of(collected, position, by.division);
        if (study.minimumCell() < 2) {
            return Optional.of(new OfGroups(
                    new boolean[counts.groups()],
                    new boolean[counts.categories().size()][counts.groups()]));
        }
        if (counts.isMeasured() || counts.categories().isEmpty() || counts.groups() > MOST_GROUPS)
            return Optional.empty();
        if (!isCoarserWhole(position, by.variables) || !isConditionWhole(position, by)) return Optional.empty();
        return guarded(position, by, counts);
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
            if (!isWhole(position, withheld(position, crossed(pair)))) return false;
        }
        return true;
    }

    private boolean isWhole(int position, Optional<OfGroups> hidden) {
        var whole = sheet.withheld(position);
        return hidden.isPresent() && new Withheld(whole.base(), whole.categories(), List.of(hidden.get())).isWhole(0);
    }

    /// Who was shown a question tells of the questions that decided it.
    private boolean isConditionWhole(int position, Crossed by) {
        var condition = collected.columns().get(position).item().shownIf();
        if (condition == null) return true;
        return condition.tests().map(Condition.Test::column).distinct().allMatch(column -> {
            var decisive = collected.position(column).orElseThrow();
            return isWhole(decisive, withheld(decisive, by))
                    && IntStream.range(0, sheet.withheld(decisive).categories().length)
                            .noneMatch(category -> sheet.withheld(decisive).categories()[category]);
        });
    }

    private Optional<OfGroups> guarded(int position, Crossed by, Counts counts) {
        var sizes = Arrays.stream(by.variables)
                .map(variable -> plan.get(variable).places())
                .toArray();
        if ((long) counts.categories().size() * counts.groups() * by.number > MOST_CELLS) return Optional.empty();
        var everybody = Counts.of(collected, position, Division.none(collected.size()));
        var secret = by.again.secrets(position, everybody, List.of(counts)).ofGroups(0);
        var cells = cells(position, by, counts);
        var hidden = sheet.withheld(position).categories();
        if (!counts.several()) return Crossing.guard(sizes, cells, hidden, secret, study.minimumCell());
        var each = new ArrayList<OfGroups>();
        for (var option = 0; option < hidden.length; option++) {
            var chosen = new long[][][] {cells[option], rest(cells[option], cells[hidden.length])};
            var both = new boolean[] {hidden[option], hidden[option]};
            var guarded = Crossing.guard(
                    sizes, chosen, both, new boolean[][] {secret[option], secret[option]}, study.minimumCell());
            if (guarded.isEmpty()) return Optional.empty();
            each.add(guarded.get());
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

    /// Numbers the people who agree in all variables of the plan but these.
    private int strata(List<Integer> crossed, int[] strata) {
        var number = 1;
        for (var variable = 0; variable < plan.size(); variable++) {
            if (crossed.contains(variable)) continue;
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
