package org.compagnon.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far the items of a subscale go together, as whoever holds the study and the department read it.
class ReliabilityPagesTest extends OdilesStudy {

    private static final String CALM = STUDY.replace(
                    "      - {id: again,",
                    "      - {id: calm, type: likert, levels: 5, text: {fr: \"C’est calme.\", en: \"It is calm.\"}}\n      - {id: again,")
            .replace("analysis:\n", """
                    analysis:
                      reliability:
                        - {id: ease, text: {fr: Aisance, en: Ease}, items: [useful, calm]}
                        - {id: unease, text: {fr: Malaise, en: Unease}, items: [calm, useful], reversed: [useful]}
                    """);

    @BeforeEach
    void the_plan_puts_items_together() {
        study = surveys.study(researcher, CALM.replace("study: suivi", "study: calm"), true);
    }

    @Override
    Map<String, List<String>> given(Map<String, List<String>> answers) {
        var more = new HashMap<>(answers);
        more.put("calm", List.of(answers.containsValue(List.of("4")) ? "5" : "1"));
        return more;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Fidélité | Aisance | 0,89 [0,65\u202f;\u00a00,96] | les 14 personnes qui ont répondu aux deux items | l’intervalle ne dit pas de quel côté | non montrée\u202f: α pourrait",
                "en | Reliability | Ease | 0.89 [0.65,\u00a00.96] | the 14 people who answered both items | the interval does not tell on which side | not shown: α could"
            })
    void is_told_in_a_table_and_in_words_that_claim_no_more(
            String language, String title, String name, String alpha, String people, String claim, String withheld)
            throws Exception {
        closed();

        assertThat(read(odile, home(), language))
                .contains(title, name, alpha, people, claim, withheld)
                .doesNotContain("Exploratoire", "(exploratory)");
    }

    @Test
    void is_published_as_it_was_computed() throws Exception {
        closed();
        assertThat(read(odile, home() + "/publication", "en")).contains("2 results of reliability");
        publishes(odile, 1, 1, 0);

        assertThat(read(maud, home(), "fr")).contains("0,89", "Aisance", "la fidélité est arrondie à deux décimales");
        assertThat(read(maud, home(), "en")).contains("0.89", "Ease");
        assertThat(new String(taken(maud, "/tables/json").getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("\"reliability\"", "\"value\" : 0.89");
        world.in(
                nantes,
                () -> studies.save(
                        researcher,
                        study,
                        text().replace("items: [useful, calm]", "items: [useful, calm], reversed: [calm]"),
                        1));

        assertThat(read(maud, home(), "fr")).contains("0,89").doesNotContain("exploratoire");
        assertThat(read(odile, home(), "fr")).contains("Aisance (exploratoire)", "modifiés depuis");
    }

    /// Rule 23.
    @Test
    void what_was_put_together_otherwise_after_closing_is_exploratory_but_not_what_was_only_named_anew()
            throws Exception {
        closed();
        world.in(
                nantes,
                () -> studies.save(
                        researcher,
                        study,
                        text().replace("id: ease, text: {fr: Aisance", "id: comfort, text: {fr: Confort"),
                        1));

        assertThat(read(odile, home(), "fr")).contains("Confort").doesNotContain("(exploratoire)");
        world.in(
                nantes,
                () -> studies.save(researcher, study, text().replace("reversed: [useful]", "reversed: [calm]"), 2));

        assertThat(read(odile, home(), "fr"))
                .contains("Malaise (exploratoire)")
                .doesNotContain("Aisance (exploratoire)");
    }

    private static String text() {
        return CALM.replace("study: suivi", "study: calm");
    }
}
