package org.compagnon.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;
import org.junit.jupiter.api.Test;

/// Rule 22 where two variables together make the groups: a small cell is withheld with the corners of a box in which
/// enough people could have changed places.
class CrossingTest {

    private static final int FIVE = 5;
    private static final int[] TWO_BY_TWO = {2, 2};

    /// The groups a0, a1, b0, b1, c0, c1.
    private static final int[] THREE_BY_TWO = {3, 2};

    private static Optional<OfGroups> guard(int[] sizes, long[]... lines) {
        return guard(sizes, OfGroups.of(lines.length, lines[0].length), lines);
    }

    /// All of the same kind otherwise.
    private static Optional<OfGroups> guard(int[] sizes, OfGroups secret, long[]... lines) {
        var cells = Arrays.stream(lines)
                .map(line -> Arrays.stream(line)
                        .mapToObj(count -> new long[] {count})
                        .toArray(long[][]::new))
                .toArray(long[][][]::new);
        return Crossing.guard(sizes, cells, new boolean[lines.length], secret, FIVE);
    }

    private static long[] row(long... counts) {
        return counts;
    }

    private static boolean[] is(int... hidden) {
        var row = new boolean[hidden.length];
        for (var at = 0; at < row.length; at++) row[at] = hidden[at] == 1;
        return row;
    }

    @Test
    void what_has_no_small_cell_is_shown_whole() {
        var found = guard(TWO_BY_TWO, row(8, 0, 20, 20), row(20, 20, 0, 20)).orElseThrow();

        assertThat(found.cells()).isEqualTo(new boolean[2][4]);
        assertThat(found.bases()).containsOnly(false);
    }

    @Test
    void a_small_cell_takes_the_corners_of_the_cheapest_box_with_it() {
        var found = guard(THREE_BY_TWO, row(3, 20, 30, 30, 20, 20), row(20, 20, 30, 30, 20, 20))
                .orElseThrow();

        assertThat(found.cells()[0]).isEqualTo(is(1, 1, 0, 0, 1, 1));
        assertThat(found.cells()[1]).isEqualTo(is(1, 1, 0, 0, 1, 1));
        assertThat(found.bases()).containsOnly(false);
    }

    /// In b0 nobody gave the answer: from there nobody could have come.
    @Test
    void a_box_without_room_for_as_many_as_the_minimum_is_none() {
        var found = guard(THREE_BY_TWO, row(3, 20, 0, 30, 40, 40), row(20, 20, 30, 30, 40, 40))
                .orElseThrow();

        assertThat(found.cells()[0]).isEqualTo(is(1, 1, 0, 0, 1, 1));
        assertThat(guard(TWO_BY_TWO, row(3, 20, 0, 30), row(20, 20, 30, 30))).isEmpty();
    }

    /// Two from a0 and three from a1 would be five, were it not known that of a0 some gave the answer.
    @Test
    void a_cell_withheld_is_known_not_to_be_nobody() {
        assertThat(guard(TWO_BY_TWO, row(2, 4, 20, 20), row(20, 20, 20, 20))).isEmpty();
        assertThat(guard(TWO_BY_TWO, row(2, 5, 20, 20), row(20, 20, 20, 20))).isPresent();
    }

    @Test
    void people_who_differ_in_another_variable_do_not_change_places() {
        var secret = OfGroups.of(2, 4);
        long[][][] apart = {{{0, 3}, {20, 0}, {20, 0}, {20, 0}}, {{0, 20}, {20, 0}, {20, 0}, {20, 0}}};
        long[][][] alike = {{{0, 3}, {0, 20}, {0, 20}, {0, 20}}, {{0, 20}, {0, 20}, {0, 20}, {0, 20}}};

        assertThat(Crossing.guard(TWO_BY_TWO, apart, new boolean[2], secret, FIVE))
                .isEmpty();
        assertThat(Crossing.guard(TWO_BY_TWO, alike, new boolean[2], secret, FIVE))
                .isPresent();
    }

    @Test
    void a_group_too_small_is_withheld_with_the_corners_of_a_box_of_groups() {
        var found = guard(THREE_BY_TWO, row(2, 20, 30, 30, 20, 20), row(1, 20, 30, 30, 20, 20))
                .orElseThrow();

        assertThat(found.bases()).isEqualTo(is(1, 1, 0, 0, 1, 1));
    }

