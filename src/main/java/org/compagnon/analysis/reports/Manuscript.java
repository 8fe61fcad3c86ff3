package org.compagnon.analysis.reports;

import java.util.List;
import java.util.Locale;

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
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (var row : rows)
                if (!row.isHeading() && row.cells().size() != columns.size())
                    throw new IllegalArgumentException("A row of %d cells under %d columns in “%s”"
                            .formatted(row.cells().size(), columns.size(), caption));
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
