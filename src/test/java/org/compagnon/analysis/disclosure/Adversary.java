package org.compagnon.analysis.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/// Somebody who sees everything shown of a question, knows how many are in each group, and solves for the rest.
final class Adversary {

    static {
        Loader.loadNativeLibraries();
    }

    /// A number that is not shown, and how far it can be told.
    ///
    /// @param followsFromAround whether nobody, or everybody, chose it of those among whom the group lies
    record Guess(String what, long truth, long base, boolean followsFromAround, long from, long to) {
        long room() {
            return to - from;
        }
    }

    private record Unknown(String what, long truth, long base, boolean followsFromAround, IntVar variable) {}

    private final CpModel model = new CpModel();
    private final List<Unknown> unknown = new ArrayList<>();
    private final Question question;
    private final Withheld withheld;
    private final LongUnaryOperator least;

    /// @param least what is known of a withheld count, given the true one
    private Adversary(Question question, Withheld withheld, LongUnaryOperator least) {
        this.question = question;
        this.withheld = withheld;
        this.least = least;
    }

    /// Every withheld cell of the whole, of every group, and of whoever is in none.
    static List<Guess> guesses(Question question, Withheld withheld, LongUnaryOperator least) {
        if (withheld.base()) return List.of();
        return new Adversary(question, withheld, least).solve();
    }

    private List<Guess> solve() {
        var categories = question.whole().length;
        var whole = new ArrayList<IntVar>();
        for (var category = 0; category < categories; category++)
            whole.add(cell(
                    new long[] {question.whole()[category], question.base()},
                    "whole " + category,
                    question.whole()[category],
                    question.base(),
                    withheld.categories()[category],
                    true));
        sums(whole, question.base());
        for (var at = 0; at < question.breakdowns().size(); at++) breakdown(at, whole);
        for (var at = 0; at < question.breakdowns().size(); at++)
            if (question.breakdowns().get(at).place().within() != Nesting.NONE)
                nest(at, question.breakdowns().get(at), whole.size());
        return unknown.stream()
                .map(one -> new Guess(
                        one.what,
                        one.truth,
                        one.base,
                        one.followsFromAround,
                        bound(one.variable, false),
                        bound(one.variable, true)))
                .toList();
    }

    private final List<List<List<IntVar>>> cells = new ArrayList<>();

    private void breakdown(int at, List<IntVar> whole) {
        var breakdown = question.breakdowns().get(at);
        var found = withheld.breakdowns().get(at);
        var mine = new ArrayList<List<IntVar>>();
        for (var group = 0; group < breakdown.groups(); group++) {
            var base = breakdown.bases()[group];
            var column = new ArrayList<IntVar>();
            for (var category = 0; category < whole.size(); category++)
                column.add(cell(
                        around(breakdown, group, category),
                        "breakdown " + at + " group " + group + " category " + category,
                        breakdown.counts()[category][group],
                        base,
                        found.cells()[category][group],
                        !found.bases()[group]));
            sums(column, base);
            mine.add(column);
        }
        cells.add(mine);
        var nobody = new ArrayList<IntVar>();
        var rest = question.base() - java.util.Arrays.stream(breakdown.bases()).sum();
        for (var category = 0; category < whole.size(); category++) {
            var truth = question.whole()[category];
            for (var group = 0; group < breakdown.groups(); group++)
                truth -= breakdown.counts()[category][group];
            var inNone = cell(
                    new long[] {question.whole()[category], question.base()},
                    "breakdown " + at + " nobody's category " + category,
                    truth,
                    rest,
                    true,
                    false);
            nobody.add(inNone);
            var sum = LinearExpr.newBuilder().add(inNone);
            for (var column : mine) sum.add(column.get(category));
            model.addEquality(sum, whole.get(category));
        }
        sums(nobody, rest);
    }

    /// Groups that lie in one group of another breakdown, and make it up where nobody there is in none of them.
    private void nest(int at, Breakdown breakdown, int categories) {
        var place = breakdown.place();
        var outer = question.breakdowns().get(place.within());
        for (var around = 0; around < outer.groups(); around++)
            for (var category = 0; category < categories; category++) {
                var sum = LinearExpr.newBuilder();
                var truth = 0L;
                var bases = 0L;
                for (var group = 0; group < breakdown.groups(); group++)
                    if (place.inside()[group] == around) {
                        sum.add(cells.get(at).get(group).get(category));
                        truth += breakdown.counts()[category][group];
                        bases += breakdown.bases()[group];
                    }
                var around2 = cells.get(place.within()).get(around).get(category);
                if (bases == outer.bases()[around]) model.addEquality(sum, around2);
                else model.addLessOrEqual(sum, around2);
            }
    }

    /// The same category, and the base, in the group around a group; else of everybody.
    private long[] around(Breakdown breakdown, int group, int category) {
        var place = breakdown.place();
        var inside = place.within() == Nesting.NONE ? Nesting.NONE : place.inside()[group];
        if (inside == Nesting.NONE) return new long[] {question.whole()[category], question.base()};
        var outer = question.breakdowns().get(place.within());
        return new long[] {outer.counts()[category][inside], outer.bases()[inside]};
    }

    private IntVar cell(long[] around, String what, long truth, long base, boolean hidden, boolean knowable) {
        var variable = hidden
                ? model.newIntVar(knowable ? least.applyAsLong(truth) : 0, question.base(), what)
                : model.newIntVar(truth, truth, what);
        if (hidden) unknown.add(new Unknown(what, truth, base, around[0] == 0 || around[0] == around[1], variable));
        return variable;
    }

    private void sums(List<IntVar> column, long base) {
        if (column.isEmpty()) return;
        LinearExprBuilder sum = LinearExpr.newBuilder();
        column.forEach(sum::add);
        model.addEquality(sum, base);
    }

    private long bound(IntVar variable, boolean up) {
        model.clearObjective();
        if (up) model.maximize(variable);
        else model.minimize(variable);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        var status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL) throw new IllegalStateException("No world is possible: " + status);
        return solver.value(variable);
    }
}
