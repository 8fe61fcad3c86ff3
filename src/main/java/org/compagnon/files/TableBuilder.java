package org.compagnon.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.compagnon.shared.Problem;
import org.jspecify.annotations.Nullable;

/// Makes a [Table] of the lines of any format: the first that is not blank holds the headings, blank ones are left out.
final class TableBuilder {

    private final String file;
    private final Limits limits;
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final List<Row> shorter = new ArrayList<>();
    private @Nullable Row header;

    TableBuilder(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    void add(int line, String[] cells) {
        var filled = 0;
        for (var i = 0; i < cells.length; i++) {
            cells[i] = CellText.clean(cells[i]);
            if (!cells[i].isEmpty()) filled = i + 1;
        }
        if (filled == 0) return;

        var row = new Row(line, Arrays.asList(cells).subList(0, filled));
        if (header == null) header = row;
        else rows.add(row);
        if (rows.size() > limits.lines())
            throw Tables.refused(file, "files.too-many-lines", Integer.toString(limits.lines()));
    }

    /// The same of a format that writes every cell, the empty ones too.
    ///
    /// @param isCutOff the file ends here, in the middle of a line
    void add(int line, String[] cells, boolean isCutOff) {
        var before = rows.size();
        add(line, cells);
        if (header == null
                || rows.size() == before
                || cells.length >= header.cells().size()) return;
        if (isCutOff) remarks.add(width(line, Table.CUT_OFF, cells.length, header, 0));
        else shorter.add(new Row(line, Arrays.asList(cells)));
    }

    private Problem width(int line, String key, int cells, Row header, int others) {
        return Problem.at(file, line, null, key, cells, header.cells().size(), others);
    }

    /// The heading over that position; before the headings are known, its letter.
    String column(int position) {
        return header == null || header.cell(position).isEmpty() ? Heading.letters(position) : header.cell(position);
    }

    void problem(int line, @Nullable String column, String key, Object... details) {
        problems.add(Problem.at(file, line, column, key, details));
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    Table build() {
        if (header == null) throw Tables.refused(file, "files.empty");
        if (looksLikeATitle(header)) {
            problem(header.line(), null, "files.header.title", header.cell(0));
        } else {
            headingsAreDistinct(header);
            columnsWithDataHaveAHeading(header);
            linesAreNoLongerThanTheHeader(header);
        }
        if (!shorter.isEmpty())
            remarks.add(width(
                    shorter.getFirst().line(),
                    Table.SHORT,
                    shorter.getFirst().cells().size(),
                    header,
                    shorter.size() - 1));
        return new Table(file, header.line(), header.cells(), rows, problems, remarks);
    }

    /// "Internes 2026" alone above the headings, as printed lists have it.
    private boolean looksLikeATitle(Row header) {
        if (header.cells().stream().filter(cell -> !cell.isEmpty()).count() != 1 || rows.isEmpty()) return false;
        return rows.stream()
                                .filter(row ->
                                        row.cells().size() > header.cells().size())
                                .count()
                        * 2
                > rows.size();
    }

    private void headingsAreDistinct(Row header) {
        var seen = new HashMap<String, String>();
        for (var heading : header.cells()) {
            if (heading.isEmpty()) continue;
            var folded = Heading.fold(heading);
            var before = seen.putIfAbsent(folded.isEmpty() ? heading : folded, heading);
            if (before != null) problem(header.line(), heading, "files.header.twice", heading);
        }
    }

    private void columnsWithDataHaveAHeading(Row header) {
        var told = new BitSet();
        for (var row : rows) {
            var width = Math.min(row.cells().size(), header.cells().size());
            for (var i = 0; i < width; i++) {
                if (row.cell(i).isEmpty() || !header.cell(i).isEmpty() || told.get(i)) continue;
                told.set(i);
                problem(
                        header.line(),
                        Heading.letters(i),
                        "files.header.blank",
                        Integer.toString(row.line()),
                        row.cell(i));
            }
        }
    }

    private void linesAreNoLongerThanTheHeader(Row header) {
        var width = header.cells().size();
        for (var row : rows) {
            if (row.cells().size() <= width) continue;
            problem(
                    row.line(),
                    null,
                    "files.row.longer-than-header",
                    Integer.toString(row.cells().size()),
                    Integer.toString(width),
                    row.cells().get(width).isEmpty()
                            ? row.cells().getLast()
                            : row.cells().get(width));
        }
    }
}
