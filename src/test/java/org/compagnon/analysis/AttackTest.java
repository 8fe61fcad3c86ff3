package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.compagnon.analysis.Attacker.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule 22, attacked from outside: somebody who reads every table that there is of a study, of everybody, by each
/// variable, by two and by three of them together, and solves for the people behind them, learns of nobody too few.
class AttackTest {

    /// Answers and groups that lean little, so that tables by several variables are shown.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void who_solves_every_table_of_a_study_learns_of_nobody_too_few(int seed) {
        var random = new SplittableRandom(seed);
        var crossed = 0L;
        for (var time = 0; time < 5; time++)
            crossed +=
                    Attacker.attack(people(random, random.nextInt(150, 600), random.nextDouble(.8, 2), 1.2), 1).stream()
                            .filter(table -> table.place().breakdown().size() > 1)
                            .count();
        assertThat(crossed).as("tables by several variables").isPositive();
    }

    /// All of a path but a few, and nobody else or a few others, make year 0 of site 0: what is shown of that year is
    /// subtracted from what is shown of the path.
    @ParameterizedTest
    @ValueSource(ints = {13, 14})
    void nor_who_subtracts_a_group_of_two_variables_from_one_that_a_third_makes(int seed) {
        var random = new SplittableRandom(seed);
        var chance = new double[] {.05, .15};
        assertAttacked(random, 12, group -> {
            if (group[0] < 0) return group;
            var there = group[0] == 0 && group[1] == 0;
            return new int[] {group[0], group[1], there && random.nextDouble() > chance[seed - 13] ? 0 : 1};
        });
    }

    /// The paths of site 0 are subtracted from those of year 0.
    @ParameterizedTest
    @ValueSource(ints = {15, 16})
    void nor_who_subtracts_a_site_that_lies_in_one_year(int seed) {
        assertAttacked(
                new SplittableRandom(seed), 12, group -> new int[] {group[0], group[0] == 0 ? 0 : group[1], group[2]});
    }

    /// The years of a site are subtracted from the site.
    @ParameterizedTest
    @ValueSource(ints = {17, 18})
    void nor_of_those_whose_year_or_path_is_not_known(int seed) {
        var random = new SplittableRandom(seed);
        assertAttacked(random, 5, group ->
                new int[] {group[0], random.nextInt(12) == 0 ? -1 : group[1], random.nextInt(12) == 0 ? -1 : group[2]});
    }

    private static void assertAttacked(SplittableRandom random, int studies, UnaryOperator<int[]> moved) {
        var crossed = 0L;
        for (var time = 0; time < studies; time++) {
            var people = people(random, random.nextInt(200, 900), random.nextDouble(.8, 1.3), 1.1).stream()
                    .map(one -> new Person(moved.apply(one.groups()), one.level(), one.waves()))
                    .toList();
            crossed += Attacker.attack(people, 1).stream()
                    .filter(table -> table.place().breakdown().size() > 1)
                    .count();
        }
        assertThat(crossed).as("tables by several variables").isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void nor_where_answers_are_rare_and_groups_small(int seed) {
        var random = new SplittableRandom(seed);
        for (var time = 0; time < 8; time++) {
            var tables = Attacker.attack(
                    people(random, random.nextInt(60, 300), random.nextDouble(2, 4), random.nextDouble(1.2, 2.5)), 1);
            assertThat(tables).anyMatch(ItemTable::suppressed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 12})
    void nor_where_the_same_people_answered_alike_in_several_waves(int seed) {
        var random = new SplittableRandom(seed);
        var crossed = 0L;
        for (var time = 0; time < 10; time++) {
            var waves = random.nextInt(2, 4);
            var tables = Attacker.attack(panel(random, waves), waves);
            crossed += tables.stream()
                    .filter(table -> table.place().breakdown().size() > 1 && table.suppressed())
                    .count();
        }
        assertThat(crossed).as("tables by several variables").isPositive();
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
                        (int) (Attacker.LEVELS * Math.pow(random.nextDouble(), tilt)),
                        1))
                .toList();
    }

    /// Some come to each wave, some leave, more or fewer.
    private static List<Person> panel(SplittableRandom random, int waves) {
        var number = random.nextBoolean() ? random.nextInt(25, 100) : random.nextInt(100, 400);
        var tilt = random.nextDouble(.8, 3);
        var lean = random.nextDouble(1, 1.8);
        var stays = random.nextDouble(.6, 1);
        var groups = new int[] {random.nextInt(2, 4), 2};
        return IntStream.range(0, number)
                .mapToObj(i -> new Person(
                        IntStream.of(groups)
                                .map(many -> (int) (many * Math.pow(random.nextDouble(), lean)))
                                .toArray(),
                        (int) (Attacker.LEVELS * Math.pow(random.nextDouble(), tilt)),
                        random.nextDouble() < stays ? (1 << waves) - 1 : random.nextInt(1, 1 << waves)))
                .toList();
    }
}
