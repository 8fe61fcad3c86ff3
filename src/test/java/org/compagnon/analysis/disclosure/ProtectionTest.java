package org.compagnon.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule 22: a cell or a difference that would disclose fewer than the minimum is withheld, with others, so that it
/// cannot be computed back.
class ProtectionTest {

    private static final int FIVE = 5;

    static Question question(long[] whole, Breakdown... breakdowns) {
        return new Question(
                whole,
                Arrays.stream(whole).sum(),
                true,
                new int[whole.length],
                false,
                new boolean[whole.length],
                List.of(breakdowns));
    }

    static Breakdown breakdown(long[][] counts, Nesting place) {
        var bases = IntStream.range(0, counts[0].length)
                .mapToLong(group ->
                        Arrays.stream(counts).mapToLong(row -> row[group]).sum())
                .toArray();
        return new Breakdown(counts, bases, new boolean[bases.length], new boolean[counts.length][bases.length], place);
    }

    static Breakdown breakdown(long[]... counts) {
        return breakdown(counts, Nesting.free(counts[0].length));
    }

    private static long[] row(long... counts) {
        return counts;
    }

    @Test
    void a_rare_level_is_withheld_with_a_neighbour_so_that_the_base_does_not_give_it_away() {
        var found = Protection.of(question(row(3, 5, 26, 32, 25)), FIVE);

        assertThat(found.base()).isFalse();
        assertThat(found.categories()).containsExactly(true, true, false, false, false);
    }

    /// Each at least one: two and two would be all that four can be, or nearly.
    @Test
    void two_rare_levels_that_leave_each_other_no_room_take_a_third() {
        var found = Protection.of(question(row(2, 2, 26, 32, 25)), FIVE);

        assertThat(found.categories()).containsExactly(true, true, true, false, false);
    }

    @Test
    void nobody_is_no_disclosure_and_everybody_neither() {
        assertThat(Protection.of(question(row(0, 0, 26, 32, 0)), FIVE).categories())
                .doesNotContain(true);
        assertThat(Protection.of(question(row(0, 91)), FIVE).categories()).doesNotContain(true);
    }

    @Test
    void all_but_a_few_tell_of_these_few() {
        assertThat(Protection.of(question(row(88, 3)), FIVE).categories()).containsExactly(true, true);
    }

    @Test
    void fewer_than_the_minimum_who_answered_are_not_shown_at_all() {
        assertThat(Protection.of(question(row(2, 2)), FIVE).base()).isTrue();
        assertThat(Protection.of(question(row(0, 0)), FIVE).base()).isFalse();
    }

    @Test
    void a_minimum_of_0_switches_it_off() {
        var found = Protection.of(question(row(1, 90), breakdown(row(1, 0), row(1, 89))), 0);

        assertThat(found.categories()).doesNotContain(true);
        assertThat(found.breakdowns().getFirst().bases()).doesNotContain(true);
    }

    @Test
    void a_group_too_small_takes_the_smallest_other_with_it() {
        var found = Protection.of(question(row(40, 63), breakdown(row(20, 10, 8, 2), row(22, 14, 26, 1))), FIVE);

        assertThat(found.breakdowns().getFirst().bases()).containsExactly(false, true, false, true);
    }

    @Test
    void two_groups_that_leave_each_other_no_room_take_a_third() {
        var found = Protection.of(question(row(37, 36), breakdown(row(20, 15, 1, 1), row(20, 15, 1, 0))), FIVE);

        assertThat(found.breakdowns().getFirst().bases()).containsExactly(false, true, true, true);
    }

    /// Else the whole less the groups would tell of those who named none.
    @Test
    void those_in_no_group_are_guarded_as_a_group_is() {
        var found = Protection.of(question(row(40, 63), breakdown(row(20, 12, 8), row(22, 14, 24))), FIVE);

        assertThat(found.breakdowns().getFirst().bases()).containsExactly(false, true, false);
    }

    @Test
    void a_small_cell_of_a_group_takes_three_more_that_make_a_rectangle() {
        var found = Protection.of(question(row(32, 60), breakdown(row(2, 30), row(40, 20))), FIVE);

        assertThat(found.categories()).doesNotContain(true);
        assertThat(found.breakdowns().getFirst().cells()).isEqualTo(new boolean[][] {{true, true}, {true, true}});
    }

    /// With the second group, the one person could be one of five at the most: so it is shown and the third withheld.
    @Test
    void a_rectangle_that_leaves_room_enough_is_taken_before_a_smaller_one() {
        var found = Protection.of(question(row(36, 66), breakdown(row(1, 5, 30), row(30, 6, 30))), FIVE);

        assertThat(found.breakdowns().getFirst().cells())
                .isEqualTo(new boolean[][] {{true, false, true}, {true, false, true}});
    }

    @Test
    void what_a_site_and_its_town_tell_together_is_guarded() {
        var towns = breakdown(row(30, 40), row(40, 40));
        var inTown = new Nesting(0, new int[] {0, 0, 1}, false, false);
        var sites = breakdown(new long[][] {{28, 2, 40}, {39, 1, 40}}, inTown);

        var found = Protection.of(question(row(70, 80), towns, sites), FIVE);

        assertThat(found.breakdowns().getFirst().bases()).doesNotContain(true);
        assertThat(found.breakdowns().getLast().bases()).containsExactly(true, true, false);
    }

