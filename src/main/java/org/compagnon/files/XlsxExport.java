package org.compagnon.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes one sheet: headings in bold that stay in sight, numbers and days as such.
final class XlsxExport implements Export {

    private static final int FLUSHED_EVERY = 500;
    private static final int LONGEST_NAME = 31;
    /// What a cell of Excel can hold.
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int line;

    XlsxExport(OutputStream to, String name) {
        workbook = new Workbook(to, "Compagnon", "1.0");
        sheet = workbook.newWorksheet(
                name.replaceAll("[\\[\\]:*?/\\\\]", " ").substring(0, Math.min(name.length(), LONGEST_NAME)));
        sheet.freezePane(0, 1);
    }

    @Override
    public Export row(List<? extends @Nullable Object> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) write(i, cells.get(i));
        line++;
        if (line % FLUSHED_EVERY == 0) sheet.flush();
        return this;
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(line, column, number);
            case Boolean answer -> sheet.value(line, column, answer);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(line, column, fitting(CellText.neutral(cell.toString())));
        }
        if (line == 0) sheet.style(line, column).bold().set();
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
