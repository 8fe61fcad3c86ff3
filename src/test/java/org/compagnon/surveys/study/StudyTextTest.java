package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Shipped;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.study.Condition.And;
import org.compagnon.surveys.study.Condition.Not;
import org.compagnon.surveys.study.Condition.Operator;
import org.compagnon.surveys.study.Condition.Or;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A study written as text is the same study when it is read.
class StudyTextTest {

    static Stream<String> texts() {
        return Stream.concat(
                StudyTemplate.all().stream().map(StudyTemplate::text),
                Stream.of(
                        Sample.TEXT,
                        Sample.TREND,
                        StudyTemplate.empty(),
                        Shipped.beside("demo", "published-study.yaml")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void reads_as_what_was_written(String text) {
        var study = StudyReader.read("study.yaml", text);

        assertThat(StudyReader.read("written.yaml", StudyText.of(study))).isEqualTo(study);
    }

    @Test
    void states_once_what_several_items_share() {
        var study = StudyTemplate.all().getFirst().study();

        assertThat(StudyText.of(study).split("Strongly disagree", -1)).hasSize(2);
        assertThat(StudyText.of(study)).contains("options: expectations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "a: b",
                "# no",
                "- x",
                "{fr}",
                "[a]",
                "\"quoted\"",
                "it's",
                "back\\slash",
                "two\nlines",
                "a, b",
                "*star",
                "&and",
                "!bang",
                "100 %",
                "@at",
                "`",
                "  spaces ",
                "tab\there",
                "yes",
                "12",
                "1.5",
                "~",
                "…",
                "émoji 🙂",
                "a\u2028b",
                "a #b",
                "a:",
                "?",
                "| pipe",
                "> fold"
            })
    void survives_whatever_stands_in_a_text(String words) {
        var text = new Text(words, words);
        var item = new Item("q", text, text, new Kind.FreeText(true, 2000), false, null, null);
        var study = new Study(
                "s",
                text,
                List.of(new Named("p", text)),
                List.of(new Named("w", null)),
                5,
                0.95,
                List.of(new Questionnaire("p", "w", null, text, null, List.of(item))),
                Plan.NOTHING);

        var read = StudyReader.read("written.yaml", StudyText.of(study));
        assertThat(read.questionnaires().getFirst().items().getFirst().text())
                .isEqualTo(new Text(words.strip(), words.strip()));
    }

    @Test
    void a_condition_reads_back_as_it_is_said() {
        Condition condition = new And(List.of(
                new Or(List.of(
                        new Condition.Test("a", Operator.AMONG, List.of("or", "x")),
                        new Condition.Test("b.c", Operator.AT_LEAST, List.of("3")))),
                new Not(new And(List.of(
                        new Condition.Test("d", Operator.IS_NOT, List.of("and")),
                        new Condition.Test("e", Operator.LESS, List.of("2026-11-02")))))));

        assertThat(ConditionText.read(condition.toString())).contains(condition);
    }
}
