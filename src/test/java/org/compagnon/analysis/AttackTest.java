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
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule 22, attacked from outside: somebody who reads every table that there is of a study, of everybody, by each
/// variable, by two and by three of them together, and solves for the people behind them, learns of nobody too few.
class AttackTest {

    private static final int FIVE = 5;
    private static final int LEVELS = 3;
    private static final List<String> VARIABLES = List.of("site", "year", "path");

    static {
        Loader.loadNativeLibraries();
    }

    /// One respondent: to which group of each variable they belong (or none, −1), and what they answered.
    private record Person(int[] groups, int level) {
        boolean isIn(Map<String, String> breakdown) {
            return breakdown.entrySet().stream()
                    .allMatch(one -> one.getValue().equals("g" + groups[VARIABLES.indexOf(one.getKey())]));
        }
    }

    /// As many people as there may be of one kind.
    private record Kind(Person like, IntVar number) {}

    /// Answers and groups that lean little, so that tables by several variables are shown.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void who_solves_every_table_of_a_study_learns_of_nobody_too_few(int seed) {
        var random = new SplittableRandom(seed);
        var crossed = 0L;
        for (var time = 0; time < 5; time++)
            crossed += attack(people(random, random.nextInt(150, 600), random.nextDouble(.8, 2), 1.2)).stream()
                    .filter(table -> table.place().breakdown().size() > 1)
                    .count();
        assertThat(crossed).as("tables by several variables").isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void nor_where_answers_are_rare_and_groups_small(int seed) {
        var random = new SplittableRandom(seed);
        for (var time = 0; time < 8; time++) {
            var tables = attack(
                    people(random, random.nextInt(60, 300), random.nextDouble(2, 4), random.nextDouble(1.2, 2.5)));
            assertThat(tables).anyMatch(ItemTable::suppressed);
        }
    }

    /// Everything that is shown of them, attacked.
    private static List<ItemTable> attack(List<Person> people) {
        var tables = tables(people);
        attack(people, tables);
        return tables;
    }

    /// @param tilt how rare the highest level is
    /// @param lean how small the last group
    private static List<Person> people(SplittableRandom random, int number, double tilt, double lean) {
        var groups = new int[] {random.nextInt(2, 5), random.nextInt(2, 4), 2};
        var outside = random.nextInt(3) == 0 ? random.nextInt(1, 12) : 0;
        return IntStream.range(0, number)
                .mapToObj(i -> new Person(
                        IntStream.of(groups)
                                .map(many -> i < outside ? -1 : (int) (many * Math.pow(random.nextDouble(), lean)))
                                .toArray(),
                        (int) (LEVELS * Math.pow(random.nextDouble(), tilt))))
                .toList();
    }

    private static List<ItemTable> tables(List<Person> people) {
        var text = new StringBuilder(String.join(",", VARIABLES) + ",says\n");
        for (var person : people) {
            for (var group : person.groups)
                text.append(group < 0 ? "" : "g" + group).append(',');
            text.append(person.level + 1).append('\n');
        }
        var given = Given.of("""
                study: here
                populations: [intern]
                waves: [now]
                questionnaires:
                  - population: intern
                    wave: now
                    items:
                      - {id: says, type: likert, levels: 3}
                analysis:
                  breakdown: [site, year, path]
                """, text.toString());
        var tables = new ArrayList<>(given.analysis().tables());
        var collected = given.file().collected();
        var crossed = Analysis.crossed(given.study(), collected, collected.getFirst());
        for (var by : List.of(List.of("site", "year"), List.of("site", "path"), List.of("year", "path"), VARIABLES))
            tables.addAll(crossed.of("says", by));
        return tables;
    }

    private static void attack(List<Person> people, List<ItemTable> tables) {
        var model = new CpModel();
        var kinds = kinds(people, model);
        for (var table : tables) {
            Predicate<Kind> inside = kind -> kind.like.isIn(table.place().breakdown());
            table.base().ifPresent(base -> model.addEquality(sum(kinds, inside), base));
            for (var level = 0; level < LEVELS; level++) {
                var at = level;
                table.categories()
                        .get(level)
                        .count()
                        .ifPresent(count ->
                                model.addEquality(sum(kinds, inside.and(kind -> kind.like.level == at)), count));
            }
        }
        for (var table : tables) {
            Predicate<Kind> inside = kind -> kind.like.isIn(table.place().breakdown());
            var base = number(people, table.place().breakdown(), -1);
            if (table.base().isEmpty() && isSmall(base))
                assertRoom(model, sum(kinds, inside), base, table.place() + " as a whole");
            for (var level = 0; level < LEVELS; level++) {
                var at = level;
                var truth = number(people, table.place().breakdown(), level);
                if (table.base().isEmpty() || !isSmall(truth) && !isSmall(base - truth)) continue;
                assertThat(table.categories().get(level).count())
                        .as("%s, level %d", table.place(), level + 1)
                        .isEmpty();
                if (!followsFromAround(people, table.place().breakdown(), level))
                    assertRoom(
                            model,
                            sum(kinds, inside.and(kind -> kind.like.level == at)),
                            base,
                            table.place() + ", level " + (level + 1));
            }
        }
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < FIVE;
    }

    /// Where everybody around them says the same, so do they.
    private static boolean followsFromAround(List<Person> people, Map<String, String> breakdown, int level) {
        return breakdown.entrySet().stream().anyMatch(one -> {
            var around = Map.of(one.getKey(), one.getValue());
            var number = number(people, around, level);
            return number == 0 || number == number(people, around, -1);
        });
    }

    private static long number(List<Person> people, Map<String, String> breakdown, int level) {
        return people.stream()
                .filter(one -> level < 0 || one.level == level)
                .filter(one -> one.isIn(breakdown))
                .count();
    }

    private static List<Kind> kinds(List<Person> people, CpModel model) {
        var most = IntStream.range(0, VARIABLES.size())
                .map(at -> people.stream().mapToInt(one -> one.groups[at]).max().orElse(0))
                .toArray();
        var kinds = new ArrayList<Kind>();
        for (var site = -1; site <= most[0]; site++)
            for (var year = -1; year <= most[1]; year++)
                for (var path = -1; path <= most[2]; path++)
                    for (var level = 0; level < LEVELS; level++)
                        kinds.add(new Kind(
                                new Person(new int[] {site, year, path}, level),
                                model.newIntVar(0, people.size(), "kind")));
        return kinds;
    }

    private static LinearExpr sum(List<Kind> kinds, Predicate<Kind> which) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        kinds.stream().filter(which).forEach(kind -> sum.add(kind.number));
        return sum.build();
    }

    private static void assertRoom(CpModel model, LinearExpr sum, long base, String what) {
        var room = bound(model, sum, true) - bound(model, sum, false);
        assertThat(room).as(what).isGreaterThanOrEqualTo(Math.min(FIVE - 1, base));
    }

    private static long bound(CpModel model, LinearExpr sum, boolean up) {
        if (up) model.maximize(sum);
        else model.minimize(sum);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        assertThat(solver.solve(model)).isEqualTo(CpSolverStatus.OPTIMAL);
        return Math.round(solver.objectiveValue());
    }
}
