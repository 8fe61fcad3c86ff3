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
public record Table(String file, int headerLine, List<String> headers, List<Row> rows, List<Problem> problems) {

    public Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
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
