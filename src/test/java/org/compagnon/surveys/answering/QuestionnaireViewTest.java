package org.compagnon.surveys.answering;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Questionnaire;
import org.junit.jupiter.api.Test;

/// What a respondent is shown: every kind of question as something that a keyboard and a screen reader can answer.
class QuestionnaireViewTest {

    private static final Questionnaire EVERY_KIND =
            SampleStudy.STUDY.questionnaires().getFirst();

    private static String shown(Locale language) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        "surveys/items/questionnaire.jte",
                        Map.of(
                                "words",
                                Words.in(language),
                                "it",
                                QuestionnaireView.of(EVERY_KIND, "Tutorat", language)),
                        output);
        return output.toString();
    }

    private static String question(String id) {
        var page = shown(Words.FRENCH);
        var begins = page.indexOf("id=\"" + id + "-asked\"");
        var ends = page.indexOf("data-item", page.indexOf("data-item", begins) + 1);
        return page.substring(begins, ends < 0 ? page.length() : ends);
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void each_section_begins_a_page() {
        assertThat(QuestionnaireView.of(EVERY_KIND, "Tutorat", Words.FRENCH).pages())
                .extracting(page ->
                        page.opening() == null ? "" : page.opening().question().text())
                .containsExactly("", "Le tutorat", "Vous");
    }

    @Test
    void a_group_is_named_by_its_question_and_a_field_by_its_label() {
        var page = shown(Words.FRENCH);

        assertThat(count("<fieldset", page)).isEqualTo(count("</legend>", page)).isEqualTo(6);
        for (var id : new String[] {"age", "since", "remarks"})
            assertThat(page).contains("<label for=\"" + id + "\">", "id=\"" + id + "\"");
    }

    @Test
    void a_scale_is_shown_in_words() {
        assertThat(question("detects"))
                .containsSubsequence("value=\"1\"", "Pas du tout", "value=\"5\"", "Tout à fait")
                .doesNotContain("class=\"ends\"");
    }

    @Test
    void a_scale_without_words_has_its_ends_named() {
        assertThat(question("overall")).contains("1 = le moins", "7 = le plus");
    }

    @Test
    void each_row_of_a_matrix_is_a_group_with_the_whole_scale() {
        assertThat(count("role=\"radiogroup\" aria-labelledby=\"motives\\.(territory|pay)-row\"", question("motives")))
                .isEqualTo(2);
        assertThat(count("type=\"radio\"", question("motives"))).isEqualTo(10);
    }

    @Test
    void what_is_required_says_so_in_words() {
        assertThat(question("met")).contains("(réponse nécessaire)");
        assertThat(question("detects")).doesNotContain("(réponse nécessaire)");
    }

    @Test
    void nothing_applies_is_an_answer_unless_the_author_worded_it_or_asks_for_one() {
        assertThat(question("subjects")).contains("Aucun de ces choix", "Au plus 2 réponses.");
    }

    @Test
    void other_comes_with_a_field_for_ones_own_words() {
        assertThat(question("subjects")).contains("name=\"subjects.other\"", "value=\"other\"");
    }

    @Test
    void an_order_is_made_with_buttons() {
        assertThat(count("<button type=\"button\" class=\"choice rank\" data-rank=", question("order")))
                .isEqualTo(3);
    }

    @Test
    void a_condition_is_data_for_the_browser() {
        assertThat(question("detects"))
                .contains(
                        "data-shown-if=\"{&#34;all&#34;:[{&#34;column&#34;:&#34;met&#34;,&#34;is&#34;:&#34;is&#34;,&#34;values&#34;:[&#34;yes&#34;]}");
    }

    @Test
    void both_languages_ask_the_same() {
        assertThat(count(" name=\"", shown(Words.ENGLISH))).isEqualTo(count(" name=\"", shown(Words.FRENCH)));
        assertThat(shown(Words.ENGLISH))
                .contains("How well did your tutor notice")
                .doesNotContain("réponse");
    }
}
