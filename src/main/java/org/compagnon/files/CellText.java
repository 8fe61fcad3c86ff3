package org.compagnon.files;

import java.util.regex.Pattern;

/// The text of a cell on its way in and out of a file.
final class CellText {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d+)?");

    private CellText() {}

    /// Without the spaces around it, hard ones included, and without the apostrophe that [#neutral] put in front.
    static String clean(String cell) {
        var from = 0;
        var until = cell.length();
        while (from < until && isBlank(cell.charAt(from))) from++;
        while (until > from && isBlank(cell.charAt(until - 1))) until--;
        if (until - from > 1 && cell.charAt(from) == '\'' && STARTS_A_FORMULA.indexOf(cell.charAt(from + 1)) >= 0)
            from++;
        return cell.substring(from, until);
    }

    /// A spreadsheet runs a cell that begins like a formula: an apostrophe in front makes it words again.
    /// A plain number is no danger, and a longitude may be negative.
    static String neutral(String cell) {
        if (cell.isEmpty() || STARTS_A_FORMULA.indexOf(cell.charAt(0)) < 0) return cell;
        return PLAIN_NUMBER.matcher(cell).matches() ? cell : "'" + cell;
    }

    private static boolean isBlank(char letter) {
        return letter <= ' ' || letter == '\u00A0' || letter == '\u202F' || letter == '\u200B' || letter == '\uFEFF';
    }
}
