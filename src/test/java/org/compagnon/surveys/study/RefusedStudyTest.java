package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.surveys.study.Sample.TEXT;
import static org.compagnon.surveys.study.Sample.told;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A study that does not hold together is refused with line and key, all problems at once.
class RefusedStudyTest {

    private static void isTold(String before, String after, String... expected) {
        assertThat(TEXT).contains(before);
        assertThat(told(TEXT.replace(before, after))).singleElement().asString().contains(expected);
    }

    @Test
    void every_problem_is_told_at_once_with_line_and_key() {
        var told = told(TEXT.replace("wave: before\n", "wave: after\n")
                .replace("positive: [3, 4, 5], text", "positive: [3, 4, 6], text")
                .replace("resource = tutor", "resorce = tutor"));

        assertThat(told)
                .satisfiesExactly(
                        level -> assertThat(level).contains("line 12", "questionnaires[1].items[3].positive[3]", "“6”"),
                        item -> assertThat(item).contains("line 13", "shown_if", "Did you mean “resource”?"),
                        wave -> assertThat(wave).contains("line 23", "questionnaires[3].wave", "“after”"));
    }

    @Test
    void a_comparison_of_what_was_not_asked() {
        isTold(
                "wave: one_year}\n    - {item: useful",
                "wave: before}\n    - {item: useful",
                "analysis.compare[2]",
                "intern");
        isTold("{item: detects, between: population", "{item: useful, between: population", "has no question “useful”");
        isTold("of: [before, one_year]", "of: [before, two_years]", "“two_years”");
        isTold("of: [PA1, PS]", "of: [PA1, PC]", "“PC”");
    }

    @Test
    void a_comparison_of_what_was_not_asked_alike() {
        isTold(
                "      - {id: detects, type: likert, levels: 5}\n",
                "      - {id: detects, type: likert, levels: 7}\n",
                "not asked of all groups in the same way");
        isTold("item: useful, between: phase", "item: remarks, between: phase", "takes text, a date or a ranking");
    }

    @Nested
    class A_trend {

        private static final String FOLLOWED = "{item: detects, between: phase, of: [PS, PA1, PA2]";

        private static void isTold(String before, String after, String... expected) {
            assertThat(Sample.TREND).contains(before);
            assertThat(told(Sample.TREND.replace(before, after)))
                    .singleElement()
                    .asString()
                    .contains(expected);
        }

        @Test
        void of_two_groups() {
            isTold(
                    FOLLOWED,
                    "{item: detects, between: phase, of: [PS, PA1]",
                    "line 33",
                    "analysis.trend[1].of",
                    "at least three groups",
                    "under “compare”");
        }

        @Test
        void of_the_question_that_makes_the_groups() {
            isTold(
                    FOLLOWED,
                    "{item: phase, between: phase, of: [PS, PA1, PA2]",
                    "line 33",
                    "analysis.trend[1].item",
                    "“phase” makes the groups",
                    "Compare another question");
        }

        @Test
        void of_a_scale_that_declares_no_share() {
            isTold(
                    "positive: [3, 4, 5], text: {fr: Repérer",
                    "text: {fr: Repérer",
                    "line 33",
                    "analysis.trend[1].item",
                    "“detects” does not say which levels");
        }

        @Test
        void of_shares_that_differ_from_group_to_group() {
            var three = Sample.TREND
                    .replace("[before, one_year]\nminimum", "[before, one_year, two_years]\nminimum")
                    .replace(
                            "      - {id: detects, type: likert, levels: 5}\n",
                            "      - {id: detects, type: likert, levels: 5, positive: [4, 5]}\n"
                                    + "  - population: tutor\n    wave: two_years\n    items:\n"
                                    + "      - {id: detects, type: likert, levels: 5, positive: [3, 4, 5]}\n")
                    .replace(
                            FOLLOWED + ", population: intern, wave: one_year}",
                            "{item: detects, between: wave, of: [before, one_year, two_years], population: tutor}");

            assertThat(told(three))
                    .singleElement()
                    .asString()
                    .contains("analysis.trend[1].item", "not the same in all groups", "declare the same levels");
            assertThat(told(three.replace("positive: [4, 5]}", "positive: [3, 4, 5]}")))
                    .isEmpty();
        }

        @Test
        void of_numbers_or_of_what_is_never_compared() {
            assertThat(told(Sample.TREND
                            .replace("{id: remarks, type: text}", "{id: remarks, type: number}")
                            .replace(FOLLOWED, "{item: remarks, between: phase, of: [PS, PA1, PA2]")))
                    .singleElement()
                    .asString()
                    .contains("analysis.trend[1].item", "takes a number, and a trend is that of a share");
            isTold(
                    FOLLOWED,
                    "{item: remarks, between: phase, of: [PS, PA1, PA2]",
                    "“remarks” takes text, a date or a ranking");
        }

        @Test
        void of_groups_that_are_not_there() {
            isTold(FOLLOWED, "{item: detects, between: phase, of: [PS, PA1, PC]", "analysis.trend[1].of", "“PC”");
        }
    }

    @Test
    void a_group_compared_with_itself() {
        isTold("of: [intern, tutor]", "of: [intern, intern]", "“intern” stands twice");
        isTold("of: [intern, tutor]", "of: [intern]", "at least two groups");
    }

