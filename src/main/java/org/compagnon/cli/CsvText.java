package org.compagnon.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// A CSV file for other programs: commas, RFC 4180 quotes, every text exactly as it is.
final class CsvText {

    private final StringWriter text = new StringWriter(1 << 12);
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    CsvText(Object... headings) {
        row(headings);
    }

    CsvText row(Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(Object::toString).toList());
        return this;
    }

    @Override
    public String toString() {
        try {
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
