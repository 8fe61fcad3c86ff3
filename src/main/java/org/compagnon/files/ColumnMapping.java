package org.compagnon.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.compagnon.shared.Problem;

/// Which heading of a file holds which column: proposed from the headings, or stated by a person.
public final class ColumnMapping {

    private final Table table;
    private final List<Column> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Integer> keptOut = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ColumnMapping(Table table, List<Column> columns, Map<String, String> namesByFoldedHeading) {
        this.table = table;
        this.columns = List.copyOf(columns);
        for (var i = 0; i < table.headers().size(); i++) {
            var name = namesByFoldedHeading.get(Heading.fold(table.headers().get(i)));
            if (name == null || table.headers().get(i).isEmpty()) keptOut.add(i);
            else place(name, i);
        }
    }

    /// Recognises each column by its known headings.
    public static ColumnMapping proposed(Table table, List<Column> columns) {
        var names = new HashMap<String, String>();
        for (var column : columns)
            column.foldedHeadings().forEach(heading -> names.putIfAbsent(heading, column.name()));
        return new ColumnMapping(table, columns, names);
    }

    /// Follows what a person chose; headings they left out are kept out.
    ///
    /// @param namesByHeading heading as written in the file → column's name
    public static ColumnMapping stated(Table table, List<Column> columns, Map<String, String> namesByHeading) {
        var names = new HashMap<String, String>();
        namesByHeading.forEach((heading, name) -> {
            if (columns.stream().anyMatch(column -> column.name().equals(name))) names.put(Heading.fold(heading), name);
        });
        return new ColumnMapping(table, columns, names);
    }

    private void place(String name, int position) {
        var before = positions.putIfAbsent(name, position);
        if (before == null) return;
        var first = table.headers().get(before);
        var second = table.headers().get(position);
        // The same heading twice is told when the file is read.
        if (!Heading.fold(first).equals(Heading.fold(second)))
            problems.add(Problem.at(
                    table.file(), table.headerLine(), second, "files.mapping.two-headings", first, second, name));
    }

    public Table table() {
        return table;
    }

    public List<Column> columns() {
        return columns;
    }

    public boolean has(Column column) {
        return positions.containsKey(column.name());
    }

    /// Heading as written in the file → column's name, in the file's order: what a form shows as chosen.
    public Map<String, String> namesByHeading() {
        var names = new LinkedHashMap<String, String>();
        for (var heading : table.headers()) if (!heading.isEmpty()) names.put(heading, "");
        positions.forEach((name, position) -> names.put(table.headers().get(position), name));
        names.values().removeIf(String::isEmpty);
        return names;
    }

    /// The headings that no column claims; their data are left where they are.
    public List<String> keptOut() {
        return keptOut.stream()
                .map(table.headers()::get)
                .filter(heading -> !heading.isEmpty())
                .toList();
    }

    /// [#keptOut] as remarks to show beside the problems; they refuse nothing.
    public List<Problem> remarks() {
        return keptOut().stream()
                .map(heading -> Problem.at(table.file(), table.headerLine(), heading, "files.mapping.kept-out"))
                .toList();
    }

    /// Required columns without a heading, columns with two.
    public List<Problem> problems() {
        var all = new ArrayList<>(problems);
        for (var column : columns)
            if (column.required() && !has(column))
                all.add(Problem.at(
                        table.file(),
                        table.headerLine(),
                        column.name(),
                        "files.mapping.missing",
                        column.name(),
                        String.join(", ", column.otherHeadings()),
                        String.join(", ", table.headers())));
        return all;
    }

    OptionalInt position(Column column) {
        var position = positions.get(column.name());
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /// The heading as its owner wrote it, to be found again in the file.
    public String heading(Column column) {
        var position = positions.get(column.name());
        return position == null ? column.name() : table.headers().get(position);
    }
}
