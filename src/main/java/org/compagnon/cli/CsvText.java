package org.compagnon.cli;

/// A CSV file for other programs: commas, RFC 4180 quotes, every text exactly as it is.
final class CsvText {

    private final StringBuilder text = new StringBuilder(1 << 12);

    CsvText(Object... headings) {
        row(headings);
    }

    CsvText row(Object... cells) {
        for (var index = 0; index < cells.length; index++) {
            if (index > 0) text.append(',');
            cell(cells[index].toString());
        }
        text.append('\n');
        return this;
    }

    private void cell(String value) {
        var needsQuotes = false;
        for (var index = 0; index < value.length(); index++) {
            var character = value.charAt(index);
            if (character == '"' || character == ',' || character == '\n' || character == '\r') needsQuotes = true;
        }
        if (needsQuotes) text.append('"').append(value.replace("\"", "\"\"")).append('"');
        else text.append(value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
