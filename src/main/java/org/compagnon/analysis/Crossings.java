package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compagnon.analysis.disclosure.Likeness;
import org.compagnon.surveys.study.Study;

/// Who is where by several variables of the plan together, whatever they answered, in one wave.
final class Crossings {

    /// More groups than this are nothing that anybody reads.
    static final int MOST_GROUPS = 500;

    /// Coarser ones first, then in the order of the plan.
    private static final Comparator<List<Integer>> IN_ORDER =
            Comparator.<List<Integer>>comparingInt(List::size).thenComparing(Crossings::inPlan);

    private final Study study;
    private final Collected collected;
    private final List<Division> plan;
    private final Map<List<Integer>, Crossed> crossed = new HashMap<>();
    private final Map<List<Integer>, Likenesses> alike = new HashMap<>();

    /// Everybody divided by several variables.
    ///
    /// @param strata people who agree in all other variables of the plan
    /// @param number of strata
    record Crossed(Division division, Grid grid, int[] strata, int number) {}

    /// How its groups are like those that other variables make and that come before.
    ///
    /// @param nearly whether one differs by few people from one of these; then it is never shown
    /// @param same single variables that have a group in common with it
    record Likenesses(boolean nearly, List<Integer> same) {}

    Crossings(Study study, Collected collected, List<Division> plan) {
        this.study = study;
        this.collected = collected;
        this.plan = plan;
    }

    /// @param variables by their places in the plan
    Crossed by(List<Integer> variables) {
        return crossed.computeIfAbsent(variables, _ -> {
            var strata = new int[collected.size()];
            var number = strata(variables, strata);
            var grid = Grid.of(variables.stream().map(plan::get).toList(), collected.size());
            return new Crossed(division(collected, variables), grid, strata, number);
        });
    }

    Division division(Collected of, List<Integer> variables) {
        return variables.stream()
                .map(variable -> of.division(study.plan().breakdown().get(variable)))
                .reduce(Division::crossed)
                .orElseThrow();
    }

    Likenesses alike(List<Integer> variables) {
        var known = alike.get(variables);
        if (known != null) return known;
        var nearly = false;
        var same = new ArrayList<Integer>();
        for (var other : before(variables)) {
            var likeness = likeness(by(variables).division, division(collected, other));
            nearly |= likeness.nearly() && !isClosed(other);
            if (likeness.same() && other.size() == 1) same.addAll(other);
        }
        var found = new Likenesses(nearly, List.copyOf(same));
        alike.put(variables, found);
        return found;
    }

    /// From what is never shown nothing is subtracted.
    private boolean isClosed(List<Integer> variables) {
        return variables.size() > 1 && alike(variables).nearly;
    }

    /// Groups that are withheld for being small cannot be subtracted.
    private Likeness likeness(Division one, Division other) {
        return Likeness.of(
                one.of(), one.places(), other.of(), other.places(), study.minimumCell(), study.minimumCell());
    }

    private List<List<Integer>> before(List<Integer> variables) {
        var before = new ArrayList<List<Integer>>();
        for (var one = 0; one < plan.size(); one++) {
            before.add(List.of(one));
            for (var two = one + 1; two < plan.size(); two++) {
                before.add(List.of(one, two));
                for (var three = two + 1; three < plan.size(); three++) before.add(List.of(one, two, three));
            }
        }
        before.removeIf(other -> variables.containsAll(other)
                || IN_ORDER.compare(other, variables) > 0
                || other.size() > 1 && groups(other) > MOST_GROUPS);
        return before;
    }

    private long groups(List<Integer> variables) {
        return variables.stream()
                .mapToLong(variable -> plan.get(variable).places())
                .reduce(1, (some, more) -> some * more);
    }

    private static int inPlan(List<Integer> one, List<Integer> other) {
        return Arrays.compare(one.toArray(Integer[]::new), other.toArray(Integer[]::new));
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
}
