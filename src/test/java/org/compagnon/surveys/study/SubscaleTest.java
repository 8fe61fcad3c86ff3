package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.surveys.study.Sample.told;

import java.util.List;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Which items a plan says measure one thing together.
class SubscaleTest {

    private static final String TEXT = """
            study: scales
            populations: [intern, tutor]
            waves: [before, after]
            questionnaires:
              - population: intern
                wave: before
                items:
                  - {id: trust, type: matrix, levels: 5, rows: [safe, honest], text: {fr: Confiance, en: Trust}}
                  - {id: useful, type: likert, levels: 5}
                  - {id: lonely, type: matrix, levels: 5, rows: [only]}
                  - {id: happy, type: likert, levels: 7}
                  - {id: year, type: single, options: [first, second]}
              - population: intern
                wave: after
                items:
                  - {id: trust, type: matrix, levels: 5, rows: [safe, honest, calm], text: {fr: Confiance, en: Trust}}
              - population: tutor
                wave: after
                items:
                  - {id: doubt, type: likert, levels: 5}
            analysis:
              reliability:
                - {id: trust, items: [trust]}
                - {id: esteem, text: {fr: Estime, en: Esteem}, items: [useful, trust.safe], reversed: [useful]}
            """;

    private static Study study(String text) {
        return StudyReader.read("study.yaml", text);
    }

    private static List<String> columns(Study study, int subscale, int questionnaire) {
        return study.plan().subscales().get(subscale).in(study.questionnaires().get(questionnaire)).stream()
                .map(member -> member.name() + (member.reversed() ? " reversed" : ""))
                .toList();
    }

    @Test
    void a_matrix_stands_for_all_its_rows_as_each_questionnaire_asked_them() {
        assertThat(columns(study(TEXT), 0, 0)).containsExactly("trust.safe", "trust.honest");
        assertThat(columns(study(TEXT), 0, 1)).containsExactly("trust.safe", "trust.honest", "trust.calm");
    }

    @Test
    void it_is_found_only_where_all_its_items_were_asked() {
        assertThat(columns(study(TEXT), 1, 0)).containsExactly("useful reversed", "trust.safe");
        assertThat(columns(study(TEXT), 1, 1)).isEmpty();
        assertThat(columns(study(TEXT), 0, 2)).isEmpty();
    }

    @Test
    void a_row_is_reversed_by_its_own_name_and_all_rows_by_that_of_their_matrix() {
        assertThat(columns(study(TEXT.replace("items: [trust]}", "items: [trust], reversed: [trust.honest]}")), 0, 0))
                .containsExactly("trust.safe", "trust.honest reversed");
        assertThat(columns(study(TEXT.replace("items: [trust]}", "items: [useful, trust], reversed: [trust]}")), 0, 0))
                .containsExactly("useful", "trust.safe reversed", "trust.honest reversed");
    }

    @Test
    void it_bears_its_own_words_or_those_of_the_matrix_that_it_is_or_its_code() {
        var study =
                study(TEXT.replace("items: [trust]}", "items: [trust]}\n    - {id: mixed, items: [trust, useful]}"));
        var asked = study.questionnaires().getFirst();

        assertThat(study.plan().subscales())
                .extracting(one -> one.in(Words.FRENCH, asked))
                .containsExactly("Confiance", "mixed", "Estime");
    }

    @Test
    void it_is_written_as_it_is_read_and_a_change_of_it_is_told() {
        var study = study(TEXT);
        var changed = study(TEXT.replace("reversed: [useful]", "reversed: [useful, trust.safe]"));

        assertThat(study(StudyText.of(study))).isEqualTo(study);
        assertThat(StudyDiff.between(study, changed).changes()).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("analysis.reliability[esteem].reversed");
            assertThat(change.after()).isEqualTo("trust.safe, useful");
        });
    }

    @Nested
    class Is_refused_with_line_and_key {

        private void isTold(String before, String after, String... expected) {
            assertThat(TEXT).contains(before);
            assertThat(told(TEXT.replace(before, after)))
                    .singleElement()
                    .asString()
                    .contains(expected);
        }

        @Test
        void with_an_item_or_a_row_that_nobody_was_asked() {
            isTold("[useful, trust.safe]", "[useful, trist]", "line 24", "reliability[2].items[2]", "“trust”?");
            isTold("[useful, trust.safe]", "[useful, trust.saf]", "line 24", "items[2]", "“trust.safe”?");
        }

        @Test
        void with_an_id_said_twice() {
            isTold("{id: esteem", "{id: trust", "line 24", "reliability[2].id", "“trust”");
        }

        @Test
        void with_fewer_than_two_columns() {
            isTold("items: [trust]}", "items: [lonely]}", "reliability[1].items", "at least two");
            isTold("items: [trust]}", "items: [trust.safe]}", "reliability[1].items", "at least two");
        }

        @Test
        void with_a_column_named_twice() {
            isTold("items: [trust]}", "items: [trust, trust.honest]}", "items[2]", "“trust.honest” is named twice");
            isTold("reversed: [useful]", "reversed: [useful, useful]", "reversed[2]", "“useful” is named twice");
        }

        @Test
        void with_an_item_that_has_no_levels() {
            isTold("[useful, trust.safe]", "[useful, trust.safe, year]", "items[3]", "“year” has no levels");
        }

        @Test
        void with_different_numbers_of_levels() {
            isTold("[useful, trust.safe]", "[useful, happy]", "reliability[2].items", "equally many levels");
        }

        @Test
        void with_something_reversed_that_is_not_among_its_items() {
            isTold("reversed: [useful]", "reversed: [doubt]", "reversed[1]", "“doubt” is not among the items");
            isTold("reversed: [useful]", "reversed: [trust.honest]", "reversed[1]", "Possible: useful, trust.safe");
        }

        @Test
        void with_items_that_nobody_was_asked_together() {
            isTold("[useful, trust.safe]", "[useful, doubt]", "reliability[2].items", "together: useful, doubt");
        }

        @Test
        void with_a_key_that_is_not_known_or_without_its_items() {
            isTold("reversed: [useful]", "reverse: [useful]", "reliability[2].reverse", "“reversed”");
            isTold(", items: [trust]}", "}", "reliability[1]", "“items” is missing");
        }

        @Test
        void but_not_for_what_is_wrong_with_a_question_itself() {
            isTold("{id: useful, type: likert", "{id: useful, type: likart", "items[2].type");
            isTold(
                    "{id: useful, type: likert, levels: 5",
                    "{id: useful, type: likert, levels: five",
                    "items[2].levels");
            assertThat(told(TEXT.replace("{id: useful, type", "{ident: useful, type")))
                    .noneMatch(one -> one.contains("reliability"));
        }
    }
}
