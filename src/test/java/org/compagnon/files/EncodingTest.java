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

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.compagnon.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The encoding of a list is recognised, whichever it is, line by line where somebody mixed them.
class EncodingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String INES = "id;prénom\nT1;Inès\n";

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
        assertThat(inFrench(table.problems())).singleElement().satisfies(said -> assertThat(said)
                .startsWith(
                        "liste.csv, ligne 3 : Cette ligne est codée en UTF-8 et le reste du fichier en Windows-1252"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MON PASSÉ…", "le passé » dit-il", "L’ÉTÉ\u00A0!", "MOI À L’ÉTÉ — LÀ", "CHARGÉ·E", "À CÔTÉ’"})
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
    @ValueSource(strings = {"Zoé", "à", "Ça… d’où « ça » ?", "Łukasz Ćwik", "5 €", "très 😀", "Ελένη", "李明", "PASSÉ…"})
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
        assertThat(inEnglish(refusal("id;nom\nT1;Mo\0rel\n".getBytes(UTF_8))).getFirst())
                .contains("Line 2 holds a null byte");
    }

    @Test
    void latin_1_is_a_part_of_windows_1252() {
        assertThat(csv(INES, ISO_8859_1).rows().getFirst().cell(1)).isEqualTo("Inès");
    }

    private static byte[] join(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) whole.writeBytes(part);
        return whole.toByteArray();
    }
}