    /// Those of b0 and those of a1 never said the same, nor those of b1 and those of a0.
    @Test
    void groups_in_which_nobody_said_the_same_give_no_room() {
        var found = guard(THREE_BY_TWO, row(0, 10, 0, 10, 30, 30), row(3, 0, 10, 0, 30, 30));

        assertThat(found.map(OfGroups::bases).orElseThrow()).isEqualTo(is(1, 1, 0, 0, 1, 1));
    }

    @Test
    void where_a_corner_holds_nobody_there_is_no_box() {
        assertThat(guard(TWO_BY_TWO, row(3, 20, 0, 20), row(20, 20, 0, 20))).isEmpty();
        var barred = new OfGroups(is(1, 0, 0, 0), new boolean[2][4]);
        assertThat(guard(TWO_BY_TWO, barred, row(20, 20, 0, 20), row(20, 20, 0, 20)))
                .isEmpty();
    }

    @Test
    void what_must_not_be_told_for_another_reason_is_withheld_as_a_small_cell_is() {
        var secret = OfGroups.of(2, 6);
        secret.cells()[0][0] = true;

        var found = guard(THREE_BY_TWO, secret, row(20, 20, 30, 30, 20, 20), row(20, 20, 30, 30, 20, 20))
                .orElseThrow();

        assertThat(found.cells()[0]).isEqualTo(is(1, 1, 0, 0, 1, 1));
        assertThat(found.bases()).containsOnly(false);
    }

    @Test
    void and_so_is_a_group() {
        var secret = OfGroups.of(2, 6);
        secret.bases()[0] = true;

        var found = guard(THREE_BY_TWO, secret, row(20, 20, 30, 30, 20, 20), row(20, 20, 30, 30, 20, 20))
                .orElseThrow();

        assertThat(found.bases()).isEqualTo(is(1, 1, 0, 0, 1, 1));
    }

    @Test
    void what_is_withheld_of_everybody_is_withheld_of_every_group_that_holds_anybody() {
        var cells = new long[][][] {
            {{5}, {5}, {5}, {0}}, {{1}, {4}, {4}, {0}}, {{20}, {20}, {20}, {0}}, {{20}, {20}, {20}, {0}}
        };

        var found = Crossing.guard(TWO_BY_TWO, cells, new boolean[] {true, true, false, false}, OfGroups.of(4, 4), FIVE)
                .orElseThrow();

        assertThat(found.cells()[0]).isEqualTo(is(1, 1, 1, 0));
        assertThat(found.cells()[2]).containsOnly(false);
    }

    /// Of the base, one is left in a0 who gave one of the first two answers.
    @Test
    void what_is_left_of_a_base_for_answers_withheld_of_everybody_is_guarded_as_an_answer_is() {
        var cells = new long[][][] {
            {{1}, {9}, {9}, {9}}, {{0}, {9}, {9}, {9}}, {{20}, {20}, {20}, {20}}, {{30}, {30}, {30}, {30}}
        };

        var found = Crossing.guard(TWO_BY_TWO, cells, new boolean[] {true, true, false, false}, OfGroups.of(4, 4), FIVE)
                .orElseThrow();

        assertThat(found.cells()[2]).containsOnly(true);
        assertThat(found.cells()[3]).containsOnly(false);
    }

    @Test
    void a_small_group_of_an_option_withheld_of_everybody_is_withheld_with_others() {
        var found = Crossing.guard(
                        TWO_BY_TWO,
                        new long[][][] {{{1}, {9}, {9}, {9}}, {{2}, {9}, {9}, {9}}},
                        new boolean[] {true, true},
                        OfGroups.of(2, 4),
                        FIVE)
                .orElseThrow();

        assertThat(found.bases()).containsOnly(true);
    }

    @Test
    void a_minimum_of_0_switches_it_off() {
        long[][][] cells = {{{1}, {1}, {1}, {1}}, {{1}, {0}, {1}, {0}}};

        var found = Crossing.guard(TWO_BY_TWO, cells, new boolean[2], OfGroups.of(2, 4), 0)
                .orElseThrow();

        assertThat(found.cells()).isEqualTo(new boolean[2][4]);
    }
}
