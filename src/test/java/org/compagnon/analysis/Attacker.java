package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Somebody who reads every table that there is of a study, of everybody, by each variable and by several of them
/// together, knows how many people their codes link, believes that these answered alike each time, and solves for the
/// people behind the tables.
final class Attacker {

    static final int FIVE = 5;
    static final int LEVELS = 4;

    private static final List<String> VARIABLES = List.of("site", "year", "path");

    static {
        Loader.loadNativeLibraries();
    }

    /// One respondent: to which group of each variable they belong (or none, −1), what they answered, and when: a bit
    /// for each wave.
    record Person(int[] groups, int level, int waves) {

        boolean isIn(Map<String, String> breakdown) {
            return breakdown.entrySet().stream()
                    .allMatch(one -> one.getValue().equals("g" + groups[VARIABLES.indexOf(one.getKey())]));
        }

        boolean answered(int wave) {
            return (waves >> wave & 1) == 1;
        }
    }

    /// As many people as there may be of one kind.
    private record Kind(Person like, IntVar number) {}

    private final CpModel model = new CpModel();
    private final List<Person> people;
    private final int waves;
    private final List<String> variables;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<ItemTable> tables = new ArrayList<>();

    private Attacker(List<Person> people, int waves) {
        this.people = people;
        this.waves = waves;
        this.variables = VARIABLES.subList(0, people.getFirst().groups.length);
    }

    /// Fails where a number too small is shown, or can be told.
    ///
    /// @return everything that is shown of these people
    static List<ItemTable> attack(List<Person> people, int waves) {
        var attacker = new Attacker(people, waves);
        attacker.readTables();
        attacker.suppose(new int[0]);
        attacker.learn();
        attacker.tables.forEach(attacker::assertTellsOfNobody);
        attacker.tables.forEach(attacker::assertTellsOfNobodyWhoCameOrLeft);
        if (waves == 1) attacker.assertTellsOfNobodyWithoutTable();
        return attacker.tables;
    }

    private void readTables() {
        var study = new StringBuilder("study: here\npopulations: [intern]\nwaves: [%s]\nquestionnaires:\n"
                .formatted(
                        IntStream.range(0, waves).mapToObj(wave -> "w" + wave).collect(Collectors.joining(", "))));
        for (var wave = 0; wave < waves; wave++) study.append("""
                      - population: intern
                        wave: w%d
                        items:
                          - {id: says, type: likert, levels: %d}
                    """.formatted(wave, LEVELS));
        study.append("analysis:\n  breakdown: [%s]\n".formatted(String.join(", ", variables)));
        var given = Given.of(study.toString(), responses());
        tables.addAll(given.analysis().tables());
        var all = given.file().collected();
        for (var one : all) {
            var crossed = Analysis.crossed(given.study(), all, one);
            for (var by : List.of(List.of("site", "year"), List.of("site", "path"), List.of("year", "path"), VARIABLES))
                if (variables.containsAll(by)) tables.addAll(crossed.of("says", by));
        }
    }

    private String responses() {
        var text = new StringBuilder("wave,link," + String.join(",", variables) + ",says\n");
        for (var i = 0; i < people.size(); i++)
            for (var wave = 0; wave < waves; wave++) {
                if (!people.get(i).answered(wave)) continue;
                text.append("w" + wave + ",c" + i + ",");
                for (var group : people.get(i).groups)
                    text.append(group < 0 ? "" : "g" + group).append(',');
                text.append(people.get(i).level + 1).append('\n');
            }
        return text.toString();
    }

    /// There may be people of every kind.
    private void suppose(int[] groups) {
        if (groups.length < variables.size()) {
            var at = groups.length;
            var last = people.stream().mapToInt(one -> one.groups[at]).max().orElse(0);
            for (var group = -1; group <= last; group++)
                suppose(IntStream.concat(IntStream.of(groups), IntStream.of(group))
                        .toArray());
            return;
        }
        for (var level = 0; level < LEVELS; level++)
            for (var when = 1; when < 1 << waves; when++)
                kinds.add(new Kind(new Person(groups, level, when), model.newIntVar(0, people.size(), "kind")));
    }

    private void learn() {
        for (var table : tables) {
            table.base().ifPresent(base -> model.addEquality(sum(in(table)), base));
            for (var level = 0; level < LEVELS; level++) {
                var said = in(table).and(says(level));
                table.categories().get(level).count().ifPresent(count -> model.addEquality(sum(said), count));
            }
        }
        for (var later = 1; later < waves; later++)
            for (var earlier = 0; earlier < later; earlier++) {
                var both = answered(earlier).and(answered(later));
                model.addEquality(sum(both), number(both));
            }
    }

