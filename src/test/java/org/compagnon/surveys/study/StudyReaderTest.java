package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compagnon.files.yaml.Text;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Plan.Adjust;
import org.compagnon.surveys.study.Plan.Comparison;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A study says what is asked and what will be made of it; one that does not hold together is refused with line and
/// key.
class StudyReaderTest {

    static final String TEXT = """
            study: nantes-2025
            populations: [intern, {id: tutor, text: {fr: Tuteurs, en: Tutors}}]
            waves: [before, one_year]
            minimum_cell: 5
            confidence: 0.95
            questionnaires:
              - population: intern
                wave: one_year
                items:
                  - {id: phase, type: single, options: [PS, PA1, PA2]}
                  - {id: resource, type: single, options: [tutor, senior, nobody], required: true}
                  - {id: detects, type: likert, levels: 5, positive: [3, 4, 5], text: {fr: Repérer, en: Detect}}
                  - {id: reason, type: multiple, options: [personal, thesis], other: true, shown_if: "resource = tutor"}
                  - {id: useful, type: single, options: [yes, no, no_opinion]}
                  - {id: remarks, type: text}
              - population: tutor
                wave: one_year
                items:
                  - {id: detects, type: likert, levels: 5, positive: [3, 4, 5]}
                  - {id: motives, type: matrix, levels: 5, rows: [territory, pay]}
                  - {id: age, type: number, min: 20, max: 80, shown_if: "motives.pay >= 4"}
              - population: tutor
                wave: before
                items:
                  - {id: detects, type: likert, levels: 5}
            analysis:
              breakdown: [phase]
              compare:
                - {item: detects, between: wave, of: [before, one_year], population: tutor}
                - {item: detects, between: population, of: [intern, tutor], wave: one_year}
                - {item: useful, between: phase, of: [PA1, PS], population: intern, wave: one_year}
              adjust: holm
            """;

    private final Study study = StudyReader.read("study.yaml", TEXT);

    static List<String> told(String text) {
        var refused = catchThrowableOfType(InputRefused.class, () -> StudyReader.read("study.yaml", text));
        if (refused == null) return List.of();
        var french = Words.in(Words.FRENCH);
        refused.problems().forEach(problem -> assertThat(problem.in(french)).isNotBlank());
        var english = Words.in(Words.ENGLISH);
        return refused.problems().stream().map(problem -> problem.in(english)).toList();
    }

    private static void isTold(String before, String after, String... expected) {
        assertThat(TEXT).contains(before);
        assertThat(told(TEXT.replace(before, after))).singleElement().asString().contains(expected);
    }

    @Test
    void a_sound_study_is_read_whole() {
        assertThat(study.key()).isEqualTo("nantes-2025");
        assertThat(study.populations())
                .containsExactly(new Named("intern", null), new Named("tutor", new Text("Tuteurs", "Tutors")));
        assertThat(study.plan().breakdown()).containsExactly("phase");
        assertThat(study.plan().adjust()).isEqualTo(Adjust.HOLM);
        assertThat(study.plan().comparisons())
                .contains(
                        new Comparison(List.of("detects"), "population", List.of("intern", "tutor"), null, "one_year"));
        assertThat(study.questionnaire("intern", "one_year")
                        .flatMap(one -> one.item("detects"))
                        .map(Item::kind))
                .contains(new Kind.Likert(new Kind.Scale(5, List.of(), Set.of(3, 4, 5), Set.of())));
    }

    @Test
    void what_has_no_words_is_called_by_its_code() {
        assertThat(study.population("intern").orElseThrow().in(Locale.FRENCH)).isEqualTo("intern");
        assertThat(study.population("tutor").orElseThrow().in(Locale.ENGLISH)).isEqualTo("Tutors");
        assertThat(study.questionnaire("intern", "one_year").orElseThrow().unworded())
                .hasSize(5);
    }

    @Test
    void yes_and_no_are_words() {
        var useful = study.questionnaire("intern", "one_year").flatMap(one -> one.item("useful"));

        assertThat(useful.map(item -> item.kind().answers())).contains(List.of("yes", "no", "no_opinion"));
    }

    @Test
    void a_response_has_a_cell_for_every_item_row_and_other() {
        assertThat(study.questionnaire("intern", "one_year").orElseThrow().columns())
                .extracting(Column::name)
                .containsExactly("phase", "resource", "detects", "reason", "reason.other", "useful", "remarks");
        assertThat(study.questionnaire("tutor", "one_year").orElseThrow().columns())
                .extracting(Column::name)
                .containsExactly("detects", "motives.territory", "motives.pay", "age");
    }

