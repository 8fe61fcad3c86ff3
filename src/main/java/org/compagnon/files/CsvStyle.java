package org.compagnon.files;

/// How a CSV file is written.
///
/// @param mark whether the file begins with the mark by which Excel knows UTF-8
public record CsvStyle(char separator, boolean mark) {

    /// For programs: comma, plain UTF-8.
    public static final CsvStyle PLAIN = new CsvStyle(',', false);

    /// For a double click in a French Excel: semicolon, UTF-8 with its mark.
    public static final CsvStyle FRENCH_EXCEL = new CsvStyle(';', true);
}
