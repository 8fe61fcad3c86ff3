package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.analysis.Same.same;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rule 22 across waves of the same people: what one wave withholds, no other tells, even to who believes that those
/// who answered both answered alike.
class WavesTest {

    private static final String SMOKES = "      - {id: smokes, type: single, options: [yes, no, seldom]}";

    private static Given given(String items, String rest, String columns, Same... people) {
        return Given.of(Same.study(items, rest), Same.responses(columns, people));
    }

    private static List<Long> counts(Analysis analysis, String wave, String item, Map<String, String> breakdown) {
        return Given.counts(Given.table(analysis, wave, item, breakdown));
    }

    private static OptionalLong base(Analysis analysis, String wave, Map<String, String> group) {
        return Given.table(analysis, wave, "smokes", group).base();
    }

    private static List<Long> smokers(String wave, Same... people) {
        return counts(given(SMOKES, "", "smokes", people).analysis(), wave, "smokes", Map.of());
    }

    /// Of thirty who seldom smoked before, at least twenty-five do after, as forty-eight came again: were both counts
    /// shown, three at the most would be left for yes.
    @Test
    void what_is_withheld_for_anothers_sake_is_not_read_in_a_wave_of_the_same_people() {
        var people = new Same[] {
            same(3, "before after", "yes"),
            same(20, "before after", "no"),
            same(25, "before after", "seldom"),
            same(5, "before", "seldom"),
            same(20, "after", "no")
        };

        assertThat(smokers("before", people)).containsExactly(-1L, -1L, -1L);
        assertThat(smokers("after", people)).containsExactly(-1L, -1L, -1L);
    }

    @Test
    void waves_that_fewer_than_the_minimum_answered_twice_are_of_different_people() {
        var people = new Same[] {
            same(4, "before after", "no"),
            same(3, "before", "yes"),
            same(16, "before", "no"),
            same(30, "before", "seldom"),
            same(3, "after", "yes"),
            same(36, "after", "no"),
            same(25, "after", "seldom")
        };

        assertThat(smokers("before", people)).containsExactly(-1L, -1L, 30L);
        assertThat(smokers("after", people)).containsExactly(-1L, 40L, -1L);
    }

    /// Nothing can be subtracted from sums that are not there: three of those who came again answered before.
    @Test
    void a_wave_that_shows_nothing_of_an_item_hides_nothing_of_it_elsewhere() {
        var responses = Same.responses(
                        "site,year,smokes",
                        same(33, "before after", "A,1,yes"),
                        same(30, "after", "A,2,no"),
                        same(30, "after", "B,1,no"),
                        same(30, "after", "B,2,yes"))
                .replaceAll("before,(c0x(?:[3-9]|[12].|3[0-2])),A,1,yes", "before,$1,A,1,");
        var given = Given.of(Same.study(SMOKES, "analysis: {breakdown: [site, year]}"), responses);

        var analysis = given.analysis();
        assertThat(base(analysis, "before", Map.of())).isEmpty();
        assertThat(counts(analysis, "after", "smokes", Map.of())).containsExactly(63L, 60L, 0L);
        assertThat(counts(analysis, "after", "smokes", Map.of("site", "A"))).containsExactly(33L, 30L, 0L);
        var all = given.file().collected();
        var after = all.stream()
                .filter(one -> one.questionnaire().wave().equals("after"))
                .findFirst()
                .orElseThrow();
        assertThat(Analysis.crossed(given.study(), all, after, "smokes", List.of("site", "year")))
                .hasSize(4)
                .noneMatch(ItemTable::suppressed);
    }

    @Test
    void what_a_wave_withholds_goes_on_over_a_third() {
        var people = new Same[] {
            same(3, "before", "yes"),
            same(20, "before after", "no"),
            same(30, "before after", "seldom"),
            same(13, "after later", "yes"),
            same(30, "later", "no"),
            same(30, "later", "seldom")
        };

        assertThat(smokers("before", people)).containsExactly(-1L, -1L, 30L);
        assertThat(smokers("after", people)).containsExactly(-1L, -1L, 30L);
        assertThat(smokers("later", people)).containsExactly(-1L, -1L, 30L);
    }

    @Test
    void other_answers_to_choose_from_are_another_question() {
        var more = SMOKES.replace("seldom", "seldom, never");
        var study = Same.study(SMOKES, "").replaceFirst("(wave: after\n    items:\n).*\n", "$1" + more + "\n");
        var people = Same.responses(
                "smokes",
                same(3, "before", "yes"),
                same(20, "before after", "no"),
                same(30, "before after", "seldom"),
                same(13, "after", "yes"));

        var analysis = Given.of(study, people).analysis();

        assertThat(counts(analysis, "before", "smokes", Map.of())).containsExactly(-1L, -1L, 30L);
        assertThat(counts(analysis, "after", "smokes", Map.of())).containsExactly(13L, 20L, 30L, 0L);
    }

    @Nested
    class Groups {

        private static final String BY_SITE = "analysis: {breakdown: [site]}";

