package org.compagnon.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.files.Fixtures.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    @Test
    void plain_csv_is_what_programs_read() throws IOException {
        var file = csvFile(
                CsvStyle.PLAIN, "T1", "Morel, Inès", 12, new BigDecimal("1E+2"), LocalDate.of(2026, 11, 2), null);

        assertThat(new String(file, UTF_8)).isEqualTo("T1,\"Morel, Inès\",12,100,2026-11-02,\n");
    }

    @Test
    void csv_for_a_french_excel_has_its_mark_and_semicolons() throws IOException {
        assertThat(new String(csvFile(CsvStyle.FRENCH_EXCEL, "T1", "Inès"), UTF_8))
                .isEqualTo("\uFEFFT1;Inès\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+33 6 12", "-2+3", "@SUM(A1)", "\t=1", "\r=1"})
    void a_cell_that_a_spreadsheet_would_run_is_made_harmless(String dangerous) throws IOException {
        assertThat(new String(csvFile(CsvStyle.PLAIN, dangerous), UTF_8).replace("\"", ""))
                .startsWith("'" + dangerous.charAt(0));
        assertThat(Fixtures.read(xlsxFile("note", dangerous)).problems()).isEmpty();
        assertThat(CellText.neutral(dangerous)).isEqualTo("'" + dangerous);
    }

    @Test
    void it_is_itself_again_when_the_file_comes_back() throws IOException {
        var back = Tables.read("retour.csv", csvFile(CsvStyle.FRENCH_EXCEL, "téléphone", "+33 6 12"), Limits.WEB);

        assertThat(back.headers()).containsExactly("téléphone", "+33 6 12");
    }

    @Test
    void a_number_below_zero_is_no_danger() {
        assertThat(CellText.neutral("-1,5536")).isEqualTo("-1,5536");
    }

    @Test
    void xlsx_keeps_numbers_days_and_text_as_they_are() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var export = Export.xlsx(bytes, "Rencontres: 2026/2027")) {
            export.row("id", "tenues", "dernière", "note");
            export.row("007", 3, LocalDate.of(2026, 11, 2), null);
        }
        var table = Fixtures.read(bytes.toByteArray());

        assertThat(table.headers()).containsExactly("id", "tenues", "dernière", "note");
        assertThat(table.rows().getFirst().cells()).containsExactly("007", "3", "2026-11-02");
    }

    @Test
    void thousands_of_lines_are_written_as_they_come() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var export = Export.xlsx(bytes, "Binômes")) {
            export.row("id", "rang");
            for (var i = 1; i <= 4_000; i++) export.row("T" + i, i);
        }

        assertThat(Fixtures.read(bytes.toByteArray()).rows())
                .hasSize(4_000)
                .last()
                .extracting(Row::cells)
                .isEqualTo(List.of("T4000", "4000"));
    }

    @Test
    void bad_rows_go_back_with_their_line_and_their_reasons_and_may_be_sent_again() throws IOException {
        var table = csv("id;capacité\nT1;2\nT2;deux\nT3\n");
        var problems = List.of(
                Problem.at("liste.csv", 3, "capacité", "files.number.in-words", "deux", "2"),
                Problem.at("liste.csv", 4, "capacité", "files.cell.empty"));
        var bytes = new ByteArrayOutputStream();
        try (var export = Export.csv(bytes, CsvStyle.FRENCH_EXCEL)) {
            export.table(BadRows.of(table, problems, Words.in(Words.FRENCH)));
        }
        var back = Tables.read("à corriger.csv", bytes.toByteArray(), Limits.WEB);

        assertThat(back.headers()).containsExactly("id", "capacité", "ligne d’origine", "à corriger");
        assertThat(back.rows())
                .extracting(row -> row.cell(0), row -> row.cell(2))
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("T2", "3"),
                        org.assertj.core.api.Assertions.tuple("T3", "4"));
        assertThat(back.rows().getFirst().cell(3))
                .isEqualTo(
                        "colonne « capacité » : « deux » est écrit en lettres. Il faut un nombre entier en chiffres : 2.");
        assertThat(back.problems()).isEmpty();
    }

    private static byte[] csvFile(CsvStyle style, @Nullable Object... cells) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var export = Export.csv(bytes, style)) {
            export.row(cells);
        }
        return bytes.toByteArray();
    }

    private static byte[] xlsxFile(String heading, String cell) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var export = Export.xlsx(bytes, "Feuille")) {
            export.row(heading).row(cell);
        }
        return bytes.toByteArray();
    }
}