    /// Twenty at a site and eighteen of them in a year: the difference is two people.
    @Test
    void a_variable_whose_groups_nearly_are_those_of_another_is_not_shown_beside_it() {
        var people = IntStream.range(0, 60).boxed().toList();
        var site = people.stream().mapToInt(i -> i < 20 ? 0 : 1).toArray();
        var year = people.stream().mapToInt(i -> i < 18 ? 0 : 1).toArray();
        var apart = people.stream().mapToInt(i -> i % 2).toArray();
        var places = Nesting.of(List.of(site, year, apart), new int[] {2, 2, 2}, FIVE);

        var found = Protection.of(
                question(
                        row(30, 30),
                        breakdown(new long[][] {{10, 20}, {10, 20}}, places.get(0)),
                        breakdown(new long[][] {{9, 21}, {9, 21}}, places.get(1)),
                        breakdown(new long[][] {{15, 15}, {15, 15}}, places.get(2))),
                FIVE);

        assertThat(found.breakdowns().get(0).bases()).containsExactly(false, false);
        assertThat(found.breakdowns().get(1).bases()).containsExactly(true, true);
        assertThat(found.breakdowns().get(2).bases()).containsExactly(false, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void who_solves_all_that_is_shown_finds_no_small_number(int seed) {

        var random = new SplittableRandom(seed);
        for (var time = 0; time < 10; time++) {
            var question = randomQuestion(random);
            var found = Protection.of(question, FIVE);
            var guesses = Adversary.guesses(question, found, _ -> 0).stream()
                    .filter(guess -> Small.tells(guess.truth(), guess.base(), FIVE))
                    .filter(guess -> !guess.followsFromAround())
                    .filter(guess -> guess.room() < Math.min(FIVE - 1, guess.base()));

            assertThat(guesses).as("%s", question).isEmpty();
            assertNothingSmallIsShown(question, found);
        }
    }

    /// We withhold zeros only where nothing else helps: who counts on that still finds no small number.
    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void who_knows_besides_which_are_not_zero_finds_none_either(int seed) {
        var random = new SplittableRandom(seed);
        for (var time = 0; time < 10; time++) {
            var question = randomQuestion(random);
            var found = Protection.of(question, FIVE);

            assertThat(Adversary.guesses(question, found, truth -> Math.min(1, truth)).stream()
                            .filter(guess -> Small.tells(guess.truth(), guess.base(), FIVE))
                            .filter(guess -> !guess.followsFromAround())
                            .filter(guess -> guess.room() < 1))
                    .isEmpty();
        }
    }

    private static void assertNothingSmallIsShown(Question question, Withheld found) {
        if (found.base()) return;
        for (var category = 0; category < question.whole().length; category++)
            if (!found.categories()[category])
                assertThat(Small.tells(question.whole()[category], question.base(), FIVE))
                        .isFalse();
        for (var at = 0; at < question.breakdowns().size(); at++) {
            var breakdown = question.breakdowns().get(at);
            var groups = found.breakdowns().get(at);
            for (var group = 0; group < breakdown.groups(); group++) {
                if (!groups.bases()[group])
                    assertThat(Small.is(breakdown.bases()[group], FIVE)).isFalse();
                for (var category = 0; category < question.whole().length; category++)
                    if (!groups.cells()[category][group])
                        assertThat(Small.tells(
                                        breakdown.counts()[category][group],
                                        breakdown.bases()[group],
                                        FIVE))
                                .isFalse();
            }
        }
    }

    /// Answers of people in one to three breakdowns, some of them in no group, some breakdowns inside others.
    static Question randomQuestion(RandomGenerator random) {
        var people = random.nextInt(5, 120);
        var categories = random.nextInt(2, 7);
        var tilt = random.nextDouble(0, 2);
        var answers = random.ints(people, 0, 1000)
                .map(x -> (int) (categories * Math.pow(x / 1000.0, 1 + tilt)))
                .toArray();
        var variables = new ArrayList<int[]>();
        for (var at = random.nextInt(1, 4); at > 0; at--) variables.add(randomGroups(random, people, variables));
        var groups = variables.stream()
                .mapToInt(variable -> Arrays.stream(variable).max().orElse(0) + 1)
                .map(size -> Math.max(1, size))
                .toArray();
        var places = Nesting.of(variables, groups, FIVE);
        var breakdowns = IntStream.range(0, groups.length)
                .mapToObj(at -> breakdown(counts(answers, categories, variables.get(at), groups[at]), places.get(at)))
                .toArray(Breakdown[]::new);
        return question(whole(answers, categories), breakdowns);
    }

    private static int[] randomGroups(RandomGenerator random, int people, List<int[]> before) {
        var groups = random.nextInt(1, 6);
        var some = random.nextInt(4) == 0 ? random.nextInt(1, 6) : 0;
        var lies = !before.isEmpty() && random.nextBoolean();
        return IntStream.range(0, people)
                .map(i -> {
                    if (i < some) return Nesting.NONE;
                    if (lies) return before.getFirst()[i] < 0 ? Nesting.NONE : before.getFirst()[i] * 2 + i % 2;
                    return (int) (groups * Math.pow(random.nextDouble(), 1.7));
                })
                .toArray();
    }

    private static long[] whole(int[] answers, int categories) {
        var whole = new long[categories];
        for (var answer : answers) whole[answer]++;
        return whole;
    }

    private static long[][] counts(int[] answers, int categories, int[] of, int groups) {
        var counts = new long[categories][groups];
        for (var i = 0; i < answers.length; i++) if (of[i] >= 0) counts[answers[i]][of[i]]++;
        return counts;
    }
}
