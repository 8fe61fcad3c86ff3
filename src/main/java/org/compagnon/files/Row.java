package org.compagnon.files;

import java.util.List;

/// One line of a table: its cells as text, without the spaces around them.
///
/// @param line counted from 1 as an editor or a spreadsheet counts
public record Row(int line, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /// The text in that column, counted from 0; empty beyond the end of the line.
    public String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }
}
