package org.compagnon.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.compagnon.files.Fixtures.csv;
import static org.compagnon.files.Fixtures.inEnglish;
import static org.compagnon.files.Fixtures.inFrench;
import static org.compagnon.files.Fixtures.refusal;

import java.nio.charset.Charset;
import java.util.List;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    static final String INES = "id;prénom\nT1;Inès\n";

    @Nested
    class The_encoding_is_recognised {

        @Test
        void utf_8() {
            assertThat(csv(INES, UTF_8).rows().getFirst().cell(1)).isEqualTo("Inès");
        }

        @Test
        void utf_8_with_its_mark() {
            assertThat(csv("\uFEFF" + INES, UTF_8).headers()).containsExactly("id", "prénom");
        }

        @Test
        void utf_16_with_its_mark() {
            assertThat(csv("\uFEFF" + INES, UTF_16LE).rows().getFirst().cell(1)).isEqualTo("Inès");
        }

        @Test
        void windows_1252() {
            var table = csv("id;nom\nT1;L’Hénaff — 3 €\n", WINDOWS_1252);

            assertThat(table.rows().getFirst().cell(1)).isEqualTo("L’Hénaff — 3 €");
            assertThat(table.problems()).isEmpty();
        }

        @Test
        void a_line_in_another_encoding_is_read_in_its_own_and_told() {
            var file = join(
                    "id;prénom\nT1;Inès\n".getBytes(WINDOWS_1252),
                    "T2;Zoé\n".getBytes(UTF_8),
                    "T3;René\n".getBytes(WINDOWS_1252));
            var table = Tables.read("liste.csv", file, Limits.WEB);

            assertThat(table.rows()).extracting(row -> row.cell(1)).containsExactly("Inès", "Zoé", "René");
            assertThat(inFrench(table.problems()))
                    .singleElement()
                    .satisfies(
                            said -> assertThat(said)
                                    .startsWith(
                                            "liste.csv, ligne 3 : Cette ligne est codée en UTF-8 et le reste du fichier en Windows-1252"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"MON PASSÉ…", "le passé » dit-il", "L’ÉTÉ\u00A0!", "MOI À L’ÉTÉ — LÀ", "CHARGÉ·E", "À CÔTÉ’"
                })
        void windows_1252_where_one_line_reads_as_utf_8_by_chance(String chance) {
            var read = csv("id;mot\nT1;" + chance + "\nT2;très bien\n", WINDOWS_1252);

            assertThat(read.problems()).isEmpty();
            assertThat(read.rows()).extracting(row -> row.cell(1)).containsExactly(chance, "très bien");
            assertThat(csv("id;mot\nT1;" + chance + "\n", WINDOWS_1252)
                            .rows()
                            .getFirst()
                            .cell(1))
                    .isEqualTo(chance);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Zoé", "à", "Ça… d’où « ça » ?", "Łukasz Ćwik", "5 €", "très 😀", "Ελένη", "李明", "PASSÉ…"})
        void utf_8_is_not_taken_for_an_accident(String word) {
            assertThat(csv("id;mot\nT1;" + word + "\n", UTF_8).rows().getFirst().cell(1))
                    .isEqualTo(word);
            var mixed = join(("id;mot\nT1;" + word + "\n").getBytes(UTF_8), "T2;René\n".getBytes(WINDOWS_1252));
            assertThat(Tables.read("liste.csv", mixed, Limits.WEB).problems()).isNotEmpty();
        }

        @Test
        void a_letter_lost_in_an_earlier_save_is_told() {
            var table = csv("id;prénom\nT1;In\uFFFDs\nT2;Zo\uFFFD\n");

            assertThat(table.problems())
                    .extracting(Problem::line, Problem::key, Problem::details)
                    .containsExactly(
                            tuple(2, "files.text.lost-letter", List.of("In\uFFFDs")),
                            tuple(3, "files.text.lost-letter", List.of("Zo\uFFFD")));
        }

        @Test
        void a_null_byte_is_refused() {
            assertThat(inEnglish(refusal("id;nom\nT1;Mo\0rel\n".getBytes(UTF_8)))
                            .getFirst())
                    .contains("Line 2 holds a null byte");
        }
    }

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
                    .containsExactly("liste, ligne 1 : Les cases sont séparées par « | ». "
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
                    .startsWith("liste, ligne 2 : Une case ouvre ici un guillemet qui n’est pas refermé");
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
                            "liste.csv, ligne 3 : Le fichier s’arrête au milieu de cette ligne : 2 cases pour 3 titres.");
        }

        @Test
        void a_longer_one_is_told_with_what_exceeds() {
            var table = csv("id,latitude,longitude\nT1,47,21,-1,55\nT2,47.2,-1.5,,\n");

            assertThat(inFrench(table.problems()))
                    .containsExactly("liste.csv, ligne 2 : Cette ligne a 5 cases et les titres 3 : « -1 » dépasse. "
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
                            .startsWith("liste.csv, ligne 1 : Cette ligne ne porte que « Tuteurs 2026 »"));
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

    @Test
    void latin_1_is_a_part_of_windows_1252() {
        assertThat(csv(INES, ISO_8859_1).rows().getFirst().cell(1)).isEqualTo("Inès");
    }

    private static byte[] join(byte[]... parts) {
        var whole = new java.io.ByteArrayOutputStream();
        for (var part : parts) whole.writeBytes(part);
        return whole.toByteArray();
    }
}