    @Test
    void the_same_comparison_twice() {
        var once = "    - {item: detects, between: wave, of: [before, one_year], population: tutor}\n";

        isTold(once, once + once, "analysis.compare[2]", "stands above already");
        var trend = "    - {item: detects, between: phase, of: [PS, PA1, PA2], population: intern, wave: one_year}\n";
        assertThat(told(Sample.TREND.replace(trend, trend + trend)))
                .singleElement()
                .asString()
                .contains("analysis.trend[2]", "stands above already");
    }

    @Test
    void a_question_that_a_file_of_responses_could_not_tell_from_another_column() {
        isTold(
                "{id: remarks, type",
                "{id: Detects, type",
                "items[6].id",
                "“Detects” and “detects” would be one column");
        isTold("rows: [territory, pay]", "rows: [territory, pay, PAY]", "items[2].rows", "“motives.PAY”");
        for (var reserved : List.of("population", "wave", "Vague", "link", "lien"))
            isTold("{id: remarks, type", "{id: " + reserved + ", type", "items[6].id", "“" + reserved + "”");
    }

    @Test
    void overlapping_cuts() {
        isTold("positive: [3, 4, 5], text", "positive: [3, 4, 5], negative: [1, 2, 3], text", "Level 3 already counts");
        isTold("positive: [3, 4, 5], text", "positive: [1, 2, 3, 4, 5], text", "always be 100%");
    }

    @Test
    void a_condition_on_what_is_not_known_yet_or_cannot_be() {
        isTold("resource = tutor", "useful = yes", "asked after “reason”");
        isTold("resource = tutor", "resource = friend", "“friend” is not a possible answer");
        isTold("resource = tutor", "resource >= tutor", "no order");
        isTold("resource = tutor", "resource tutor", "does not read as a condition");
        isTold("motives.pay >= 4", "motives >= 4", "name one, for example motives.row");
    }

    @Test
    void the_same_population_asked_twice_in_a_wave() {
        isTold(
                "  - population: tutor\n    wave: before",
                "  - population: intern\n    wave: one_year",
                "already has a questionnaire");
    }

    @Test
    void an_option_that_a_file_of_responses_could_not_tell_from_another_thing() {
        isTold("[yes, no, no_opinion]", "[yes, no, none]", "Choose another code");
        isTold("[yes, no, no_opinion]", "[yes, no, \"a|b\"]", "cannot be a code");
        isTold("[yes, no, no_opinion]", "[yes, no, yes]", "“yes” is already used");
    }

    @Nested
    class Whatever_else_is_wrong {

        /// An unknown key in a question that nothing compares wrongly.
        private static final String DOUBTFUL =
                TEXT.replace("[yes, no, no_opinion]}", "[yes, no, no_opinion], colour: red}");

        @Test
        void a_comparison_of_an_unknown_question_is_told() {
            assertThat(told(DOUBTFUL.replace(
                            "{item: detects, between: population", "{item: detect, between: population")))
                    .satisfiesExactly(key -> assertThat(key).contains("line 14", "“colour”"), item -> assertThat(item)
                            .contains("line 30", "has no question “detect”", "Did you mean “detects”?"));
        }

        @Test
        void a_comparison_of_what_was_not_asked_or_not_asked_alike_is_told() {
            assertThat(told(DOUBTFUL.replace(
                                    "wave: one_year}\n    - {item: useful", "wave: before}\n    - {item: useful")
                            .replace("levels: 5}\nanalysis", "levels: 7}\nanalysis")))
                    .satisfiesExactly(
                            key -> assertThat(key).contains("line 14"),
                            alike -> assertThat(alike).contains("line 29", "in the same way"),
                            asked -> assertThat(asked).contains("line 30", "no questionnaire in the wave “before”"));
        }

        @Test
        void every_key_of_a_comparison_is_judged_that_was_read() {
            assertThat(told(TEXT.replace(
                            "{item: detects, between: wave, of: [before, one_year], population: tutor}",
                            "{item: detect, between: wave, of: [before, two_years], population: tutors, hue: 1}")))
                    .satisfiesExactly(
                            wave -> assertThat(wave).contains("compare[1].of", "“two_years”"),
                            population -> assertThat(population).contains("compare[1].population", "“tutors”"),
                            key -> assertThat(key).contains("compare[1].hue"));
        }

        @Test
        void a_question_whose_own_reading_failed_is_not_called_unknown() {
            assertThat(told(TEXT.replace("{id: useful, type", "{ide: useful, type")))
                    .hasSize(2)
                    .allMatch(one -> one.contains("items[5].id"));
            assertThat(told(TEXT.replace("{id: useful, type: single", "{id: useful, type: singel")))
                    .singleElement()
                    .asString()
                    .contains("items[5].type", "Did you mean “single”?");
            assertThat(told(TEXT.replace("{id: phase, type: single", "{id: phase, type: singel")))
                    .singleElement()
                    .asString()
                    .contains("items[1].type");
            assertThat(told(TEXT.replace("levels: 5}\nanalysis", "levels: seven}\nanalysis")))
                    .singleElement()
                    .asString()
                    .contains("questionnaires[3].items[1].levels");
        }

        @Test
        void what_is_not_known_itself_is_no_list_of_possible_words() {
            assertThat(told(TEXT.replace("populations: [intern, {id: tutor, text: {fr: Tuteurs, en: Tutors}}]\n", "")))
                    .singleElement()
                    .asString()
                    .contains("“populations” is missing");
            assertThat(told(TEXT.replace("[PS, PA1, PA2]", "[PS, {text: PA1}, PA2]")))
                    .noneMatch(one -> one.contains("compare"));
        }
    }
}
