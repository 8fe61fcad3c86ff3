package org.compagnon.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Rule 22 for what no table shows: tables by two of three variables each leave room for what the three make together,
/// or tell it.
class UnshownTest {

    private static final int FIVE = 5;
    private static final int[] TWICE = {2, 2, 2};

    /// By the groups a1p, a1q, a2p, a2q, b1p, b1q, b2p, b2q.
    private static boolean isSafe(long... counts) {
        var line = new long[counts.length][];
        for (var group = 0; group < counts.length; group++) line[group] = new long[] {counts[group]};
        return Unshown.isSafe(TWICE, new long[][][] {line}, new boolean[1], FIVE);
    }

    @Test
    void nobody_and_many_need_no_room() {
        assertThat(isSafe(0, 20, 20, 20, 20, 20, 20, 0)).isTrue();
    }

    @Test
    void a_few_may_change_places_with_the_other_corners_of_a_box() {
        assertThat(isSafe(2, 9, 9, 9, 9, 9, 9, 9)).isTrue();
    }

    /// Nobody of a is in year 2: what 1p and ap have in common is known.
    @Test
    void where_a_corner_that_would_give_some_has_none_they_are_told() {
        assertThat(isSafe(9, 9, 0, 0, 2, 9, 9, 9)).isFalse();
    }

    /// Up by as many as a1q has, down to nobody.
    @Test
    void as_many_numbers_as_the_minimum_are_room_enough() {
        assertThat(isSafe(2, 2, 9, 9, 9, 9, 9, 9)).isTrue();
        assertThat(isSafe(2, 1, 9, 9, 9, 9, 9, 9)).isFalse();
    }

    @Test
    void people_who_differ_in_another_variable_do_not_change_places() {
        var line = new long[8][];
        for (var group = 0; group < 8; group++) line[group] = new long[] {9, 0};
        line[0] = new long[] {0, 2};
        assertThat(Unshown.isSafe(TWICE, new long[][][] {line}, new boolean[1], FIVE))
                .isTrue();
        for (var group = 1; group < 8; group += 3) line[group] = new long[] {0, 9};
        assertThat(Unshown.isSafe(TWICE, new long[][][] {line}, new boolean[1], FIVE))
                .isFalse();
    }

    /// Of what is withheld of everybody, the sum alone is told.
    @Test
    void answers_withheld_of_everybody_are_one() {
        var few = new long[8][];
        var many = new long[8][];
        for (var group = 0; group < 8; group++) {
            few[group] = new long[] {group == 0 ? 2 : 0};
            many[group] = new long[] {9};
        }
        assertThat(Unshown.isSafe(TWICE, new long[][][] {few, many}, new boolean[2], FIVE))
                .isFalse();
        assertThat(Unshown.isSafe(TWICE, new long[][][] {few, many}, new boolean[] {true, true}, FIVE))
                .isTrue();
    }
}
