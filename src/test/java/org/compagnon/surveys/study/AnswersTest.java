package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A response outside its scale, or to an item not shown, does not stand; what stands becomes cells.
class AnswersTest {

    private static final Questionnaire QUESTIONNAIRE =
            StudyReader.read("study.yaml", """
                    study: s
                    populations: [p]
                    waves: [w]
                    questionnaires:
                      - population: p
                        wave: w
                        items:
                          - {id: met, type: single, options: [yes, no], required: true}
                          - {id: scale, type: likert, levels: 5, shown_if: "met = yes"}
                          - {id: topics, type: multiple, options: [thesis, career, nothing], other: true, exclusive: [nothing], max_choices: 2}
                          - {id: order, type: ranking, options: [a, b, c]}
                          - {id: age, type: number, min: 20, max: 80}
                          - {id: day, type: date}
                          - {id: grid, type: matrix, levels: 4, rows: [x, y]}
                          - {id: words, type: text, longest: 10}
                    """).questionnaires().getFirst();

    private static Answers given(String... pairs) {
        var given = new HashMap<String, List<String>>(Map.of("met", List.of("no")));
        for (var i = 0; i < pairs.length; i += 2) given.put(pairs[i], List.of(pairs[i + 1].split(",")));
        return Answers.to(QUESTIONNAIRE, given);
    }

    private static void isRefused(String column, String value, String reason) {
        assertThat(given(column, value).problems())
                .extracting(AnswerProblem::column, AnswerProblem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(column, "surveys.answer." + reason));
    }

    @Test
    void what_stands_is_kept_in_the_order_of_the_columns() {
        var answers = given(
                "met",
                "yes",
                "scale",
                "4",
                "topics",
                "career,other",
                "topics.other",
                "moving",
                "order",
                "b,c,a",
                "age",
                "31",
                "day",
                "2026-11-02",
                "grid.y",
                "2",
                "words",
                "a word");

        assertThat(answers.problems()).isEmpty();
        assertThat(answers.cells())
                .containsExactly("yes", "4", "career|other", "moving", "b|c|a", "31", "2026-11-02", "", "2", "a word");
    }

    @Test
    void what_is_not_shown_is_told_from_what_is_not_answered() {
        assertThat(given().cells()).containsExactly("no", "-", "", "-", "", "", "", "", "", "");
    }

    @Test
    void nothing_chosen_is_an_answer_only_when_said() {
        assertThat(given("topics", "none").cells().get(2)).isEqualTo("none");
        assertThat(given("topics", " ").cells().get(2)).isEmpty();
    }

    @Test
    void a_lone_dash_is_no_text() {
        assertThat(given("words", "-").cells().getLast()).isEmpty();
    }

    @Test
    void what_does_not_stand_is_refused_without_repeating_it() {
        isRefused("met", " ", "required");
        isRefused("scale", "3", "not-shown");
        isRefused("grid.x", "5", "off-scale");
        isRefused("grid.x", "1,2", "one-only");
        isRefused("met", "perhaps", "unknown-option");
        isRefused("topics", "thesis,nothing", "exclusive");
        isRefused("topics", "thesis,none", "exclusive");
        isRefused("topics", "thesis,career,other", "too-many");
        isRefused("topics.other", "moving", "other-not-chosen");
        isRefused("order", "a,b", "ranking");
        isRefused("order", "a,b,b", "ranking");
        isRefused("age", "thirty", "not-a-number");
        isRefused("age", "30.5", "not-whole");
        isRefused("age", "19", "too-small");
        isRefused("age", "81", "too-large");
        isRefused("day", "02/11/2026", "not-a-day");
        isRefused("words", "more than ten", "too-long");
        isRefused("shoe", "42", "unknown-item");
    }

    @Test
    void a_later_change_hides_what_was_shown() {
        var given = Map.of("met", List.of("no"), "scale", List.of("3"));

        assertThat(Answers.shown(QUESTIONNAIRE, given))
                .contains("met", "topics")
                .doesNotContain("scale");
    }
}
