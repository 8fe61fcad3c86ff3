package org.compagnon.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Years;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;

/// What is said of a trend is what its test shows: over the whole order, never from each group to the next.
class TrendSentencesTest {

    private static String said(Analysis analysis, Words words) {
        return new Sentences(analysis, words)
                .of(analysis.comparisons().getFirst())
                .replaceAll("[\u202f\u00a0]", " ");
    }

    private static String english(Analysis analysis) {
        return said(analysis, Words.in(Words.ENGLISH));
    }

    private static String french(Analysis analysis) {
        return said(analysis, Words.in(Words.FRENCH));
    }

    @Test
    void a_share_that_rises_is_said_with_its_first_and_its_last_value() {
        assertThat(english(Years.analysis(5, 10, 20, 30)))
                .isEqualTo(
                        "“It was useful” (Residents, After; Class of 2023 (n = 50), Class of 2024 (n = 50) and Class of"
                                + " 2025 (n = 50)): along the declared order of these groups, the share of answers “Yes” rises"
                                + " (Cochran-Armitage trend, adjusted p < 0.001, threshold 0.05). The share is 20.0% in the first (Class of"
                                + " 2023) and 60.0% in the last (Class of 2025). The test is of the whole order, from group to"
                                + " group in equal steps; it does not say that the share changes so at each step.");
        assertThat(french(Years.analysis(5, 10, 20, 30)))
                .contains("dans l’ordre déclaré de ces groupes, la part des réponses « Oui » augmente (tendance de"
                        + " Cochran-Armitage, p ajusté < 0,001, seuil 0,05). La part est de 20,0 % pour le premier"
                        + " (Promotion 2023) et de 60,0 % pour le dernier (Promotion 2025).");
    }

    @Test
    void a_share_that_falls_is_said_to_fall() {
        assertThat(english(Years.analysis(5, 30, 20, 10))).contains("the share of answers “Yes” falls (");
        assertThat(french(Years.analysis(5, 30, 20, 10))).contains("la part des réponses « Oui » diminue (");
    }

    @Test
    void where_no_trend_was_shown_none_is_denied() {
        assertThat(english(Years.analysis(5, 20, 40, 20)))
                .contains(
                        "no trend of the share of answers “Yes” was shown (Cochran-Armitage trend, adjusted p = 1.000,"
                                + " threshold 0.05), which does not mean that there is none. The share is 40.0% in the first")
                .endsWith("A share that rises and falls again escapes this test.");
        assertThat(french(Years.analysis(5, 20, 40, 20)))
                .contains("aucune tendance de la part des réponses « Oui » n’a été montrée")
                .doesNotContain("augmente", "diminue");
    }

    @Test
    void an_option_is_named_once() {
        var analysis = Years.analysis(5, 10, 20, 30);

        assertThat(new Sentences(analysis, Words.in(Words.ENGLISH))
                        .of(analysis.comparisons().get(1))
                        .replaceAll("[\u202f\u00a0]", " "))
                .startsWith("“What did you talk about? – The thesis” (")
                .contains("no trend of the share of this answer was shown", "The share is 50.0% in the first");
    }

    @Test
    void a_share_that_everybody_or_nobody_gives_has_no_trend() {
        assertThat(english(Years.analysis(5, 0, 0, 0)))
                .contains("the test cannot be computed, because the share is 0.0% in every group.");
        assertThat(french(Years.analysis(5, 50, 50, 50)))
                .contains("parce que la part est de 100,0 % dans tous les groupes");
    }

    @Test
    void a_group_that_is_not_shown_leaves_nothing_to_say() {
        assertThat(english(Years.analysis(5, 2, 20, 30)))
                .contains("this trend is not shown, so that nobody can be recognised")
                .doesNotContain("rises", "%", "p =", "p <");
    }

    @Test
    void between_waves_each_response_counts_as_somebody_elses() {
        assertThat(english(Years.overWaves(0))).contains("each response counts as somebody else’s");
        assertThat(french(Years.overWaves(0))).contains("chaque réponse compte comme celle de quelqu’un d’autre");
    }

    @Test
    void people_who_answered_several_waves_are_not_taken_for_different_ones() {
        assertThat(english(Years.overWaves(7)))
                .contains("no trend is computed: codes show that at least 7 people answered several of these waves")
                .doesNotContain("rises", "p <");
        assertThat(french(Years.overWaves(7)))
                .contains("des codes montrent qu’au moins 7 personnes ont répondu à plusieurs de ces vagues");
    }
}
