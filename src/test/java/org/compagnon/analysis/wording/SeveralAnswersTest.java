package org.compagnon.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Collected;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who chose the same option may have chosen others besides.
class SeveralAnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | les 15 répondants ont tous choisi « En personne »",
                "en | all 15 respondents chose “In person”"
            })
    void an_option_that_all_chose_is_not_called_the_same_answer(String language, String said) {
        var study = StudyReader.read("study.yaml", """
                study: ways
                minimum_cell: 0
                populations: [{id: intern, text: {fr: Internes, en: Residents}}]
                waves: [{id: after, text: {fr: Après, en: After}}]
                questionnaires:
                  - population: intern
                    wave: after
                    items:
                      - id: ways
                        type: multiple
                        text: {fr: Comment ?, en: How?}
                        options:
                          - {id: person, text: {fr: En personne, en: In person}}
                          - {id: phone, text: {fr: Au téléphone, en: By telephone}}
                """);
        var collected = new Collected(study.questionnaires().getFirst(), List.of());
        for (var one = 0; one < 15; one++)
            collected.add(List.of(one % 3 == 0 ? "person|phone" : "person"), Map.of(), null);
        var analysis = Analysis.of(study, List.of(collected));

        var sentence = new Sentences(analysis, Words.in(Locale.of(language)))
                .of(analysis.tables().getFirst());

        assertThat(sentence.replace('\u00a0', ' ').replace('\u202f', ' '))
                .contains(said)
                .doesNotContain("même réponse", "same answer");
    }
}
