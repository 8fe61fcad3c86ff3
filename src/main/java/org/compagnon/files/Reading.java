package org.compagnon.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compagnon.shared.Problem;
import org.jspecify.annotations.Nullable;

/// Goes through a table line by line, turning cells into values and gathering every problem met on the way.
public final class Reading implements Iterable<Cells> {

    /// A position that would lie in France if its two numbers changed places.
    private record Suspect(Cells cells, Column latitude, Column longitude) {}

    private static final Comparator<Problem> BY_LINE =
            Comparator.comparing(Problem::line, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Table table;
    private final ColumnMapping mapping;
    private final List<Problem> problems;
    private final List<Suspect> suspects = new ArrayList<>();
    private int places;
    private int placesInFrance;

    public Reading(ColumnMapping mapping) {
        this.table = mapping.table();
        this.mapping = mapping;
        this.problems = new ArrayList<>(table.problems());
        problems.addAll(table.cutOff());
        problems.addAll(mapping.problems());
    }

    @Override
    public Iterator<Cells> iterator() {
        return table.rows().stream().map(row -> new Cells(this, row)).iterator();
    }

    public ColumnMapping mapping() {
        return mapping;
    }

    /// Everything wrong in the file so far, in the order of its lines.
    public List<Problem> problems() {
        var all = new ArrayList<>(problems);
        if (placesAreSwapped()) for (var suspect : suspects) all.add(swapped(suspect));
        all.sort(BY_LINE);
        return List.copyOf(all);
    }

    /// The problems of each line, for a preview that shows them beside the cells.
    public static Map<Integer, List<Problem>> byLine(List<Problem> problems) {
        var lines = new LinkedHashMap<Integer, List<Problem>>();
        for (var problem : problems) {
            var line = problem.line();
            if (line != null)
                lines.computeIfAbsent(line, none -> new ArrayList<>()).add(problem);
        }
        return lines;
    }

    /// Adds a problem that only a comparison of lines shows, such as the same id twice.
    public void problem(int line, @Nullable Column column, String key, Object... details) {
        problems.add(Problem.at(table.file(), line, column == null ? null : mapping.heading(column), key, details));
    }

    void place(Cells cells, Column latitude, Column longitude, Coordinates place) {
        places++;
        if (place.isInMetropolitanFrance()) placesInFrance++;
        if (place.isInMetropolitanFranceOnceSwapped()) suspects.add(new Suspect(cells, latitude, longitude));
    }

    /// Somalia exists: such a place is a mistake only where the rest of the file is in France, or wholly swapped.
    private boolean placesAreSwapped() {
        return !suspects.isEmpty() && (suspects.size() + placesInFrance) * 2 > places;
    }

    private Problem swapped(Suspect suspect) {
        var latitude = suspect.cells.text(suspect.latitude);
        var longitude = suspect.cells.text(suspect.longitude);
        return Problem.at(
                table.file(),
                suspect.cells.line(),
                mapping.heading(suspect.latitude),
                "files.place.swapped",
                latitude,
                longitude,
                mapping.heading(suspect.longitude));
    }
}
