package org.compagnon.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compagnon.analysis.ItemTable.Place;

/// Finds a table again by what it is about.
final class TablesByPlace {

    private final Map<Place, ItemTable> tables = new HashMap<>();

    TablesByPlace(List<ItemTable> tables) {
        tables.forEach(table -> this.tables.put(table.place(), table));
    }

    Optional<ItemTable> at(Place place) {
        return Optional.ofNullable(tables.get(place));
    }
}
