package org.compagnon.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.analysis.wording.SaidStudy.INTERN_OR_TUTOR;
import static org.compagnon.analysis.wording.SaidStudy.all;
import static org.compagnon.analysis.wording.SaidStudy.analysis;
import static org.compagnon.analysis.wording.SaidStudy.compared;
import static org.compagnon.analysis.wording.SaidStudy.helps;
import static org.compagnon.analysis.wording.SaidStudy.said;

import java.util.List;
import org.compagnon.analysis.Nantes;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;

/// What is said of any result, in both languages.
class SentencesTest {

    @Test
    void french_never_breaks_before_its_punctuation() {
        var analysis = analysis(
                INTERN_OR_TUTOR.formatted("helps"), all(helps("intern,after,A", 3, 7), helps("tutor,after,A", 4, 6)));

        assertThat(said(analysis, "helps", Words.in(Words.FRENCH)) + compared(analysis, Words.in(Words.FRENCH)))
                .doesNotContainPattern("[ \u00a0][:;?!%»]")
                .doesNotContainPattern("«[^\u202f]")
                .doesNotContainPattern("[0-9]\\.[0-9]");
    }

    @Test
    void every_result_of_a_published_study_is_said_in_both_languages() {
        var analysis = Nantes.analysis();
        for (var words : List.of(Words.in(Words.FRENCH), Words.in(Words.ENGLISH))) {
            var sentences = new Sentences(analysis, words);
            assertThat(analysis.tables())
                    .allSatisfy(table -> assertThat(sentences.of(table)).endsWith("."));
            assertThat(analysis.comparisons())
                    .allSatisfy(result -> assertThat(sentences.of(result)).endsWith("."));
        }
    }
}
