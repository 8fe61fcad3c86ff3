package org.compagnon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.compagnon.files.Fixtures.byHand;
import static org.compagnon.files.Fixtures.inFrench;
import static org.compagnon.files.Fixtures.line;
import static org.compagnon.files.Fixtures.read;
import static org.compagnon.files.Fixtures.refusal;
import static org.compagnon.files.Fixtures.workbook;
import static org.compagnon.files.Fixtures.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.compagnon.shared.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class XlsxReadingTest {

    @Nested
    class Cells_are_read_as_their_owner_would_type_them {

        @Test
        void text_keeps_its_leading_zeros_and_whole_numbers_have_no_decimals() {
            var table = read(xlsx(sheet -> {
                line(sheet, 1, "id", "rpps", "capacité", "latitude", "formé");
                line(sheet, 2, "007", 10_003_456_789L, 12.0, 47.218399999999997, true);
            }));

            assertThat(table.rows().getFirst().cells()).containsExactly("007", "10003456789", "12", "47.2184", "true");
        }

        @Test
        void a_number_shown_with_leading_zeros_keeps_them() {
            var table = read(xlsx(sheet -> {
                line(sheet, 1, "id", "code");
                line(sheet, 2, 42, 1_234);
                sheet.style(1, 0).format("00000").set();
                sheet.style(1, 1).format("# ##0.00").set();
            }));

            assertThat(table.rows().getFirst().cells()).containsExactly("00042", "1234");
        }

        @Test
        void a_date_is_written_year_first() {
            var table = read(xlsx(sheet -> {
                line(sheet, 1, "du", "au", "rendez-vous", "semestre");
                sheet.value(1, 0, LocalDate.of(2026, 11, 2));
                sheet.style(1, 0).format("dd/mm/yyyy").set();
                sheet.value(1, 1, LocalDate.of(2027, 5, 2));
                sheet.style(1, 1).format("[$-40C]d mmmm yyyy;@").set();
                sheet.value(1, 2, LocalDateTime.of(2026, 11, 2, 18, 30));
                sheet.style(1, 2).format("dd/mm/yyyy hh:mm").set();
                sheet.value(1, 3, LocalDate.of(2026, 11, 1));
                sheet.style(1, 3).format("mmm-yy").set();
            }));

            assertThat(table.rows().getFirst().cells())
                    .containsExactly("2026-11-02", "2027-05-02", "2026-11-02T18:30", "2026-11-01");
        }

        @Test
        void lines_have_the_numbers_that_the_spreadsheet_shows_and_trailing_blanks_are_left_out() {
            var table = read(xlsx(sheet -> {
                line(sheet, 2, "id", "nom");
                line(sheet, 4, "T1", "Morel");
                line(sheet, 7, "T2", "Petit");
                line(sheet, 8, "", " ");
                sheet.style(500, 1).bold().set();
            }));

            assertThat(table.headerLine()).isEqualTo(2);
            assertThat(table.rows()).extracting(Row::line).containsExactly(4, 7);
            assertThat(table.problems()).isEmpty();
        }
    }

    @Nested
    class What_a_cell_only_shows_is_told {

        @Test
        void a_formula_with_its_cell_and_what_to_do() {
            var table = read(xlsx(sheet -> {
                line(sheet, 1, "id", "capacité");
                line(sheet, 2, "T1", 2);
                line(sheet, 3, "T2");
                sheet.formula(2, 1, "B2*2");
            }));

            assertThat(inFrench(table.problems())).singleElement().satisfies(said -> assertThat(said)
                    .startsWith("liste.xlsx, ligne 3, colonne « capacité » : La case B3 contient la formule =B2*2")
                    .endsWith("« Collage spécial, Valeurs »."));
        }

        @Test
        void every_cell_of_a_formula_that_was_dragged_down_and_every_error() {
            var table = read(byHand("""
                    <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>nom</t></is></c></row>
                    <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><f t="shared" ref="B2:B3" si="0">C2&amp;D2</f><v>Morel</v></c></row>
                    <row r="3"><c r="A3"><v>2</v></c><c r="B3" t="str"><f t="shared" si="0"/><v>Petit</v></c></row>
                    <row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                    """));

            assertThat(table.problems())
                    .extracting(Problem::line, Problem::column, Problem::key)
                    .containsExactly(
                            tuple(2, "nom", "files.xlsx.formula"),
                            tuple(3, "nom", "files.xlsx.formula"),
                            tuple(4, "id", "files.xlsx.error"),
                            tuple(4, "nom", "files.xlsx.formula"));
            assertThat(table.problems().getFirst().details()).containsExactly("B2", "=C2&D2", "Morel");
        }

        @Test
        void merged_headings() {
            var table = read(xlsx(sheet -> {
                line(sheet, 1, "nom complet", "", "capacité");
                sheet.range(0, 0, 0, 1).merge();
                line(sheet, 2, "Morel", "Inès", 2);
            }));

            assertThat(inFrench(table.problems())).anySatisfy(said -> assertThat(said)
                    .isEqualTo("liste.xlsx, ligne 1 : Les cases A1:B1 sont fusionnées sur la ligne des titres. "
                            + "Défusionnez-les et donnez à chaque colonne son propre titre."));
        }

        @Test
        void merged_cells_below_the_headings() {
            var table = read(xlsx(sheet -> {
                line(sheet, 1, "id", "site");
                line(sheet, 2, "E1", "Nantes");
                line(sheet, 3, "E2");
                sheet.range(1, 1, 2, 1).merge();
            }));

            assertThat(table.problems())
                    .extracting(Problem::line, Problem::key, Problem::details)
                    .containsExactly(tuple(2, "files.xlsx.merged", List.of("B2:B3")));
        }
    }

    @Nested
    class Only_the_first_sheet_is_read {

        @Test
        void an_empty_one_is_refused() {
            assertThat(inFrench(refusal(xlsx(sheet -> {}))))
                    .containsExactly("liste : La première feuille, « Feuil1 », est vide. "
                            + "Mettez-y les titres des colonnes et les données.");
        }

        @Test
        void an_empty_one_before_the_data_is_refused_naming_both() {
            var file = workbook(workbook -> {
                workbook.newWorksheet("Feuil1");
                line(workbook.newWorksheet("Tuteurs"), 1, "id", "capacité");
            });

            assertThat(inFrench(refusal(file)).getFirst())
                    .contains("« Feuil1 »")
                    .contains("« Tuteurs » contient des données");
        }
    }

    @Test
    void ten_thousand_lines_are_all_read() {
        var table = read(xlsx(sheet -> {
            line(sheet, 1, "id", "nom", "capacité");
            for (var i = 2; i <= 10_001; i++) line(sheet, i, "T" + i, "Nom " + i, i % 7);
        }));

        assertThat(table.rows())
                .hasSize(10_000)
                .last()
                .extracting(Row::cells)
                .isEqualTo(List.of("T10001", "Nom 10001", "5"));
        assertThat(table.problems()).isEmpty();
    }
}