    @Test
    void each_section_opens_a_page() {
        var paged = StudyReader.read(
                "study.yaml",
                TEXT.replace("      - {id: useful,", "      - {id: end, type: section}\n      - {id: useful,"));

        assertThat(paged.questionnaire("intern", "one_year").orElseThrow().pages())
                .extracting(page -> page.getFirst().id())
                .containsExactly("phase", "end");
    }

    @Test
    void every_problem_is_told_at_once_with_line_and_key() {
        var told = told(TEXT.replace("wave: before\n", "wave: after\n")
                .replace("positive: [3, 4, 5], text", "positive: [3, 4, 6], text")
                .replace("resource = tutor", "resorce = tutor"));

        assertThat(told)
                .satisfiesExactly(
                        level -> assertThat(level).contains("line 12", "questionnaires[1].items[3].positive[3]", "“6”"),
                        item -> assertThat(item).contains("line 13", "shown_if", "Did you mean “resource”?"),
                        wave -> assertThat(wave).contains("line 23", "questionnaires[3].wave", "“after”"));
    }

    @Nested
    class Whatever_else_is_wrong {

        /// An unknown key in a question that nothing compares wrongly.
        private static final String DOUBTFUL =
                TEXT.replace("[yes, no, no_opinion]}", "[yes, no, no_opinion], colour: red}");

        @Test
        void a_comparison_of_an_unknown_question_is_told() {
            assertThat(told(DOUBTFUL.replace(
                            "{item: detects, between: population", "{item: detect, between: population")))
                    .satisfiesExactly(key -> assertThat(key).contains("line 14", "“colour”"), item -> assertThat(item)
                            .contains("line 30", "has no question “detect”", "Did you mean “detects”?"));
        }

        @Test
        void a_comparison_of_what_was_not_asked_or_not_asked_alike_is_told() {
            assertThat(told(DOUBTFUL.replace(
                                    "wave: one_year}\n    - {item: useful", "wave: before}\n    - {item: useful")
                            .replace("levels: 5}\nanalysis", "levels: 7}\nanalysis")))
                    .satisfiesExactly(
                            key -> assertThat(key).contains("line 14"),
                            alike -> assertThat(alike).contains("line 29", "in the same way"),
                            asked -> assertThat(asked).contains("line 30", "no questionnaire in the wave “before”"));
        }

        @Test
        void every_key_of_a_comparison_is_judged_that_was_read() {
            assertThat(told(TEXT.replace(
                            "{item: detects, between: wave, of: [before, one_year], population: tutor}",
                            "{item: detect, between: wave, of: [before, two_years], population: tutors, hue: 1}")))
                    .satisfiesExactly(
                            wave -> assertThat(wave).contains("compare[1].of", "“two_years”"),
                            population -> assertThat(population).contains("compare[1].population", "“tutors”"),
                            key -> assertThat(key).contains("compare[1].hue"));
        }

        @Test
        void a_question_whose_own_reading_failed_is_not_called_unknown() {
            assertThat(told(TEXT.replace("{id: useful, type", "{ide: useful, type")))
                    .hasSize(2)
                    .allMatch(one -> one.contains("items[5].id"));
            assertThat(told(TEXT.replace("{id: useful, type: single", "{id: useful, type: singel")))
                    .singleElement()
                    .asString()
                    .contains("items[5].type", "Did you mean “single”?");
            assertThat(told(TEXT.replace("{id: phase, type: single", "{id: phase, type: singel")))
                    .singleElement()
                    .asString()
                    .contains("items[1].type");
            assertThat(told(TEXT.replace("levels: 5}\nanalysis", "levels: seven}\nanalysis")))
                    .singleElement()
                    .asString()
                    .contains("questionnaires[3].items[1].levels");
        }

        @Test
        void what_is_not_known_itself_is_no_list_of_possible_words() {
            assertThat(told(TEXT.replace("populations: [intern, {id: tutor, text: {fr: Tuteurs, en: Tutors}}]\n", "")))
                    .singleElement()
                    .asString()
                    .contains("“populations” is missing");
            assertThat(told(TEXT.replace("[PS, PA1, PA2]", "[PS, {text: PA1}, PA2]")))
                    .noneMatch(one -> one.contains("compare"));
        }
    }

    @Test
    void who_compares_may_name_every_answer_of_a_breakdown_that_populations_answer_differently() {
        assertThat(told(TEXT.replace(
                                "      - {id: motives,",
                                "      - {id: phase, type: single, options: [young, old]}\n      - {id: motives,")
                        .replace(
                                "{item: useful, between: phase, of: [PA1, PS], population: intern",
                                "{item: detects, between: phase, of: [young, old], population: tutor")))
                .isEmpty();
    }

