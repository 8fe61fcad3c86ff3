package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rule 22 across a whole analysis: what one table withholds, no other table, condition, wave, test or share tells.
class DiscretionTest {

    private static final String DETECTS = "      - {id: detects, type: likert, levels: 5, positive: [3, 4, 5]}";

    /// As the core-phase residents of Nantes answered.
    private static final String DETECTED = "wave,detects\n" + rows(3, "before,1") + rows(5, "before,2")
            + rows(26, "before,3") + rows(32, "before,4") + rows(25, "before,5");

    private static String study(String items, String rest) {
        return """
                study: here
                populations: [intern]
                waves: [before, after]
                questionnaires:
                  - population: intern
                    wave: before
                    items:
                %s
                  - population: intern
                    wave: after
                    items:
                %s
                %s
                """.formatted(items, items, rest);
    }

    private static String rows(int times, String row) {
        return (row + "\n").repeat(times);
    }

    private static Analysis analysis(String items, String rest, String responses) {
        return Given.of(study(items, rest), responses).analysis();
    }

    @Test
    void a_share_is_shown_where_it_follows_from_what_is_shown_and_a_median_only_where_all_is() {
        var analysis = analysis(DETECTS, "", DETECTED);

        var table = Given.table(analysis, "detects", Map.of());
        assertThat(Given.counts(table)).containsExactly(-1L, -1L, 26L, 32L, 25L);
        assertThat(table.base()).hasValue(91);
        assertThat(table.positive().orElseThrow().count()).hasValue(83);
        assertThat(table.spread().median()).isEmpty();
        assertThat(table.suppressed()).isTrue();
        assertThat(table.categories().getFirst().percent()).isEmpty();
        assertThat(table.categories().getFirst().interval()).isEmpty();
    }

    @Test
    void the_mentions_of_all_options_together_would_tell_of_the_one_withheld() {
        var analysis = analysis(
                "      - {id: reason, type: multiple, options: [talk, thesis, pay]}",
                "",
                "wave,reason\n" + rows(20, "before,talk|thesis") + rows(10, "before,talk") + rows(2, "before,pay"));

        var table = Given.table(analysis, "reason", Map.of());
        assertThat(Given.counts(table)).containsExactly(-1L, 20L, -1L);
        assertThat(table.mentions()).isEmpty();
        assertThat(table.categories()).allMatch(one -> one.mentionPercent().isEmpty());
    }

    @Nested
    class A_condition {

        private static final String ITEMS = """
                      - {id: resource, type: single, options: [tutor, senior, nobody]}
                      - {id: reason, type: single, options: [talk, thesis], shown_if: "resource = tutor"}
                """;

        @Test
        void whose_answer_is_withheld_withholds_the_question_that_it_opens() {
            var analysis = analysis(
                    ITEMS,
                    "",
                    "wave,resource,reason\n" + rows(10, "before,tutor,talk") + rows(40, "before,senior,-")
                            + rows(3, "before,nobody,-"));

            assertThat(Given.counts(Given.table(analysis, "resource", Map.of())))
                    .containsExactly(-1L, 40L, -1L);
            assertThat(Given.table(analysis, "reason", Map.of()).base()).isEmpty();
            assertThat(Given.table(analysis, "reason", Map.of()).notShown()).isEmpty();
        }

        @Test
        void whose_answer_is_shown_withholds_nothing() {
            var analysis = analysis(
                    ITEMS,
                    "",
                    "wave,resource,reason\n" + rows(40, "before,tutor,talk") + rows(10, "before,senior,-")
                            + rows(3, "before,nobody,-"));

            assertThat(Given.counts(Given.table(analysis, "resource", Map.of())))
                    .containsExactly(40L, -1L, -1L);
            assertThat(Given.table(analysis, "reason", Map.of()).base()).hasValue(40);
        }
    }

    /// Of either question many said no: three to both.
    @Test
    void how_few_met_neither_of_two_conditions_withholds_the_question_that_these_open() {
        var analysis = analysis(
                """
                      - {id: tutor, type: single, options: [yes, no]}
                      - {id: senior, type: single, options: [yes, no]}
                      - {id: reason, type: single, options: [talk, pay], shown_if: "tutor = yes or senior = yes"}
                """,
                "",
                "wave,tutor,senior,reason\n" + rows(20, "before,yes,no,talk") + rows(20, "before,no,yes,talk")
                        + rows(3, "before,no,no,-"));

        assertThat(Given.counts(Given.table(analysis, "tutor", Map.of()))).containsExactly(20L, 23L);
        assertThat(Given.table(analysis, "reason", Map.of()).base()).isEmpty();
    }

