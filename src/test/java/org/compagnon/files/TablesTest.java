package org.compagnon.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compagnon.files.Fixtures.inEnglish;
import static org.compagnon.files.Fixtures.inFrench;
import static org.compagnon.files.Fixtures.line;
import static org.compagnon.files.Fixtures.part;
import static org.compagnon.files.Fixtures.refusal;
import static org.compagnon.files.Fixtures.xlsx;
import static org.compagnon.files.Fixtures.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    @TempDir
    Path folder;

    @Test
    void a_file_is_known_by_its_content_and_not_by_its_name() throws IOException {
        var named = Files.write(folder.resolve("tuteurs.csv"), xlsx(sheet -> line(sheet, 1, "id", "capacité")));

        assertThat(Tables.read(named, Limits.COMMAND_LINE).headers()).containsExactly("id", "capacité");
        assertThat(Tables.read("tuteurs.xlsx", "id;capacité\n".getBytes(UTF_8), Limits.WEB)
                        .headers())
                .containsExactly("id", "capacité");
    }

    @Test
    void a_200_mb_file_is_refused_unread_on_the_page_and_on_the_command_line() throws IOException {
        var large = folder.resolve("internes.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }

        assertThatThrownBy(() -> Tables.read(large, Limits.COMMAND_LINE))
                .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(inFrench(refused.problems()))
                        .containsExactly(large + " : Ce fichier dépasse 150 Mo. Retirez les feuilles, les images et "
                                + "les colonnes inutiles, ou partagez-le en plusieurs fichiers."));
        assertThatThrownBy(() -> Tables.read(large, Limits.WEB)).isInstanceOf(InputRefused.class);
    }

    @Test
    void an_upload_is_read_no_further_than_the_limit() {
        var read = new long[1];
        var endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'x';
            }
        };

        assertThatThrownBy(() -> Tables.read("flot.csv", endless, new Limits(10_000, 10_000, 10)))
                .isInstanceOf(InputRefused.class)
                .hasMessage("files.too-large");
        assertThat(read[0]).isEqualTo(10_001);
    }

    @Test
    void more_lines_than_the_limit_are_refused_in_csv_and_xlsx() {
        var three = new Limits(100_000, 100_000, 3);

        assertThat(Tables.read("e.csv", "id\nE1\nE2\nE3\n\n".getBytes(UTF_8), three)
                        .rows())
                .hasSize(3);
        assertThat(inEnglish(refusal("id\nE1\nE2\nE3\nE4\n".getBytes(UTF_8), three)))
                .containsExactly("liste: This file has more than 3 lines. Split it into several files.");
        assertThat(refusal(
                        xlsx(sheet -> {
                            for (var i = 1; i <= 5; i++) line(sheet, i, "E" + i);
                        }),
                        three))
                .extracting(Problem::key)
                .containsExactly("files.too-many-lines");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> Tables.read(folder.resolve("rien.csv"), Limits.WEB))
                .hasMessage("files.not-found");
        assertThatThrownBy(() -> Tables.read(folder, Limits.WEB)).hasMessage("files.not-a-file");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(inFrench(refusal(new byte[0])).getFirst()).startsWith("liste : Ce fichier est vide.");
        assertThat(refusal("\r\n  \n\n".getBytes(UTF_8)))
                .extracting(Problem::key)
                .containsExactly("files.empty");
        assertThat(refusal(";;;\n;;;\n".getBytes(UTF_8)))
                .extracting(Problem::key)
                .containsExactly("files.empty");
        assertThat(refusal("\uFEFF".getBytes(UTF_8))).extracting(Problem::key).containsExactly("files.empty");
    }

    @Test
    void what_is_neither_csv_nor_xlsx_is_named() {
        var oldExcel = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1);

        assertThat(kind(oldExcel)).isEqualTo("files.kind.old-excel");
        assertThat(kind(join(oldExcel, "EncryptedPackage".getBytes(UTF_16LE)))).isEqualTo("files.kind.encrypted");
        assertThat(kind("%PDF-1.7".getBytes(UTF_8))).isEqualTo("files.kind.pdf");
        assertThat(kind("<html><table><tr><td>id".getBytes(UTF_8))).isEqualTo("files.kind.web-page");
        assertThat(kind("\u0089PNG\r\n".getBytes(ISO_8859_1))).isEqualTo("files.kind.picture");
        assertThat(kind("{\\rtf1".getBytes(UTF_8))).isEqualTo("files.kind.document");
        assertThat(kind(zip(zip -> part(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"))))
                .isEqualTo("files.kind.ods");
        assertThat(kind(zip(zip -> part(zip, "word/document.xml", "<w/>")))).isEqualTo("files.kind.document");
        assertThat(kind(zip(zip -> part(zip, "xl/workbook.bin", "")))).isEqualTo("files.kind.binary-excel");
        assertThat(kind(zip(zip -> part(zip, "internes.csv", "id\nE1\n")))).isEqualTo("files.kind.archive");
        assertThat(inEnglish(refusal(oldExcel)).getFirst()).contains("Excel’s old format (.xls)");
    }

    private static String kind(byte[] content) {
        return refusal(content).getFirst().key();
    }

    private static byte[] join(byte[] first, byte[] second) {
        var whole = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }
}
