package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
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
