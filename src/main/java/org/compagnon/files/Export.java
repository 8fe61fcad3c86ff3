package org.compagnon.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table on its way out, line by line, never held whole. Closing it ends the file; the stream stays its opener's.
///
/// Text that a spreadsheet would run as a formula is made harmless.
public sealed interface Export extends Closeable permits CsvExport, XlsxExport {

    /// A cell is text, a number, a day, yes or no, or nothing.
    Export row(List<? extends @Nullable Object> cells) throws IOException;

    default Export row(@Nullable Object... cells) throws IOException {
        return row(Arrays.asList(cells));
    }

    default Export table(Table table) throws IOException {
        row(table.headers());
        for (var row : table.rows()) row(row.cells());
        return this;
    }

    static Export csv(OutputStream to, CsvStyle style) throws IOException {
        return new CsvExport(to, style);
    }

    /// The first row written holds the headings.
    static Export xlsx(OutputStream to, String sheet) {
        return new XlsxExport(to, sheet);
    }
}
