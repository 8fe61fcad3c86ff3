package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A file of responses is read as programs and people write it, or refused with every problem at once.
class ResponsesFileTest {

    private static final String STUDY = """
            study: here
            populations: [intern, tutor]
            waves: [before, one_year]
            minimum_cell: 0
            questionnaires:
              - population: intern
                wave: one_year
                items:
                  - {id: resource, type: single, options: [tutor, senior]}
                  - {id: reason, type: multiple, options: [personal, thesis, nothing], exclusive: [nothing], max_choices: 2, other: true, shown_if: "resource = tutor"}
                  - {id: detects, type: likert, levels: 5}
                  - {id: age, type: number, min: 20, max: 80}
                  - {id: since, type: date}
                  - {id: order, type: ranking, options: [a, b, c]}
                  - {id: remarks, type: text}
              - population: tutor
                wave: before
                items:
                  - {id: motives, type: matrix, levels: 5, rows: [territory, pay]}
            analysis: {breakdown: [phase]}
            """;

    private static final String HEADINGS =
            "population,wave,phase,resource,reason,reason.other,detects,age,since,order,remarks,motives.territory,motives.pay\n";
    private static final String RIGHT =
            "intern,one_year,PS,tutor,personal|other,the car,3,24,2025-11-02,b|a|c,\"well, fine\",,\n";

    private static Given read(String rows) {
        return Given.of(STUDY, HEADINGS + rows);
    }

    @Test
    void what_was_not_answered_not_shown_or_chosen_by_nobody_are_three_things() {
        var analysis = read("""
                intern,one_year,PS,tutor,personal|thesis,-,3,,,,,-,-
                intern,one_year,PS,tutor,none,-,,,,,,,
                intern,one_year,PS,tutor,,-,4,,,,,,
                intern,one_year,PS,senior,-,-,5,,,,,,
                """).analysis();

        var reason = Given.table(analysis, "reason", Map.of());
        assertThat(reason.base()).hasValue(2);
        assertThat(reason.missing()).hasValue(1);
        assertThat(reason.notShown()).hasValue(1);
        assertThat(Given.counts(reason)).containsExactly(1L, 1L, 0L, 0L);
        assertThat(reason.mentions()).hasValue(2);
    }

    @Nested
    class It_is_read {

        @Test
        void with_headings_in_french_semicolons_windows_letters_decimal_commas_and_french_days() {
            var text = "Vague;Population;Phase;lien;Resource;reason;detects;age;since;order;remarks\n"
                    + "one_year;intern;été;c1;tutor;personal | thesis;3,0;24,5;02/11/2025;b|a|c;très bien\n";
            var given = Given.of(STUDY, List.of(text.getBytes(Charset.forName("windows-1252"))));

            assertThat(given.problems()).isEmpty();
            var analysis = given.analysis();
            assertThat(Given.counts(Given.table(analysis, "detects", Map.of("phase", "été"))))
                    .containsExactly(0L, 0L, 1L, 0L, 0L);
            assertThat(Given.table(analysis, "age", Map.of()).spread().mean()).hasValue(24.5);
            assertThat(new TablesFile(analysis).json()).contains("\"2025-11-02\"");
        }

        @Test
        void with_its_mark_and_tabs() {
            var text = "\uFEFF"
                    + (HEADINGS + RIGHT).replace("\"well, fine\"", "fine").replace(",", "\t");

            assertThat(Given.of(STUDY, text).problems()).isEmpty();
        }

        @Test
        void from_several_files() {
            var tutors = "population,wave,motives.territory,motives.pay\ntutor,before,5,1\ntutor,before,4,\n";
            var given = Given.of(STUDY, HEADINGS + RIGHT, tutors);

            assertThat(given.problems()).isEmpty();
            assertThat(given.file().collected()).extracting(Collected::size).containsExactly(1, 2);
            assertThat(Given.find(given.analysis(), "motives", "pay", Map.of())
                            .orElseThrow()
                            .base())
                    .hasValue(1);
        }

        @Test
        void without_columns_that_nothing_knows_which_are_named() {
            var given = Given.of(STUDY, "population,wave,motives.territory,motives.pay,id\ntutor,before,5,1,x7\n");

            assertThat(given.problems()).isEmpty();
            assertThat(given.remarks())
                    .anyMatch(remark -> remark.startsWith("responses.csv, line 1, column “id”"))
                    .anyMatch(remark -> remark.startsWith("responses.csv, line 1, column “phase”"));
        }
    }

    @Nested
    class It_is_refused {

