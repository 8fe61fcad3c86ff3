package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.surveys.study.Sample.TEXT;
import static org.compagnon.surveys.study.Sample.told;

import java.util.List;
import org.compagnon.files.yaml.Text;
import org.junit.jupiter.api.Test;

/// Scales and lists that several questions share.
class CommonListsTest {

    private static final String COMMON = TEXT.replace("levels: 5, positive", "scale: agreement, positive")
            .replace("options: [personal, thesis]", "options: subjects")
            .replace("questionnaires:\n", """
                    scales:
                      - {id: agreement, levels: 5, labels: [{fr: a, en: A}, {fr: b, en: B}, {fr: c, en: C}, {fr: d, en: D}, {fr: e, en: E}]}
                    lists:
                      - {id: subjects, options: [personal, thesis]}
                    questionnaires:
                    """);

    @Test
    void are_stated_once_and_taken_by_name_with_the_cuts_of_each_item() {
        var read = StudyReader.read("study.yaml", COMMON);
        var detects = (Kind.Likert) read.questionnaire("tutor", "one_year")
                .flatMap(asked -> asked.item("detects"))
                .orElseThrow()
                .kind();

        assertThat(detects.scale().labels()).extracting(Text::en).containsExactly("A", "B", "C", "D", "E");
        assertThat(detects.scale().positive()).containsExactlyInAnyOrder(3, 4, 5);
        assertThat(read.questionnaire("intern", "one_year")
                        .flatMap(asked -> asked.item("reason"))
                        .map(item -> item.kind().answers()))
                .contains(List.of("personal", "thesis", "other"));
    }

    @Test
    void are_told_when_their_name_is_wrong_or_said_twice() {
        assertThat(told(COMMON.replace(
                        "scale: agreement, positive: [3, 4, 5]}", "scale: agrement, positive: [3, 4, 5]}")))
                .singleElement()
                .asString()
                .contains("line 23", "scale", "“agrement”", "“agreement”");
        assertThat(told(COMMON.replace(
                        "detects, type: likert, scale: agreement, positive: [3, 4, 5]}",
                        "detects, type: likert, scale: agreement, levels: 5}")))
                .singleElement()
                .asString()
                .contains("levels", "named by “scale” already");
        assertThat(told(TEXT.replace("options: [PS, PA1, PA2]", "options: phases")))
                .singleElement()
                .asString()
                .contains("line 10", "“phases” is not a list");
        assertThat(told(COMMON.replace(
                        "{id: subjects, options: [personal, thesis]}",
                        "{id: subjects, options: [a]}\n  - {id: subjects, options: [b]}")))
                .first()
                .asString()
                .contains("lists[2].id", "“subjects” is already used");
    }
}
