package org.compagnon.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.compagnon.surveys.exchange.Brought;
import org.compagnon.surveys.study.StudyReader;
import org.compagnon.surveys.study.StudyTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The remarks at the head of a study from elsewhere.
class BroughtTextTest {

    private static Brought brought(String text, int many, String said) {
        var study = StudyTemplate.all().getFirst().study();
        var leftOut = IntStream.rangeClosed(1, many)
                .mapToObj(line ->
                        new Problem("survey.lss", line, "q" + line, "surveys.exchange.condition", List.of(said, said)))
                .toList();
        return new Brought(study, text, leftOut);
    }

    @Test
    void however_much_is_left_out_the_text_stays_one_that_can_be_read() {
        var study = StudyTemplate.all().getFirst().text();
        var longest = study + "# remark\n".repeat((400_000 - study.length()) / 9);
        var text = BroughtText.of(
                "survey.lss", brought(longest, 500, "word ".repeat(200)), "survey", Words.in(Words.ENGLISH));

        assertThat(StudyReader.read("study.yaml", text).key()).isEqualTo("survey");
        assertThat(text).contains("# - Line 200, q200: ", "# - and 300 more").doesNotContain("Line 201,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nstudy: other", "half \uD83D a sign", "\u0085\u2028study: other", "\uFFFF"})
    void nothing_that_stands_in_a_file_ends_a_remark(String said) {
        var text = BroughtText.of(
                "survey.lss",
                brought(StudyTemplate.all().getFirst().text(), 1, said),
                "survey",
                Words.in(Words.FRENCH));

        assertThat(StudyReader.read("study.yaml", text).key()).isEqualTo("survey");
    }
}