        @Test
        void withheld_for_their_size_are_withheld_in_all_waves() {
            var analysis = given(
                            SMOKES,
                            BY_SITE,
                            "site,smokes",
                            same(3, "before after", "Ancenis,yes"),
                            same(20, "after", "Ancenis,no"),
                            same(9, "before after", "Blain,no"),
                            same(9, "before after", "Blain,yes"),
                            same(20, "before after", "Nantes,no"),
                            same(20, "before after", "Nantes,yes"))
                    .analysis();

            for (var wave : List.of("before", "after")) {
                assertThat(base(analysis, wave, Map.of("site", "Ancenis")))
                        .as(wave)
                        .isEmpty();
                assertThat(base(analysis, wave, Map.of("site", "Blain")))
                        .as(wave)
                        .isEmpty();
                assertThat(base(analysis, wave, Map.of("site", "Nantes")))
                        .as(wave)
                        .hasValue(40);
            }
        }

        @Test
        void withhold_the_same_answers_in_all_waves() {
            var analysis = given(
                            SMOKES,
                            BY_SITE,
                            "site,smokes",
                            same(2, "before after", "Blain,yes"),
                            same(10, "after", "Blain,yes"),
                            same(20, "before after", "Blain,no"),
                            same(20, "before after", "Blain,seldom"),
                            same(20, "before after", "Nantes,yes"),
                            same(20, "before after", "Nantes,no"),
                            same(25, "before after", "Nantes,seldom"))
                    .analysis();

            for (var wave : List.of("before", "after")) {
                assertThat(counts(analysis, wave, "smokes", Map.of("site", "Blain")))
                        .as(wave)
                        .containsExactly(-1L, -1L, 20L);
                assertThat(counts(analysis, wave, "smokes", Map.of("site", "Nantes")))
                        .as(wave)
                        .containsExactly(-1L, -1L, 25L);
            }
        }

        /// Smoking was asked only after: how many of a phase answered tells what the phases before withhold.
        @Test
        void that_are_an_answer_withheld_in_another_wave_are_shown_nowhere() {
            var phase = "      - {id: phase, type: single, options: [PS, PA1]}";
            var study = Same.study(phase, "analysis: {breakdown: [phase]}")
                    .replaceFirst("(wave: after\n    items:\n.*\n)", "$1" + SMOKES + "\n");
            var before = Same.responses("phase", same(3, "before", "PS"), same(30, "before", "PA1"));
            var after = Same.responses("phase,smokes", same(13, "after", "PS,yes"), same(30, "after", "PA1,yes"));
            var analysis = Given.of(study, before, after).analysis();

            assertThat(counts(analysis, "after", "phase", Map.of())).containsExactly(-1L, -1L);
            assertThat(base(analysis, "after", Map.of("phase", "PA1"))).isEmpty();
        }

        /// How many of a phase answered another item tells of those who came.
        @Test
        void that_are_an_answer_withheld_between_waves_are_shown_nowhere() {
            var analysis = given(
                            """
                                  - {id: phase, type: single, options: [PS, PA1]}
                                  - {id: smokes, type: single, options: [yes, no]}
                            """,
                            "analysis: {breakdown: [phase]}",
                            "phase,smokes",
                            same(20, "before after", "PS,yes"),
                            same(20, "before after", "PA1,yes"),
                            same(2, "after", "PA1,yes"))
                    .analysis();

            assertThat(counts(analysis, "after", "phase", Map.of())).containsExactly(-1L, -1L);
            for (var wave : List.of("before", "after"))
                assertThat(base(analysis, wave, Map.of("phase", "PA1")))
                        .as(wave)
                        .isEmpty();
        }
    }

    @Test
    void a_question_that_an_answer_opens_follows_what_the_other_wave_withholds() {
        var analysis = given(
                        """
                              - {id: resource, type: single, options: [tutor, senior, nobody]}
                              - {id: reason, type: single, options: [talk, thesis], shown_if: "resource = tutor"}
                        """,
                        "",
                        "resource,reason",
                        same(3, "before after", "nobody,-"),
                        same(10, "after", "nobody,-"),
                        same(20, "before after", "tutor,talk"),
                        same(30, "before after", "senior,-"))
                .analysis();

        assertThat(counts(analysis, "after", "resource", Map.of())).containsExactly(-1L, 30L, -1L);
        assertThat(Given.table(analysis, "after", "reason", Map.of()).base()).isEmpty();
    }

    /// All thirty who answered twice said yes before, as the test of them tells: so three at the most did not.
    @Test
    void a_test_of_the_same_people_does_not_carry_a_count_from_one_wave_to_the_other() {
        var changing = IntStream.range(0, 30)
                .mapToObj(i -> "before,d" + i + ",yes\nafter,d" + i + "," + (i < 24 ? "no" : "yes") + "\n")
                .collect(Collectors.joining());
        var analysis = Given.of(
                        Same.study(
                                SMOKES.replace(", seldom", ""),
                                "analysis: {compare: [{item: smokes, between: wave, of: [before, after]}]}"),
                        Same.responses("smokes", same(3, "before", "no")) + changing)
                .analysis();

        var paired = analysis.comparisons().getLast();
        assertThat(paired.paired()).isTrue();
        assertThat(paired.suppressed()).isFalse();
        assertThat(counts(analysis, "before", "smokes", Map.of())).containsExactly(-1L, -1L);
        assertThat(counts(analysis, "after", "smokes", Map.of())).containsExactly(-1L, -1L);
    }
}
