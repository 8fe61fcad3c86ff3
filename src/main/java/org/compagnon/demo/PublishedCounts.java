package org.compagnon.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.compagnon.files.Limits;
import org.compagnon.files.Row;
import org.compagnon.files.Table;
import org.compagnon.files.Tables;

/// How many gave which answer in the study published in 2025: facts, except where its tables contradict each other
/// (`docs/demonstration.md` says where).
record PublishedCounts(List<Line> lines) {

    private static final String FILE = "published-counts.csv";

    /// How many gave one answer.
    ///
    /// @param column of the questionnaire
    /// @param all of all respondents
    /// @param byPhase of those in each phase; empty where that was not published
    record Line(String population, String wave, String column, String answer, int all, Map<String, Integer> byPhase) {

        Line {
            byPhase = Map.copyOf(byPhase);
        }

        int of(String phase) {
            return byPhase.getOrDefault(phase, 0);
        }

        /// Of those whose phase is not known.
        int outsidePhases() {
            return all - byPhase.values().stream().mapToInt(count -> count).sum();
        }
    }

    PublishedCounts {
        lines = List.copyOf(lines);
    }

    static PublishedCounts read() {
        try (var content = Objects.requireNonNull(PublishedCounts.class.getResourceAsStream("/demo/" + FILE))) {
            var table = Tables.read(FILE, content, Limits.WEB).sound();
            return new PublishedCounts(
                    table.rows().stream().map(row -> line(table, row)).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(Table table, Row row) {
        var byPhase = new TreeMap<String, Integer>();
        IntStream.range(5, table.headers().size())
                .filter(position -> !row.cell(position).isEmpty())
                .forEach(position -> byPhase.put(table.headers().get(position), Integer.valueOf(row.cell(position))));
        return new Line(row.cell(0), row.cell(1), row.cell(2), row.cell(3), Integer.parseInt(row.cell(4)), byPhase);
    }

    /// What one question was answered, in the order of its answers; empty where nothing was published.
    List<Line> of(String population, String wave, String column) {
        return lines.stream()
                .filter(line ->
                        line.population.equals(population) && line.wave.equals(wave) && line.column.equals(column))
                .toList();
    }
}