        @Test
        void with_every_problem_at_once_and_what_would_be_right() {
            var given = read("""
                    intern,one_year,PS,tutor,personal|pets,-,6,19,2025-13-01,a|b,,,
                    interns,one_year,PS,tutor,,,3,,,,,,
                    intern,next,PS,tutor,,,3,,,,,,
                    tutor,one_year,,,,,,,,,,3,3
                    tutor,before,,senior,,,,,,,,0,3.5
                    intern,one_year,PS,senior,personal,,3,,,,,,
                    intern,one_year,PS,tutor,nothing|thesis,,3,old,,,,,
                    intern,one_year,PS,tutor,personal|thesis|other,,3,81,,,,,
                    intern,one_year,PS,tutor,personal,my own words,3,,,,,,
                    """);

            assertThat(given.problems())
                    .containsExactlyInAnyOrder(
                            "responses.csv, line 2, column “reason”: “pets” is not a possible answer. Possible answers: personal, thesis, nothing, other, none; empty: not answered; “-”: not asked.",
                            "responses.csv, line 2, column “detects”: “6” is not on the scale, which goes from 1 to 5. Empty: not answered; “-”: not asked.",
                            "responses.csv, line 2, column “age”: “19” is too small: the least that can be answered is 20.",
                            "responses.csv, line 2, column “since”: “2025-13-01” is not a day. Write 2026-11-02 or 02/11/2026.",
                            "responses.csv, line 2, column “order”: “a|b” does not put all options in order, each once: a, b, c, with “|” between them.",
                            "responses.csv, line 3, column “population”: The study does not know the population “interns”. Possible: intern, tutor.",
                            "responses.csv, line 4, column “wave”: The study does not know the wave “next”. Possible: before, one_year.",
                            "responses.csv, line 5, column “population”: The population “tutor” has no questionnaire in the wave “one_year”. Correct one of the two.",
                            "responses.csv, line 6, column “resource”: “senior” answers a question that the population “tutor” is not asked in the wave “before”. Check the population and the wave, or empty the cell.",
                            "responses.csv, line 6, column “motives.territory”: “0” is not on the scale, which goes from 1 to 5. Empty: not answered; “-”: not asked.",
                            "responses.csv, line 6, column “motives.pay”: “3.5” is not on the scale, which goes from 1 to 5. Empty: not answered; “-”: not asked.",
                            "responses.csv, line 7, column “reason”: “personal” answers a question that is asked only if resource = tutor. Write “-”, or correct what decides it.",
                            "responses.csv, line 8, column “reason”: “nothing|thesis”: nothing stands alone or not at all.",
                            "responses.csv, line 8, column “age”: “old” is not a number. Write it in digits, such as 12 or 3.5.",
                            "responses.csv, line 9, column “reason”: “personal|thesis|other”: at most 2 answers are possible.",
                            "responses.csv, line 9, column “age”: “81” is too large: the most that can be answered is 80.",
                            "responses.csv, line 10, column “reason.other”: “my own words” puts “other” in words, but “other” is not among the answers. Add it, or empty the cell.");
        }

        @Test
        void without_what_only_follows_from_another_mistake_of_the_line() {
            assertThat(read(RIGHT.replace("tutor,personal", "tuter,personal")
                                    + RIGHT.replace("personal|other", "personel|other"))
                            .problems())
                    .satisfiesExactly(
                            option -> assertThat(option).contains("line 2", "“tuter” is not a possible answer"),
                            reason -> assertThat(reason).contains("line 3", "“personel” is not a possible answer"));
        }

        @Test
        void when_the_file_ends_in_the_middle_of_a_line() {
            assertThat(read(RIGHT + "intern,one_year,PS,tut").problems())
                    .singleElement()
                    .satisfies(
                            told -> assertThat(told)
                                    .startsWith(
                                            "responses.csv, line 3: The file ends in the middle of this line: 4 cells for 13 headings."));
        }

        @Test
        void when_lines_are_in_two_encodings() {
            var bytes = new java.io.ByteArrayOutputStream();
            bytes.writeBytes((HEADINGS + RIGHT.replace("the car", "été") + RIGHT.replace("the car", "hiver"))
                    .getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(RIGHT.replace("the car", "août").getBytes(Charset.forName("windows-1252")));

            assertThat(Given.of(STUDY, List.of(bytes.toByteArray())).problems())
                    .singleElement()
                    .asString()
                    .startsWith("responses.csv, line 4:");
        }

        @Test
        void without_the_column_of_a_question_or_of_whose_it_is() {
            assertThat(Given.of(STUDY, "population,wave,motives.pay\ntutor,before,3\n")
                            .problems())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "responses.csv, line 1, column “motives.territory”: The column of this question is missing.");
            assertThat(Given.of(STUDY, "population,motives.pay\ntutor,3\n").problems())
                    .singleElement()
                    .asString()
                    .startsWith("responses.csv, line 1, column “wave”: This column is missing");
        }

        @Test
        void with_so_many_lines_of_one_kind_that_the_rest_is_counted() {
            var rows = "intern,one_year,PS,tutor,,,9,,,,,,\n".repeat(1200);

            assertThat(read(rows).problems())
                    .hasSize(1001)
                    .last()
                    .asString()
                    .isEqualTo(
                            "responses.csv, line 1, column “detects”: This column holds 200 more problems like those told.");
        }

        @Test
        void when_a_breakdown_has_a_value_for_everybody() {
            var rows = new StringBuilder();
            for (var i = 0; i < 150; i++)
                rows.append("intern,one_year,P").append(i).append(",tutor,,,3,,,,,,\n");

            assertThat(read(rows.toString()).problems())
                    .singleElement()
                    .asString()
                    .contains("150 different values are no groups");
        }
    }

    @Test
    void lines_from_which_a_spreadsheet_dropped_the_last_empty_cells_are_read_and_remarked() {
        var given = read(RIGHT + "intern,one_year,PS,senior\nintern,one_year,PS,senior,\n");

        assertThat(given.problems()).isEmpty();
        assertThat(given.remarks())
                .containsExactly(
                        "responses.csv, line 3: This line has fewer cells than there are headings (4 for 13; so has one other): those missing are read as empty.");
        assertThat(given.file().collected().getFirst().size()).isEqualTo(3);
    }

    @Test
    void codes_that_differ_by_a_sign_alone_are_different_columns() {
        var study = """
                study: s
                populations: [p]
                waves: [w]
                minimum_cell: 0
                questionnaires:
                  - {population: p, wave: w, items: [{id: q1_1, type: likert, levels: 5}, {id: q11, type: likert, levels: 5}]}
                """;

        var given = Given.of(study, "q1_1,q11\n1,2\n");

        assertThat(given.problems()).isEmpty();
        assertThat(Given.counts(Given.table(given.analysis(), "q11", Map.of()))).containsExactly(0L, 1L, 0L, 0L, 0L);
    }
}
