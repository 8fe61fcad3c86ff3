package org.compagnon.files;

import java.util.OptionalInt;

/// Finds where a quotation mark opens that is never closed, or closes in the middle of a cell.
final class QuoteCheck {

    private QuoteCheck() {}

    /// The line on which the faulty cell begins; nothing when the quotes are sound.
    static OptionalInt faultyLine(String text, char separator) {
        var line = 1;
        var fieldBegins = true;
        var i = 0;
        while (i < text.length()) {
            var letter = text.charAt(i);
            if (fieldBegins && letter == '"') {
                var opened = line;
                i++;
                while (i < text.length() && (text.charAt(i) != '"' || isDoubled(text, i))) {
                    if (text.charAt(i) == '"') i++;
                    else if (endsLine(text, i)) line++;
                    i++;
                }
                i++;
                if (i > text.length() || i < text.length() && !endsField(text.charAt(i), separator))
                    return OptionalInt.of(opened);
                fieldBegins = false;
                continue;
            }
            if (endsLine(text, i)) line++;
            fieldBegins = endsField(letter, separator);
            i++;
        }
        return OptionalInt.empty();
    }

    private static boolean isDoubled(String text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '"';
    }

    private static boolean endsLine(String text, int at) {
        var letter = text.charAt(at);
        return letter == '\n' || letter == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
    }

    private static boolean endsField(char letter, char separator) {
        return letter == separator || letter == '\n' || letter == '\r';
    }
}
