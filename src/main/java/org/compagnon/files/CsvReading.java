package org.compagnon.files;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// Reads CSV as departments have it: any usual encoding, comma, semicolon or tab, quotes as in RFC 4180.
final class CsvReading {

    /// Signs that some programs put between cells, and that we do not read.
    private static final String OTHER_SIGNS = "|:~^";

    private final String file;
    private final String text;
    private final Separator separator;
    private final int skippedLines;
    private final TableBuilder builder;

    private CsvReading(String file, String text, int skippedLines, Limits limits) {
        this.file = file;
        this.text = text;
        this.skippedLines = skippedLines;
        this.separator = separatorOf(file, text);
        this.builder = new TableBuilder(file, limits);
    }

    static Table read(String file, byte[] content, Limits limits) {
        var decoded = DecodedText.of(file, content);
        var text = decoded.text();
        // Excel's own first line, "sep=;", is no heading.
        var endOfFirst = text.indexOf('\n');
        var hint = endOfFirst > 0 && text.regionMatches(true, 0, "sep=", 0, 4) && endOfFirst < 8;
        var reading = hint
                ? new CsvReading(file, text.substring(endOfFirst + 1), 1, limits)
                : new CsvReading(file, text, 0, limits);
        decoded.problems().forEach(reading.builder::problem);
        return reading.table();
    }

    private static Separator separatorOf(String file, String text) {
        var found = Separator.of(text);
        if (found.isPresent()) return found.get();
        var opening = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        if (opening.isEmpty()) throw Tables.refused(file, "files.empty");
        for (var i = 0; i < OTHER_SIGNS.length(); i++) {
            var sign = String.valueOf(OTHER_SIGNS.charAt(i));
            if (opening.stream().allMatch(line -> line.contains(sign)))
                throw new InputRefused(Problem.at(
                        file,
                        DecodedText.lineOf(text, text.indexOf(opening.getFirst())),
                        null,
                        "files.csv.separator",
                        sign));
        }
        return Separator.COMMA;
    }

    private Table table() {
        var endsInALine = !text.endsWith("\n") && !text.endsWith("\r");
        try (var lines = CsvReader.builder()
                .fieldSeparator(separator.sign)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            var header = 0;
            var others = new OtherSeparator();
            for (var all = lines.iterator(); all.hasNext(); ) {
                var line = all.next();
                var number = (int) line.getStartingLineNumber() + skippedLines;
                if (header > 1 && line.getFieldCount() == 1 && others.cuts(line, number, header)) continue;
                if (header == 0) header = line.getFieldCount();
                builder.add(number, line.getFields().toArray(String[]::new), endsInALine && !all.hasNext());
            }
            others.tell();
            return builder.build();
        } catch (CsvParseException broken) {
            var line = QuoteCheck.faultyLine(text, separator.sign);
            if (line.isEmpty()) throw Tables.refused(file, "files.too-wide");
            throw new InputRefused(Problem.at(file, line.getAsInt() + skippedLines, null, "files.csv.quote"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Lines pasted from another export, cut by another sign than the header: told once, with their number.
    private final class OtherSeparator {

        private int first;
        private int count;
        private String sign = "";

        boolean cuts(CsvRecord line, int number, int width) {
            var cell = line.getField(0);
            for (var other : Separator.values()) {
                if (other == separator
                        || cell.chars().filter(letter -> letter == other.sign).count() < width - 1) continue;
                if (count++ == 0) {
                    first = number;
                    sign = other.shown();
                }
                return true;
            }
            return false;
        }

        void tell() {
            if (count > 0)
                builder.problem(
                        first, null, "files.csv.other-separator", sign, separator.shown(), Integer.toString(count));
        }
    }
}
