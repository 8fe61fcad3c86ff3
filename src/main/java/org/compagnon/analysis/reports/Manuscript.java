package org.compagnon.analysis.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A text with tables and figures, before it becomes a file.
///
/// @param lede what stands under the title: study, dates, who answers for it
public record Manuscript(Locale language, String title, List<String> lede, List<Block> blocks) {

    public Manuscript {
        lede = List.copyOf(lede);
        blocks = List.copyOf(blocks);
    }

    /// What follows one upon another.
    public sealed interface Block {}

    /// @param level 1 for a chapter, 2 within it, 3 within that
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    public record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /// A table with its number and title above it, and what its figures stand on below.
    public record Grid(String caption, List<Column> columns, List<Row> rows, String note) implements Block {

        /// A page holds so many lines of several words each.
        private static final int MOST_ON_ONE_PAGE = 14;

        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (var row : rows)
                if (!row.isHeading() && row.cells().size() != columns.size())
                    throw new IllegalArgumentException("A row of %d cells under %d columns in “%s”"
                            .formatted(row.cells().size(), columns.size(), caption));
        }

        /// From so many columns on, letters are smaller and a share may stand under its count.
        private static final int MANY_COLUMNS = 7;

        public boolean isWide() {
            return columns.size() >= MANY_COLUMNS;
        }

        /// The text of a cell, which may be broken where the table is wide.
        public String fitted(String text) {
            return isWide() ? text.replace("\u00a0(", " (") : text;
        }

        /// What of the width each column takes, in hundredths: room for its longest word first, then for its longest
        /// text.
        public List<Double> widths() {
            var wanted =
                    IntStream.range(0, columns.size()).mapToObj(this::wanted).toList();
            var all = wanted.stream().mapToDouble(Double::doubleValue).sum();
            return wanted.stream().map(one -> 100 * one / all).toList();
        }

        private double wanted(int column) {
            return Stream.concat(
                            Stream.of(columns.get(column).head()),
                            rows.stream().filter(row -> !row.isHeading()).map(row -> row.cells()
                                    .get(column)))
                    .map(this::fitted)
                    .mapToDouble(Grid::wanted)
                    .max()
                    .orElse(1);
        }

        /// In letters, with the margins of the cell.
        private static double wanted(String text) {
            var longestWord = Stream.of(text.split(" ", -1))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            return 2 + longestWord + text.length() / 20.0;
        }

        /// Whether it need not be cut where a page ends.
        public boolean isShort() {
            return rows.size() <= MOST_ON_ONE_PAGE;
        }
    }

    /// @param isNumber numbers stand at the right
    public record Column(String head, boolean isNumber) {}

    /// One line of a table, or a heading over the lines that follow.
    public record Row(List<String> cells, boolean isHeading) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(List<String> cells) {
            return new Row(cells, false);
        }

        public static Row heading(String text) {
            return new Row(List.of(text), true);
        }
    }

    /// A figure with its number and title below it.
    ///
    /// @param alternative the figure in words, for who cannot see it
    /// @param width in points
    /// @param height in points
    public record Picture(String caption, String alternative, byte[] png, byte[] pdf, double width, double height)
            implements Block {}
}
