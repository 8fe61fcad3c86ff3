package org.compagnon.people.roster;

import java.util.HashMap;
import java.util.Map;
import org.compagnon.files.Cells;
import org.compagnon.files.Column;

/// Remembers on which line each id stood first, to name both lines when it comes again.
final class FirstSeen {

    private final Map<String, Integer> lines = new HashMap<>();
    private final Column column;
    private final String key;

    FirstSeen(Column column, String key) {
        this.column = column;
        this.key = key;
    }

    void check(Cells cells, String id) {
        if (id.isEmpty()) return;
        var before = lines.putIfAbsent(id, cells.line());
        if (before != null) cells.problem(column, key, id, before.toString());
    }
}