    @Nested
    class Is_refused {

        @Test
        void a_comparison_of_what_was_not_asked() {
            isTold(
                    "wave: one_year}\n    - {item: useful",
                    "wave: before}\n    - {item: useful",
                    "analysis.compare[2]",
                    "intern");
            isTold(
                    "{item: detects, between: population",
                    "{item: useful, between: population",
                    "has no question “useful”");
            isTold("of: [before, one_year]", "of: [before, two_years]", "“two_years”");
            isTold("of: [PA1, PS]", "of: [PA1, PC]", "“PC”");
        }

        @Test
        void a_comparison_of_what_was_not_asked_alike() {
            isTold(
                    "      - {id: detects, type: likert, levels: 5}\n",
                    "      - {id: detects, type: likert, levels: 7}\n",
                    "not asked of all groups in the same way");
            isTold("item: useful, between: phase", "item: remarks, between: phase", "takes text, a date or a ranking");
        }

        @Test
        void a_group_compared_with_itself() {
            isTold("of: [intern, tutor]", "of: [intern, intern]", "“intern” stands twice");
            isTold("of: [intern, tutor]", "of: [intern]", "at least two groups");
        }

        @Test
        void a_question_that_a_file_of_responses_could_not_tell_from_another_column() {
            isTold(
                    "{id: remarks, type",
                    "{id: Detects, type",
                    "items[6].id",
                    "“Detects” and “detects” would be one column");
            isTold("rows: [territory, pay]", "rows: [territory, pay, PAY]", "items[2].rows", "“motives.PAY”");
            for (var reserved : List.of("population", "wave", "Vague", "link", "lien"))
                isTold("{id: remarks, type", "{id: " + reserved + ", type", "items[6].id", "“" + reserved + "”");
        }

        @Test
        void overlapping_cuts() {
            isTold(
                    "positive: [3, 4, 5], text",
                    "positive: [3, 4, 5], negative: [1, 2, 3], text",
                    "Level 3 already counts");
            isTold("positive: [3, 4, 5], text", "positive: [1, 2, 3, 4, 5], text", "always be 100%");
        }

        @Test
        void a_condition_on_what_is_not_known_yet_or_cannot_be() {
            isTold("resource = tutor", "useful = yes", "asked after “reason”");
            isTold("resource = tutor", "resource = friend", "“friend” is not a possible answer");
            isTold("resource = tutor", "resource >= tutor", "no order");
            isTold("resource = tutor", "resource tutor", "does not read as a condition");
            isTold("motives.pay >= 4", "motives >= 4", "name one, for example motives.row");
        }

        @Test
        void the_same_population_asked_twice_in_a_wave() {
            isTold(
                    "  - population: tutor\n    wave: before",
                    "  - population: intern\n    wave: one_year",
                    "already has a questionnaire");
        }

        @Test
        void an_option_that_a_file_of_responses_could_not_tell_from_another_thing() {
            isTold("[yes, no, no_opinion]", "[yes, no, none]", "Choose another code");
            isTold("[yes, no, no_opinion]", "[yes, no, \"a|b\"]", "cannot be a code");
            isTold("[yes, no, no_opinion]", "[yes, no, yes]", "“yes” is already used");
        }
    }

    @Nested
    class Conditions {

        @Test
        void are_read_with_and_or_not_and_membership() {
            for (var text : List.of(
                    "phase in [PA1, PA2] and not (age < 25 or motives.pay = 5)",
                    "a = 1 or b = 2 and c != 3",
                    "not not a = 1",
                    "a in [x]")) {
                var condition = ConditionText.read(text).orElseThrow();
                assertThat(ConditionText.read(condition.toString())).contains(condition);
            }
        }

        @Test
        void and_binds_before_or() {
            var condition = ConditionText.read("a = 1 or b = 2 and c = 3").orElseThrow();

            assertThat(condition.holds(column -> Set.of(column.equals("a") ? "1" : "0")))
                    .isTrue();
            assertThat(condition.holds(column -> Set.of(column.equals("b") ? "2" : "0")))
                    .isFalse();
        }

        @Test
        void what_is_none_is_refused() {
            for (var text : List.of(
                    "",
                    "a",
                    "a =",
                    "a = 1 and",
                    "(a = 1",
                    "a = 1)",
                    "a in []",
                    "a in 1",
                    "= 1",
                    "a ~ 1",
                    "(".repeat(900)))
                assertThat(ConditionText.read(text)).as(text).isEmpty();
        }
    }

    @Nested
    class CommonScalesAndLists {

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
}
