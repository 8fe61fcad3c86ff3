package org.compagnon.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.compagnon.files.Fixtures.csv;
import static org.compagnon.files.Fixtures.inFrench;
import static org.compagnon.files.Fixtures.refusal;

import java.util.List;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    @Nested
    class The_separator_is_recognised {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void whichever_it_is(String sign) {
            var table = csv("id,nom,capacité\nT1,Morel,2\nT2,Petit,1\n".replace(",", sign));

            assertThat(table.headers()).containsExactly("id", "nom", "capacité");
            assertThat(table.rows()).extracting(Row::cells).last().isEqualTo(List.of("T2", "Petit", "1"));
        }

        @Test
        void a_semicolon_among_decimal_commas() {
            assertThat(csv("id;lat;lon\nT1;47,2;-1,5\nT2;48,1;-1,6\n").headers())
                    .containsExactly("id", "lat", "lon");
        }

        @Test
        void a_comma_where_quoted_cells_hold_semicolons() {
            var table = csv("id,remarque\nT1,\"a;b;c\"\nT2,\"d;e;f\"\n");

            assertThat(table.rows().getFirst().cells()).containsExactly("T1", "a;b;c");
        }

        @Test
        void a_tab_where_names_hold_commas() {
            assertThat(csv("nom, prénom\tid\nMorel, Inès\tT1\n").headers()).containsExactly("nom, prénom", "id");
        }

        @Test
        void excels_own_first_line_is_no_heading() {
            var table = csv("sep=;\nid;nom\nT1;Morel\n");

            assertThat(table.headers()).containsExactly("id", "nom");
            assertThat(table.rows().getFirst().line()).isEqualTo(3);
        }

        @Test
        void one_that_is_not_read_is_named() {
            assertThat(inFrench(refusal("id|nom\nT1|Morel\n".getBytes(UTF_8))))
                    .containsExactly("liste, ligne 1 : Les cases sont séparées par « | ». "
                            + "Il faut une virgule, un point-virgule ou une tabulation.");
        }

        @Test
        void lines_that_use_another_than_the_headings_are_told_once() {
            var table = csv("id;nom;capacité\nT1,Morel,2\nT2,Petit,1\n");

            assertThat(table.problems())
                    .extracting(Problem::line, Problem::key, Problem::details)
                    .containsExactly(tuple(2, "files.csv.other-separator", List.of(",", ";", "2")));
        }

        @Test
        void a_single_column_needs_none() {
            assertThat(csv("id\nE1\nE2\n").rows()).hasSize(2);
        }
    }

    @Nested
    class Quotes_follow_RFC_4180 {

        @Test
        void separators_quotes_and_line_ends_inside_them_belong_to_the_cell() {
            var table = csv("id,nom,note\r\nT1,\"Morel, dit \"\"Momo\"\"\",\"deux\r\nlignes\"\r\nT2,Petit,\r\n");

            assertThat(table.rows().getFirst().cells()).containsExactly("T1", "Morel, dit \"Momo\"", "deux\r\nlignes");
            assertThat(table.rows().getLast().line()).as("as an editor counts").isEqualTo(4);
        }

        @Test
        void one_that_is_never_closed_is_told_with_the_line_that_opens_it() {
            assertThat(inFrench(refusal("id,nom\nT1,\"Morel\nT2,Petit\nT3,Roux\n".getBytes(UTF_8)))
                            .getFirst())
                    .startsWith("liste, ligne 2 : Une case ouvre ici un guillemet qui n’est pas refermé");
        }

        @Test
        void one_that_closes_in_the_middle_of_a_cell_is_told_with_its_line() {
            assertThat(refusal("id,nom\nT1,Morel\nT2,\"Petit\" Paul\n".getBytes(UTF_8)))
                    .extracting(Problem::line, Problem::key)
                    .containsExactly(tuple(3, "files.csv.quote"));
        }

        @Test
        void one_inside_a_plain_cell_is_a_letter_like_another() {
            assertThat(csv("id,adresse\nT1,5 \"bis\" rue du Lac\n")
                            .rows()
                            .getFirst()
                            .cell(1))
                    .isEqualTo("5 \"bis\" rue du Lac");
        }
    }

    @Nested
    class The_lines {

        @Test
        void blank_ones_are_left_out_and_still_counted() {
            var table = csv("\nid,nom\n\nT1,Morel\n,,\n \nT2,Petit\n,,\n,,\n");

            assertThat(table.headerLine()).isEqualTo(2);
            assertThat(table.rows()).extracting(Row::line).containsExactly(4, 7);
            assertThat(table.problems()).isEmpty();
        }

        @Test
        void a_shorter_one_has_empty_cells() {
            assertThat(csv("id,nom,note\nT1\n").rows().getFirst().cell(2)).isEmpty();
        }

        @Test
        void a_shorter_one_is_remarked_for_whoever_tells_absent_from_empty() {
            assertThat(csv("id,nom,note\nT1,Morel\nT2\nT3,Petit,\n").remarks())
                    .extracting(problem -> problem.in(Words.in(Words.ENGLISH)))
                    .containsExactly(
                            "liste.csv, line 2: This line has fewer cells than there are headings (2 for 3; so has one other): those missing are read as empty.");
            assertThat(csv("id,nom,note\nT1,Morel,\nT2,Petit,3").remarks()).isEmpty();
        }

        @Test
        void the_last_one_cut_off_shows_a_file_half_transferred() {
            var table = csv("id,nom,note\nT1,Morel,3\nT2,Pe");

            assertThat(table.remarks()).isEqualTo(table.cutOff());
            assertThat(inFrench(table.cutOff()))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "liste.csv, ligne 3 : Le fichier s’arrête au milieu de cette ligne : 2 cases pour 3 titres.");
        }

        @Test
        void a_longer_one_is_told_with_what_exceeds() {
            var table = csv("id,latitude,longitude\nT1,47,21,-1,55\nT2,47.2,-1.5,,\n");

            assertThat(inFrench(table.problems()))
                    .containsExactly("liste.csv, ligne 2 : Cette ligne a 5 cases et les titres 3 : « -1 » dépasse. "
                            + "Si un texte contient le séparateur, mettez-le entre guillemets, comme dans \"47,21\".");
        }

        @Test
        void one_of_many_thousand_cells_is_no_line_of_a_list() {
            assertThat(refusal("id;".repeat(20_000).getBytes(UTF_8)))
                    .extracting(Problem::key)
                    .containsExactly("files.too-wide");
        }

        @Test
        void may_end_as_old_macintoshes_end_them() {
            assertThat(csv("id,nom\rT1,Morel\rT2,Petit\r").rows())
                    .extracting(Row::line)
                    .containsExactly(2, 3);
        }

        @Test
        void spaces_around_a_cell_do_not_count_hard_ones_included() {
            assertThat(csv("id , nom\n T1\u00A0,\u202FMorel \n")
                            .rows()
                            .getFirst()
                            .cells())
                    .containsExactly("T1", "Morel");
        }
    }

    @Nested
    class The_headings {

        @Test
        void the_same_twice_is_told_whatever_its_accents() {
            assertThat(csv("id,Prénom,prenom\nT1,Inès,Inès\n").problems())
                    .extracting(Problem::line, Problem::column, Problem::key)
                    .containsExactly(tuple(1, "prenom", "files.header.twice"));
        }

        @Test
        void none_over_a_column_with_data_is_told_with_its_letter() {
            assertThat(csv("id,,nom\nT1,,Morel\nT2,x,Petit\n").problems())
                    .extracting(Problem::line, Problem::column, Problem::key, Problem::details)
                    .containsExactly(tuple(1, "B", "files.header.blank", List.of("3", "x")));
        }

        @Test
        void a_title_above_them_is_told_alone() {
            assertThat(inFrench(csv("Tuteurs 2026;;\nid;nom;capacité\nT1;Morel;2\nT2;Petit;1\n")
                            .problems()))
                    .singleElement()
                    .satisfies(said -> assertThat(said)
                            .startsWith("liste.csv, ligne 1 : Cette ligne ne porte que « Tuteurs 2026 »"));
        }

        @Test
        void alone_they_are_a_list_of_nobody() {
            assertThat(csv("tutor_id,tutee_id\n").rows()).isEmpty();
        }
    }

    @Test
    void ten_thousand_lines_of_every_kind_of_cell_survive_a_round_trip() {
        var text = new StringBuilder("id,nom,note\n");
        for (var i = 1; i <= 10_000; i++) text.append("T%05d,\"Le \"\"n° %d\"\"\",é;à\n".formatted(i, i));
        var table = csv(text.toString());

        assertThat(table.rows()).hasSize(10_000).last().satisfies(row -> {
            assertThat(row.line()).isEqualTo(10_001);
            assertThat(row.cells()).containsExactly("T10000", "Le \"n° 10000\"", "é;à");
        });
    }
}