    /// The tables of a group say how large it is: eighteen in PA1 would leave three for PC, however few of PS answered.
    @Test
    void a_group_whose_size_is_a_withheld_answer_is_shown_nowhere() {
        var analysis = analysis(
                """
                      - {id: phase, type: single, options: [PS, PA1, PC]}
                      - {id: detects, type: likert, levels: 3}
                """,
                "analysis: {breakdown: [phase]}",
                "wave,phase,detects\n" + rows(5, "before,PS,1") + rows(5, "before,PS,2")
                        + rows(30, "before,PS,") + rows(10, "before,PA1,1")
                        + rows(8, "before,PA1,2") + rows(3, "before,PC,2"));

        assertThat(Given.counts(Given.table(analysis, "phase", Map.of()))).containsExactly(40L, -1L, -1L);
        assertThat(Given.table(analysis, "detects", Map.of("phase", "PA1")).base())
                .isEmpty();
        assertThat(Given.table(analysis, "detects", Map.of("phase", "PC")).base())
                .isEmpty();
    }

    @Nested
    class A_test {

        private static final String COMPARE = """
                analysis:
                  compare:
                    - {item: detects, between: wave, of: [before, after]}
                """;

        @Test
        void is_withheld_with_a_level_and_made_of_what_may_be_shown_together() {
            var analysis = analysis(
                    DETECTS,
                    COMPARE,
                    DETECTED + rows(9, "after,2") + rows(24, "after,3") + rows(28, "after,4") + rows(25, "after,5"));

            var whole = analysis.comparisons().getFirst();
            assertThat(whole.suppressed()).isTrue();
            assertThat(whole.outcome()).isEmpty();
            assertThat(whole.adjusted()).isEmpty();
            assertThat(whole.effect()).isEmpty();
            assertThat(whole.n()).containsExactly(91L, 86L);
            // In R: wilcox.test(rep(c(1, 3, 4, 5), c(8, 26, 32, 25)), rep(c(1, 3, 4, 5), c(9, 24, 28, 25)), exact =
            // FALSE)
            var together = analysis.comparisons().getLast();
            assertThat(together.together()).containsExactly(List.of("1", "2"));
            assertThat(together.outcome().orElseThrow().statistic()).hasValue(3923.5);
            assertThat(together.suppressed()).isFalse();
        }

        @Test
        void of_the_same_people_is_withheld_where_few_changed() {
            var responses = new StringBuilder("wave,link,detects\n");
            for (var i = 0; i < 40; i++) {
                responses.append("before,c" + i + "," + (1 + i % 5) + "\n");
                responses.append("after,c" + i + "," + (i < 3 ? 5 : 1 + i % 5) + "\n");
            }
            var analysis = analysis(DETECTS, COMPARE, responses.toString());

            var paired = analysis.comparisons().getLast();
            assertThat(paired.paired()).isTrue();
            assertThat(paired.suppressed()).isTrue();
            assertThat(paired.outcome()).isEmpty();
            assertThat(paired.linking().orElseThrow().matched()).isEqualTo(40);
        }
    }

    @Test
    void numbers_show_nobodys_own() {
        var analysis = analysis(
                "      - {id: age, type: number}",
                "analysis: {breakdown: [phase]}",
                "wave,phase,age\n" + rows(6, "before,PS,25") + rows(6, "before,PS,30") + rows(1, "before,PA1,61")
                        + rows(5, "before,PA1,40") + rows(4, "before,PC,33"));

        var all = Given.table(analysis, "age", Map.of());
        assertThat(all.spread().median()).isPresent();
        assertThat(all.spread().min()).hasValue(25);
        assertThat(all.spread().max()).isEmpty();
        assertThat(Given.table(analysis, "age", Map.of("phase", "PC")).base()).isEmpty();
        assertThat(Given.table(analysis, "age", Map.of("phase", "PA1")).base()).isEmpty();
    }
}
