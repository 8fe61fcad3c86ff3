package org.compagnon.analysis.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.compagnon.analysis.CrossedTables;
import org.compagnon.analysis.ItemTable;

/// Tables by several variables together, with what was found out for one item kept for the next: who is in which group,
/// and what of the coarser tables is whole.
final class Crossings {

    /// Of a hundred thousand people, three variables take about five megabytes.
    private static final int REMEMBERED = 4;

    private final Map<Place, CrossedTables> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, CrossedTables> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param by in the order of their names: which comes first makes no other groups
    private record Place(String population, String wave, List<String> by) {}

    /// One reader after the other: what is found out is written down.
    synchronized List<ItemTable> of(
            String population, String wave, String item, List<String> by, Supplier<CrossedTables> tables) {
        var place = new Place(population, wave, by.stream().sorted().toList());
        return known.computeIfAbsent(place, _ -> tables.get()).of(item, by);
    }
}
