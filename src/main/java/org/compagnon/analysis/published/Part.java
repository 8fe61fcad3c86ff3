package org.compagnon.analysis.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a table prints of everybody, or of one group.
///
/// @param breakdown what distinguishes the groups, such as the stage of training; empty where it is not said
/// @param group the group's name; empty for everybody
/// @param missing how many of the base gave no answer, where that is printed
/// @param cells one for each option of the table, in its order
record Part(
        String breakdown,
        String group,
        @Nullable Figure base,
        @Nullable Figure missing,
        List<Cell> cells,
        List<Headline> headlines,
        Summary summary,
        Origin origin) {

    Part {
        cells = List.copyOf(cells);
        headlines = List.copyOf(headlines);
    }

    boolean isOverall() {
        return group.isEmpty();
    }

    Part withBase(Figure stated) {
        return new Part(breakdown, group, stated, missing, cells, headlines, summary, origin);
    }

    long missingPeople() {
        return missing == null ? 0 : missing.people();
    }
}
