package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.compagnon.files.Row;
import org.compagnon.files.Table;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.study.Answers;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// Reads files of responses into columns, and tells every problem of all of them at once.
public final class ResponsesFile {

    private static final Set<String> POPULATION = Set.of("population");
    private static final Set<String> WAVE = Set.of("wave", "vague");
    private static final Set<String> LINK = Set.of("link", "lien", "code");
    private static final Set<String> PHASE = Set.of("phase");

    private final Study study;
    private final List<String> groupNames;
    private final Map<String, Collected> collected = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    public ResponsesFile(Study study) {
        this.study = study;
        groupNames = study.plan().breakdown();
    }

    /// One population and wave after the other, as the study names them; nothing of what nobody answered.
    public List<Collected> collected() {
        return study.questionnaires().stream()
                .map(asked -> collected.get(key(asked.population(), asked.wave())))
                .filter(one -> one != null)
                .toList();
    }

    public List<Problem> problems() {
        return problems;
    }

    /// What was noticed in passing and stops nothing.
    public List<Problem> remarks() {
        return remarks;
    }

    private static String key(String population, String wave) {
        return population + "\n" + wave;
    }

    public void read(Table table) {
        problems.addAll(table.problems());
        new Reading(table).read();
    }

    /// One file.
    private final class Reading {

        private final Table table;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, int[]> cellsOf = new HashMap<>();
        private final Set<String> every = new LinkedHashSet<>();

        Reading(Table table) {
            this.table = table;
            study.questionnaires().forEach(asked -> asked.columns().forEach(column -> every.add(lower(column.name()))));
            for (var i = 0; i < table.headers().size(); i++) {
                var header = lower(table.headers().get(i));
                if (!header.isEmpty() && places.putIfAbsent(header, i) != null)
                    problems.add(Problem.at(
                            table.file(), table.headerLine(), table.headers().get(i), "analysis.file.column-twice"));
            }
        }

        private static String lower(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }

        void read() {
            var population = place(POPULATION);
            var wave = place(WAVE);
            if (population.isEmpty() && study.populations().size() > 1) missing("population");
            if (wave.isEmpty() && study.waves().size() > 1) missing("wave");
            if (population.isEmpty() && study.populations().size() > 1
                    || wave.isEmpty() && study.waves().size() > 1) return;
            remarkUnknown();
            for (var row : table.rows()) read(row, population, wave);
        }

        private void missing(String column) {
            problems.add(Problem.at(table.file(), table.headerLine(), column, "analysis.file.column-missing"));
        }

        private OptionalInt place(Set<String> names) {
            return names.stream()
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .findFirst();
        }

        private void remarkUnknown() {
            var known = new LinkedHashSet<>(every);
            List.of(POPULATION, WAVE, LINK, PHASE).forEach(known::addAll);
            groupNames.forEach(name -> known.add(lower(name)));
            for (var header : table.headers())
                if (!header.isBlank() && !known.contains(lower(header)))
                    remarks.add(Problem.at(table.file(), table.headerLine(), header, "analysis.file.column-unknown"));
        }

        private void read(Row row, OptionalInt populationAt, OptionalInt waveAt) {
            var population = named(row, populationAt, study.populations(), "population");
            var wave = named(row, waveAt, study.waves(), "wave");
            if (population == null || wave == null) return;
            var asked = study.questionnaire(population, wave);
            if (asked.isEmpty()) {
                problem(row, "population", "analysis.file.not-asked", population, wave);
                return;
            }
            var into = collected.computeIfAbsent(key(population, wave), _ -> new Collected(asked.get(), groupNames));
            var positions = cellsOf.computeIfAbsent(key(population, wave), _ -> positions(into));
            refuseForeign(row, positions);
            var cells = IntStream.of(positions)
                    .mapToObj(at -> at < 0 ? Column.NOT_SHOWN : row.cell(at))
                    .toList();
            var link = place(LINK);
            into.add(cells, groups(row), link.isPresent() ? row.cell(link.getAsInt()) : null)
                    .forEach(wrong -> tell(row, into.columns().get(wrong), cells.get(wrong)));
        }

        private @Nullable String named(Row row, OptionalInt at, List<Named> known, String column) {
            if (at.isEmpty()) return known.getFirst().id();
            var text = row.cell(at.getAsInt());
            var ids = known.stream().map(Named::id).toList();
            if (ids.contains(text)) return text;
            problem(row, column, "analysis.file.not-among", text, String.join(", ", ids));
            return null;
        }

        /// Where each cell of a response stands in this file; −1 for a column that the file does not have.
        private int[] positions(Collected into) {
            return into.columns().stream()
                    .mapToInt(column -> {
                        var at = places.get(lower(column.name()));
                        if (at == null && !column.isFreeText())
                            remarks.add(Problem.at(
                                    table.file(), table.headerLine(), column.name(), "analysis.file.item-missing"));
                        return at == null ? -1 : at;
                    })
                    .toArray();
        }

        /// An answer to what only others were asked means that the population or the wave is wrong.
        private void refuseForeign(Row row, int[] own) {
            var mine = new boolean[table.headers().size()];
            for (var at : own) if (at >= 0) mine[at] = true;
            for (var i = 0; i < mine.length; i++) {
                var cell = row.cell(i);
                var isAnItem = every.contains(lower(table.headers().get(i)));
                if (isAnItem && !mine[i] && !cell.isEmpty() && !cell.equals(Column.NOT_SHOWN) && !isGroup(i))
                    problem(row, table.headers().get(i), "analysis.file.not-theirs", cell);
            }
        }

        private boolean isGroup(int at) {
            return groupNames.stream()
                    .anyMatch(name -> lower(name).equals(lower(table.headers().get(at))));
        }

        private Map<String, String> groups(Row row) {
            var groups = new HashMap<String, String>();
            for (var name : groupNames) {
                var at = places.get(lower(name));
                if (at != null && !row.cell(at).equals(Column.NOT_SHOWN)) groups.put(name, row.cell(at));
            }
            return groups;
        }

        private void tell(Row row, Column column, String cell) {
            var possible = column.item().kind().answers();
            if (!possible.isEmpty())
                problem(
                        row,
                        column.name(),
                        "analysis.file.not-an-answer",
                        cell,
                        String.join(", ", possible).replace(Answers.BETWEEN, " "));
            else problem(row, column.name(), "analysis.file.unreadable." + kind(column), cell);
        }

        private static String kind(Column column) {
            return column.item().kind() instanceof org.compagnon.surveys.study.Kind.Number ? "number" : "day";
        }

        private void problem(Row row, String column, String key, Object... details) {
            problems.add(Problem.at(table.file(), row.line(), column, key, details));
        }
    }
}
