package org.compagnon.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.files.Fixtures.byHand;
import static org.compagnon.files.Fixtures.inEnglish;
import static org.compagnon.files.Fixtures.line;
import static org.compagnon.files.Fixtures.part;
import static org.compagnon.files.Fixtures.refusal;
import static org.compagnon.files.Fixtures.xlsx;
import static org.compagnon.files.Fixtures.zip;

import java.util.Arrays;
import java.util.zip.ZipEntry;
import org.compagnon.shared.Problem;
import org.junit.jupiter.api.Test;

/// A workbook that is dangerous is not opened, and one that is damaged says so.
class RefusedWorkbooksTest {

    @Test
    void a_bomb_that_unpacks_to_a_thousand_times_its_size() {
        var bomb = zip(zip -> {
            part(zip, "xl/workbook.xml", "<workbook/>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (var i = 0; i < 300; i++) zip.write(spaces);
            zip.closeEntry();
        });

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(inEnglish(refusal(bomb)).getFirst())
                .isEqualTo("liste: Unpacked, this workbook would be enormous: it was not opened. "
                        + "Copy only the data needed into a new workbook.");
    }

    @Test
    void a_bomb_that_lies_about_its_size() {
        var bomb = zip(zip -> {
            part(zip, "xl/workbook.xml", "<workbook/>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(new byte[64 << 20]);
            zip.closeEntry();
        });
        understate(bomb, "xl/sharedStrings.xml");

        assertThat(refusal(bomb)).extracting(Problem::key).containsAnyOf("files.xlsx.bomb", "files.xlsx.damaged");
    }

    @Test
    void more_than_the_limit_once_unpacked_however_little_it_shrinks() {
        var file = xlsx(sheet -> {
            for (var i = 1; i <= 5_000; i++) line(sheet, i, "T" + i * 7919L % 10_007, "Nom " + i * 104_729L);
        });

        assertThat(refusal(file, new Limits(file.length, file.length + 1_000L, 10_000)))
                .extracting(Problem::key)
                .containsExactly("files.xlsx.bomb");
    }

    @Test
    void a_cell_far_to_the_right_of_any_list() {
        var file = xlsx(sheet -> {
            line(sheet, 1, "id");
            sheet.value(1, 16_000, "x");
        });

        assertThat(refusal(file)).extracting(Problem::key).containsExactly("files.too-wide");
    }

    @Test
    void thousands_of_parts() {
        var file = zip(zip -> {
            part(zip, "xl/workbook.xml", "<workbook/>");
            for (var i = 0; i < 3_000; i++) part(zip, "xl/media/" + i, "");
        });

        assertThat(refusal(file)).extracting(Problem::key).containsExactly("files.xlsx.bomb");
    }

    @Test
    void entities_that_swell_or_fetch() {
        var file = zip(zip -> {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook>&a;</workbook>");
        });

        assertThat(refusal(file)).extracting(Problem::key).containsExactly("files.xlsx.damaged");
    }

    @Test
    void one_cut_short() {
        var whole = xlsx(sheet -> line(sheet, 1, "id", "capacité"));

        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2)))
                .extracting(Problem::key)
                .containsExactly("files.xlsx.damaged");
    }

    @Test
    void one_with_broken_cells() {
        var file = byHand("<row r=\"1\"><c r=\"A1\"><v>1</v></row>");

        assertThat(refusal(file)).extracting(Problem::key).containsExactly("files.xlsx.damaged");
    }

    /// Makes the central directory declare ten bytes.
    private static void understate(byte[] zip, String name) {
        var text = new String(zip, ISO_8859_1);
        var entry = text.lastIndexOf("PK\1\2", text.lastIndexOf(name));
        zip[entry + 24] = 10;
        zip[entry + 25] = 0;
        zip[entry + 26] = 0;
        zip[entry + 27] = 0;
    }
}
