package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.compagnon.surveys.Turnout.Group;
import org.junit.jupiter.api.Test;

/// Groups are told apart only where that tells of nobody.
class TurnoutTest {

    @Test
    void groups_of_the_minimum_or_more_are_shown() {
        assertThat(shown(5, 6, 40)).extracting(Group::invited).containsExactly(5, 6, 40);
    }

    @Test
    void one_small_group_takes_the_next_smallest_along_because_it_would_follow_from_the_total() {
        assertThat(shown(3, 6, 40)).extracting(Group::invited).containsExactly(40);
    }

    @Test
    void two_small_groups_that_are_fewer_than_the_minimum_together_take_another_along() {
        assertThat(shown(1, 2, 6, 40)).extracting(Group::invited).containsExactly(40);
    }

    @Test
    void two_small_groups_that_hide_each_other_stay_by_themselves() {
        assertThat(shown(3, 4, 6, 40)).extracting(Group::invited).containsExactly(6, 40);
    }

    @Test
    void where_everything_is_small_nothing_is_shown() {
        assertThat(shown(2, 3)).isEmpty();
    }

    private static List<Group> shown(int... sizes) {
        var groups = new java.util.ArrayList<Group>();
        for (var size : sizes) groups.add(new Group("PA" + groups.size(), size, 0));
        return Turnout.shown(groups, 5);
    }
}
