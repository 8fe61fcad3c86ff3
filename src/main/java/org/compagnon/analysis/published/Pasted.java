package org.compagnon.analysis.published;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.compagnon.files.CsvStyle;
import org.compagnon.files.Export;
import org.compagnon.files.Limits;
import org.compagnon.files.Table;
import org.compagnon.files.Tables;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// Tables typed or pasted into one field, one below the other. A line "# name" names the one below it; without it, a
/// table begins where headings stand after a blank line.
///
/// @param problems of those that could not be read
public record Pasted(List<Table> tables, List<Problem> problems) {

    private static final String NAMES = "#";

    public Pasted {
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /// @param unnamed what a table without a name is called; its number follows
    public static Pasted of(String text, String unnamed, Limits limits) {
        var blocks = new ArrayList<Block>();
        var afterBlank = true;
        for (var line : text.lines().toList()) {
            var name = line.startsWith(NAMES) ? line.substring(NAMES.length()).strip() : "";
            if (!name.isEmpty()) {
                blocks.add(new Block(name, new ArrayList<>()));
            } else if (!line.isBlank() && begins(blocks, line, afterBlank)) {
                blocks.add(new Block(unnamed + " " + (blocks.size() + 1), new ArrayList<>(List.of(line))));
            } else if (!blocks.isEmpty()) {
                blocks.getLast().lines.add(line);
            }
            afterBlank = line.isBlank();
        }
        var tables = new ArrayList<Table>();
        var problems = new ArrayList<Problem>();
        for (var block : blocks) {
            try {
                tables.add(Tables.read(block.name, block.content(), limits));
            } catch (InputRefused refused) {
                problems.addAll(refused.problems());
            }
        }
        return new Pasted(tables, problems);
    }

    private record Block(String name, List<String> lines) {

        boolean hasLines() {
            return lines.stream().anyMatch(line -> !line.isBlank());
        }

        byte[] content() {
            return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static boolean begins(List<Block> blocks, String line, boolean afterBlank) {
        if (blocks.isEmpty()) return true;
        return afterBlank && blocks.getLast().hasLines() && areHeadings(line);
    }

    private static boolean areHeadings(String line) {
        try {
            return new Headings(Tables.read("", line.getBytes(StandardCharsets.UTF_8), Limits.WEB)).areOfFigures();
        } catch (InputRefused refused) {
            return false;
        }
    }

    /// Files as they would be pasted, each line where it stood.
    public static String text(List<Table> tables) {
        return tables.stream().map(Pasted::text).collect(Collectors.joining("\n"));
    }

    private static String text(Table table) {
        var text = new StringBuilder(NAMES + " " + table.file() + "\n");
        for (var line = 1; line < table.headerLine(); line++) text.append('\n');
        var at = table.headerLine();
        text.append(csv(table.headers()));
        for (var row : table.rows()) {
            while (++at < row.line()) text.append('\n');
            text.append(csv(row.cells()));
        }
        return text.toString();
    }

    private static String csv(List<String> cells) {
        var out = new ByteArrayOutputStream();
        try (var export = Export.csv(out, CsvStyle.PLAIN)) {
            export.row(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
