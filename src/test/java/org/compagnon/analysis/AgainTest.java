package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.analysis.Same.same;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Rule 22 between waves of the same people: the difference does not tell how the few answered who came or left.
class AgainTest {

    private static final String SMOKES = "      - {id: smokes, type: single, options: [yes, no, seldom]}";

    private static List<Long> counts(String item, String of, String wave, Same... people) {
        var analysis =
                Given.of(Same.study(item, ""), Same.responses(of, people)).analysis();
        return Given.counts(Given.table(analysis, wave, of, Map.of()));
    }

    private static List<Long> smokers(String wave, Same... people) {
        return counts(SMOKES, "smokes", wave, people);
    }

    /// Fifty answered both times and alike; two came. How the two answered is the difference.
    @Test
    void who_came_is_not_told_by_the_difference() {
        var people = new Same[] {
            same(12, "before after", "yes"),
            same(18, "before after", "no"),
            same(20, "before after", "seldom"),
            same(2, "after", "yes")
        };

        assertThat(smokers("after", people)).containsExactly(-1L, -1L, 20L);
        assertThat(smokers("before", people)).containsExactly(-1L, -1L, 20L);
    }

    @Test
    void a_difference_tells_nothing_where_some_changed_to_that_answer_or_from_it() {
        var responses = Same.responses(
                        "smokes",
                        same(12, "before after", "yes"),
                        same(18, "before after", "no"),
                        same(20, "before after", "seldom"),
                        same(3, "after", "yes"))
                .replace("after,c0x0,yes", "after,c0x0,no");
        var analysis = Given.of(Same.study(SMOKES, ""), responses).analysis();

        assertThat(Given.counts(Given.table(analysis, "after", "smokes", Map.of())))
                .containsExactly(14L, 19L, 20L);
    }

    /// Ten and more on both sides may have gone and come with the same answer: each count could be many numbers.
    @Test
    void nor_where_enough_others_came_and_left() {
        var people = new Same[] {
            same(20, "before after", "yes"),
            same(20, "before after", "no"),
            same(20, "before after", "seldom"),
            same(6, "before", "yes"),
            same(6, "before", "no"),
            same(8, "after", "yes"),
            same(6, "after", "no")
        };

        assertThat(smokers("before", people)).containsExactly(26L, 26L, 20L);
        assertThat(smokers("after", people)).containsExactly(28L, 26L, 20L);
    }

    @Test
    void what_those_who_came_put_first_is_not_told() {
        var wishes = counts(
                "      - {id: wish, type: ranking, options: [talk, thesis, pay]}",
                "wish",
                "after",
                same(12, "before after", "talk|thesis|pay"),
                same(18, "before after", "thesis|talk|pay"),
                same(20, "before after", "pay|talk|thesis"),
                same(2, "after", "talk|pay|thesis"));

        assertThat(wishes).containsExactly(-1L, -1L, 20L);
    }

    @Test
    void nor_which_options_they_chose() {
        var reasons = counts(
                "      - {id: reason, type: multiple, options: [talk, thesis, pay]}",
                "reason",
                "after",
                same(12, "before after", "talk|thesis"),
                same(18, "before after", "thesis"),
                same(7, "after", "pay"),
                same(2, "after", "pay|talk"));

        assertThat(reasons).containsExactly(-1L, 30L, 9L);
    }
}
