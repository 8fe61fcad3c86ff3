package org.compagnon.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes CSV as RFC 4180 has it.
final class CsvExport implements Export {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter writer;

    CsvExport(OutputStream to, CsvStyle style) throws IOException {
        if (style.mark()) to.write(MARK);
        writer = CsvWriter.builder()
                .fieldSeparator(style.separator())
                .lineDelimiter(style.mark() ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(new LeftOpen(to), StandardCharsets.UTF_8);
    }

    @Override
    public Export row(List<? extends @Nullable Object> cells) {
        var texts = new ArrayList<String>(cells.size());
        for (var cell : cells) texts.add(text(cell));
        writer.writeRecord(texts);
        return this;
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> CellText.neutral(cell.toString());
        };
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
