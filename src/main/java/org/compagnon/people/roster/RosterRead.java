package org.compagnon.people.roster;

import java.util.List;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// What a list says: the lines that could be read, everything wrong with the others, and what was noticed in passing.
///
/// @param rows the sound lines alone, in the file's order
/// @param problems in the order of the lines
/// @param remarks to be told, but no reason to refuse: headings kept out, persons who are not on the other list
public record RosterRead<T>(List<T> rows, List<Problem> problems, List<Problem> remarks, ColumnMapping mapping) {

    public RosterRead {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /// Every row of a list without a mistake; else refuses it with all of them.
    public List<T> orRefuse() {
        if (!problems.isEmpty()) throw new InputRefused(problems);
        return rows;
    }

    /// Whether the file has that column: an import changes nothing that a list does not speak of.
    public boolean has(Column column) {
        return mapping.has(column);
    }
}
