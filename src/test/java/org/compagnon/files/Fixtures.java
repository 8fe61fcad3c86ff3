package org.compagnon.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Files as departments send them, made on the spot.
public final class Fixtures {

    private Fixtures() {}

    public static Table csv(String name, String text) {
        return Tables.read(name, text.getBytes(StandardCharsets.UTF_8), Limits.WEB);
    }

    static Table csv(String text) {
        return csv("liste.csv", text);
    }

    static Table csv(String text, Charset charset) {
        return Tables.read("liste.csv", text.getBytes(charset), Limits.WEB);
    }

    /// One sheet named "Feuil1".
    static byte[] xlsx(Consumer<Worksheet> filled) {
        return workbook(workbook -> filled.accept(workbook.newWorksheet("Feuil1")));
    }

    static byte[] workbook(Consumer<Workbook> filled) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Tableur", "1.0")) {
            filled.accept(workbook);
            workbook.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void line(Worksheet sheet, int line, Object... cells) {
        for (var i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case Number number -> sheet.value(line - 1, i, number);
                case Boolean answer -> sheet.value(line - 1, i, answer);
                default -> sheet.value(line - 1, i, cells[i].toString());
            }
        }
    }

    interface Parts {
        void into(ZipOutputStream zip) throws IOException;
    }

    static byte[] zip(Parts parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            parts.into(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// A workbook of one sheet, its rows written as Excel's own XML.
    static byte[] byHand(String rows) {
        return zip(zip -> {
            part(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                    <sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                            + "</sheetData></worksheet>");
        });
    }

    static Table read(byte[] content) {
        return Tables.read("liste.xlsx", content, Limits.WEB);
    }

    static List<Problem> refusal(byte[] content) {
        return refusal(content, Limits.WEB);
    }

    static List<Problem> refusal(byte[] content, Limits limits) {
        try {
            Tables.read("liste", content, limits);
        } catch (InputRefused refused) {
            return refused.problems();
        }
        throw new AssertionError("This file should have been refused");
    }

    /// What the command line prints.
    public static List<String> inFrench(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.in(Words.in(Words.FRENCH)))
                .toList();
    }

    public static List<String> inEnglish(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.in(Words.in(Words.ENGLISH)))
                .toList();
    }
}
