package org.compagnon.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.analysis.wording.SaidStudy.NOTHING;
import static org.compagnon.analysis.wording.SaidStudy.all;
import static org.compagnon.analysis.wording.SaidStudy.analysis;
import static org.compagnon.analysis.wording.SaidStudy.english;
import static org.compagnon.analysis.wording.SaidStudy.french;
import static org.compagnon.analysis.wording.SaidStudy.helps;
import static org.compagnon.analysis.wording.SaidStudy.people;

import org.junit.jupiter.api.Test;

/// What is said of one item is what its table shows, and no more.
class TableSentencesTest {

    @Test
    void a_scale_is_its_positive_share_with_its_interval_and_its_middle() {
        var analysis = analysis(NOTHING, all(helps("intern,after,A", 30, 70), people(2, "intern,after,A,,,,,")));

        assertThat(french(analysis, "helps"))
                .isEqualTo("« Cela m’aide » (Internes, Après) : 70 répondants sur 100 ont choisi « 4 » ou « 5 »"
                        + " (70,0 % ; intervalle de confiance à 95 % : de 60,4 % à 78,1 %)."
                        + " La médiane est 5 sur une échelle de 1 à 5, les quartiles 2 et 5."
                        + " 2 personnes n’ont pas répondu.");
        assertThat(english(analysis, "helps"))
                .isEqualTo("“It helps me” (Residents, After): 70 of 100 respondents chose “4” or “5”"
                        + " (70.0%; 95% confidence interval: 60.4% to 78.1%)."
                        + " The median is 5 on a scale from 1 to 5, the quartiles are 2 and 5."
                        + " 2 people did not answer.");
    }

    @Test
    void who_answered_alike_is_said_to_and_how_sure_that_is() {
        assertThat(english(analysis(NOTHING, people(8, "intern,after,A,,3,yes,a|b|c,30")), "helps"))
                .endsWith("the 8 respondents all gave the same answer, “3” (100.0%; 95% confidence interval: 67.6% to"
                        + " 100.0%).");
    }

    @Test
    void one_respondent_describes_no_group() {
        assertThat(french(analysis(NOTHING, people(1, "intern,after,A,,3,yes,a|b|c,30")), "age"))
                .endsWith("une seule personne a répondu, ce qui ne décrit aucun groupe.");
    }

    @Test
    void answers_that_share_the_first_place_are_both_named() {
        assertThat(french(analysis(NOTHING, helps("intern,after,A", 6, 6)), "useful"))
                .contains("« yes » et « no » viennent en tête à égalité, 6 répondants sur 12");
    }

    @Test
    void a_number_is_its_mean_and_its_middle() {
        assertThat(french(analysis(NOTHING, helps("intern,after,A", 6, 2)), "age"))
                .isEqualTo("« Âge » (Internes, Après) : la moyenne des 8 réponses est 32,5 (écart-type 4,6) et leur"
                        + " médiane 30. Les quartiles sont 30 et 32,5.");
    }

    @Test
    void of_a_ranking_it_is_said_what_came_first() {
        assertThat(english(
                        analysis(
                                NOTHING,
                                all(
                                        people(9, "intern,after,A,,3,yes,b|a|c,1"),
                                        people(3, "intern,after,A,,3,yes,c|a|b,1"))),
                        "order"))
                .contains("the option most often put first is “b”, by 9 respondents of 12 (75.0%;")
                .endsWith("Mean rank, 1 being the first: “a” 2.00, “b” 1.50, “c” 2.50.");
    }

    @Test
    void where_anything_is_withheld_it_is_said_and_nothing_more() {
        var few = analysis(5, NOTHING, "none", people(3, "intern,after,A,,3,yes,a|b|c,30"));
        assertThat(french(few, "helps"))
                .isEqualTo("« Cela m’aide » (Internes, Après) : ce résultat n’est pas montré, pour que personne ne"
                        + " puisse être reconnu (minimum de l’étude : 5).");

        var partly = analysis(
                5,
                NOTHING,
                "none",
                all(
                        helps("intern,after,A", 20, 20),
                        people(2, "intern,after,A,,1,yes,a|b|c,30"),
                        people(9, "intern,after,A,,3,yes,a|b|c,30")));
        assertThat(english(partly, "helps"))
                .contains("Some figures are not shown, so that nobody can be recognised.")
                .doesNotContain("median");
    }
}
