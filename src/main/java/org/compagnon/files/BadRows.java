package org.compagnon.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;

/// The lines of a file that wait for a correction, each with its line number and its reasons, to be mended and
/// sent again.
public final class BadRows {

    private BadRows() {}

    /// Two columns more than the file had; neither disturbs a second import.
    public static Table of(Table table, List<Problem> problems, Words words) {
        var byLine = Reading.byLine(problems);
        var headers = new ArrayList<>(table.headers());
        headers.add(words.of("files.bad-rows.line"));
        headers.add(words.of("files.bad-rows.reasons"));
        var width = table.headers().size();
        var rows = table.only(byLine.keySet()).rows().stream()
                .map(row -> {
                    var cells = new ArrayList<String>();
                    for (var i = 0; i < width; i++) cells.add(row.cell(i));
                    cells.add(Integer.toString(row.line()));
                    cells.add(reasons(byLine.getOrDefault(row.line(), List.of()), words));
                    return new Row(row.line(), cells);
                })
                .toList();
        return new Table(table.file(), table.headerLine(), headers, rows, List.of());
    }

    private static String reasons(List<Problem> problems, Words words) {
        return problems.stream()
                .map(problem -> problem.column() == null
                        ? problem.reason(words)
                        : words.of(
                                "shared.problem.whole",
                                words.of("shared.problem.column", problem.column()),
                                problem.reason(words)))
                .collect(Collectors.joining(" "));
    }
}
