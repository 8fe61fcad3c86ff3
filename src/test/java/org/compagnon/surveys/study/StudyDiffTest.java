package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.compagnon.files.yaml.Difference;
import org.compagnon.files.yaml.Difference.Kind;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two versions of a study are told apart by what they ask, not by how it is written.
class StudyDiffTest {

    private static StudyDiff after(String before, String after) {
        assertThat(Sample.TEXT).contains(before);
        return StudyDiff.between(
                StudyReader.read("study.yaml", Sample.TEXT),
                StudyReader.read("study.yaml", Sample.TEXT.replace(before, after)));
    }

    @Test
    void names_the_item_and_says_what_was_and_what_is() {
        assertThat(after("{fr: Repérer, en: Detect}", "{fr: Repérer, en: Notice}")
                        .changes())
                .containsExactly(new Difference(
                        "questionnaires[intern, one_year].items[detects].text.en", Kind.CHANGED, "Detect", "Notice"));
        assertThat(after("resource = tutor", "resource in [tutor, senior]").changes())
                .containsExactly(new Difference(
                        "questionnaires[intern, one_year].items[reason].shown_if",
                        Kind.CHANGED,
                        "resource = tutor",
                        "resource in [tutor, senior]"));
        assertThat(after("adjust: holm", "adjust: bh").changes())
                .containsExactly(new Difference("analysis.adjust", Kind.CHANGED, "holm", "bh"));
    }

    @Test
    void a_trend_that_comes_changes_nothing_of_what_was_compared() {
        assertThat(StudyDiff.between(
                                StudyReader.read("study.yaml", Sample.TEXT),
                                StudyReader.read("study.yaml", Sample.TREND))
                        .changes())
                .extracting(Difference::path, Difference::kind, Difference::after)
                .containsExactly(
                        tuple("analysis.trend[1].items", Kind.ADDED, "detects"),
                        tuple("analysis.trend[1].between", Kind.ADDED, "phase"),
                        tuple("analysis.trend[1].of", Kind.ADDED, "PA1, PA2, PS"),
                        tuple("analysis.trend[1].population", Kind.ADDED, "intern"),
                        tuple("analysis.trend[1].wave", Kind.ADDED, "one_year"));
    }

    @Test
    void is_empty_when_only_the_writing_changed() {
        assertThat(after("confidence: 0.95\n", "").isEmpty()).isTrue();
        assertThat(after("minimum_cell: 5\n", "# the usual minimum\n").isEmpty())
                .isTrue();
    }

    @Test
    void says_what_makes_answers_from_before_and_from_now_incomparable() {
        assertThat(after("options: [personal, thesis]", "options: [personal, career]")
                        .breaks())
                .extracting(Difference::path)
                .containsExactly("questionnaires[intern, one_year].items[reason].options[thesis].id");
        assertThat(after("positive: [3, 4, 5], text", "positive: [4, 5], text").breaks())
                .isEmpty();
        assertThat(after("type: number, min: 20, max: 80", "type: text").breaks())
                .extracting(Difference::path, Difference::before, Difference::after)
                .containsExactly(tuple("questionnaires[tutor, one_year].items[age].type", "number", "text"));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_difference_has_a_word_in_both_languages(Kind kind) {
        for (var language : List.of(Words.FRENCH, Words.ENGLISH))
            assertThat(Words.in(language).of(kind.key())).isNotBlank();
    }
}
