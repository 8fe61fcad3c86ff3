package org.compagnon.shared;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing wrong in a file: where it stands, what stands there, what would be right.
///
/// @param line counted from 1 as an editor or a spreadsheet counts; absent when the whole file is meant
/// @param column a column's header or a YAML key; absent when the whole line is meant
/// @param character where on the line of a text file, counted from 1; absent in tables, where the column says it
/// @param key words the problem and its mend; `details` fill its places
public record Problem(
        String file,
        @Nullable Integer line,
        @Nullable String column,
        @Nullable Integer character,
        String key,
        List<Object> details) {

    public Problem {
        details = List.copyOf(details);
    }

    public Problem(String file, @Nullable Integer line, @Nullable String column, String key, List<Object> details) {
        this(file, line, column, null, key, details);
    }

    public static Problem inFile(String file, String key, Object... details) {
        return new Problem(file, null, null, key, List.of(details));
    }

    public static Problem at(String file, int line, @Nullable String column, String key, Object... details) {
        return new Problem(file, line, column, key, List.of(details));
    }

    /// The same in a text file, where an editor can jump to it.
    public Problem atCharacter(int character) {
        return new Problem(file, line, column, character, key, details);
    }

    /// What is wrong and what would be right, without the place.
    public String reason(Words words) {
        return words.of(key, details.toArray());
    }

    /// The whole sentence as the command line prints it: file, line, column, reason.
    public String in(Words words) {
        var place = Stream.of(
                        file,
                        line == null ? "" : words.of("shared.problem.line", line.toString()),
                        character == null ? "" : words.of("shared.problem.character", character.toString()),
                        column == null ? "" : words.of(columnKey(), column))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return words.of("shared.problem.whole", place, reason(words));
    }

    private String columnKey() {
        return character == null ? "shared.problem.column" : "shared.problem.yaml-key";
    }
}