    private void assertTellsOfNobody(ItemTable table) {
        var base = number(in(table));
        if (table.base().isEmpty() && isSmall(base)) assertRoom(in(table), base, table.place() + " as a whole");
        for (var level = 0; level < LEVELS; level++) {
            var said = in(table).and(says(level));
            var truth = number(said);
            if (table.base().isEmpty() || !isSmall(truth) && !isSmall(base - truth)) continue;
            var what = table.place() + ", level " + (level + 1);
            assertThat(table.categories().get(level).count()).as(what).isEmpty();
            if (!followsFromAround(table, level)) assertRoom(said, base, what);
        }
    }

    /// How the few answered who are in one wave and not in another may be narrowed down, but not known, unless nobody
    /// of them or all said so.
    private void assertTellsOfNobodyWhoCameOrLeft(ItemTable table) {
        for (var other = 0; other < waves; other++) {
            if (number(answered(wave(table)).and(answered(other))) < FIVE || other == wave(table)) continue;
            var once = in(table).and(answered(other).negate());
            for (var level = 0; level < LEVELS; level++) {
                var said = once.and(says(level));
                if (isSmall(number(said)) && number(said) < number(once))
                    assertThat(room(said))
                            .as("%s, level %d, not in wave %d", table.place(), level + 1, other)
                            .isPositive();
            }
        }
    }

    /// Nor of any group that several variables make, whether it has a table or not, nor of those who are in no group
    /// of a variable.
    private void assertTellsOfNobodyWithoutTable() {
        for (var which = 0; which < 1 << variables.size(); which++) {
            var those = which;
            if (Integer.bitCount(those) < 2) continue;
            people.stream()
                    .map(one -> IntStream.range(0, variables.size())
                            .filter(at -> (those >> at & 1) == 1)
                            .boxed()
                            .collect(Collectors.toMap(variables::get, at -> "g" + one.groups[at])))
                    .distinct()
                    .forEach(this::assertTellsOfNobodyIn);
        }
    }

    private void assertTellsOfNobodyIn(Map<String, String> breakdown) {
        Predicate<Person> in = person -> person.isIn(breakdown);
        for (var level = 0; level < LEVELS; level++) {
            var said = in.and(says(level));
            if (isSmall(number(said)) && !followsFromAround(0, breakdown, level))
                assertThat(leavesRoom(said, Math.min(FIVE - 1, number(in))))
                        .as("%s, level %d", breakdown, level + 1)
                        .isTrue();
        }
    }

    /// Whether two numbers so far apart are possible, which is quicker to tell than how far they are at the most.
    private boolean leavesRoom(Predicate<Person> which, long enough) {
        var truth = number(which);
        for (var below = 0; below <= Math.min(truth, enough); below++)
            if (isPossible(which, truth + enough - below, people.size()) && isPossible(which, 0, truth - below))
                return true;
        return false;
    }

    private boolean isPossible(Predicate<Person> which, long from, long to) {
        var supposed = model.getClone();
        supposed.clearObjective();
        supposed.addLinearConstraint(sum(which), from, to);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        return solver.solve(supposed) != CpSolverStatus.INFEASIBLE;
    }

    private boolean followsFromAround(ItemTable table, int level) {
        return followsFromAround(wave(table), table.place().breakdown(), level);
    }

    /// Where everybody around them says the same, so do they.
    private boolean followsFromAround(int wave, Map<String, String> breakdown, int level) {
        return breakdown.entrySet().stream().anyMatch(one -> {
            Predicate<Person> around = answered(wave).and(person -> person.isIn(Map.of(one.getKey(), one.getValue())));
            var number = number(around.and(says(level)));
            return number == 0 || number == number(around);
        });
    }

    private static Predicate<Person> in(ItemTable table) {
        return answered(wave(table)).and(person -> person.isIn(table.place().breakdown()));
    }

    private static int wave(ItemTable table) {
        return table.place().wave().charAt(1) - '0';
    }

    private static Predicate<Person> answered(int wave) {
        return person -> person.answered(wave);
    }

    private static Predicate<Person> says(int level) {
        return person -> person.level == level;
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < FIVE;
    }

    private long number(Predicate<Person> which) {
        return people.stream().filter(which).count();
    }

    private LinearExpr sum(Predicate<Person> which) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        kinds.stream().filter(kind -> which.test(kind.like)).forEach(kind -> sum.add(kind.number));
        return sum.build();
    }

    private void assertRoom(Predicate<Person> which, long base, String what) {
        assertThat(room(which)).as(what).isGreaterThanOrEqualTo(Math.min(FIVE - 1, base));
    }

    private long room(Predicate<Person> which) {
        return bound(sum(which), true) - bound(sum(which), false);
    }

    private long bound(LinearExpr sum, boolean up) {
        if (up) model.maximize(sum);
        else model.minimize(sum);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        assertThat(solver.solve(model)).isEqualTo(CpSolverStatus.OPTIMAL);
        return Math.round(solver.objectiveValue());
    }
}
