package org.compagnon.files;

import java.util.List;
import java.util.Set;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// What a file holds: headings, lines, and the mistakes met while reading that left the rest readable.
///
/// @param file the name its owner gave it
/// @param headerLine the line that holds the headings
/// @param headers one per column, as written; empty where a column without data has none
/// @param remarks what may be a mistake or not: whoever asks for the list knows
public record Table(
        String file,
        int headerLine,
        List<String> headers,
        List<Row> rows,
        List<Problem> problems,
        List<Problem> remarks) {

    /// Lines that end before the headings do.
    static final String SHORT = "files.row.shorter-than-header";
    /// The file ends in one, and not at the end of a line.
    static final String CUT_OFF = "files.row.cut-off";

    public Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    public Table(String file, int headerLine, List<String> headers, List<Row> rows, List<Problem> problems) {
        this(file, headerLine, headers, rows, problems, List.of());
    }

    /// The line that was only half transferred, as far as can be seen: what is not there is not empty.
    public List<Problem> cutOff() {
        return remarks.stream().filter(remark -> remark.key().equals(CUT_OFF)).toList();
    }

    /// Lines with fewer cells than headings, as spreadsheets write them whose last columns are empty.
    public List<Problem> shorter() {
        return remarks.stream().filter(remark -> remark.key().equals(SHORT)).toList();
    }

    /// The same headings over the chosen lines alone.
    public Table only(Set<Integer> lines) {
        return new Table(
                file,
                headerLine,
                headers,
                rows.stream().filter(row -> lines.contains(row.line())).toList(),
                List.of());
    }

    /// This table if it was read without a mistake.
    public Table sound() {
        if (!problems.isEmpty()) throw new InputRefused(problems);
        return this;
    }
}
