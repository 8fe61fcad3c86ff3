package org.compagnon.analysis.disclosure;

import java.util.List;

/// What is withheld of one question: of everybody, and in the groups of each breakdown.
///
/// @param base whether nothing at all is shown
/// @param categories of the whole, withheld in every group too
public record Withheld(boolean base, boolean[] categories, List<OfGroups> breakdowns) {

    public Withheld {
        breakdowns = List.copyOf(breakdowns);
    }

    /// @param bases groups of which nothing is shown
    /// @param cells categories × groups
    public record OfGroups(boolean[] bases, boolean[][] cells) {

        public static OfGroups of(int categories, int groups) {
            return new OfGroups(new boolean[groups], new boolean[categories][groups]);
        }

        void withhold(int group) {
            bases[group] = true;
            for (var row : cells) row[group] = true;
        }

        boolean[] column(int group) {
            var column = new boolean[cells.length];
            for (var category = 0; category < cells.length; category++) column[category] = cells[category][group];
            return column;
        }
    }

    /// Whether nothing is withheld in a breakdown that is not withheld of the whole.
    public boolean isWhole(int breakdown) {
        var found = breakdowns.get(breakdown);
        for (var group = 0; group < found.bases.length; group++) {
            if (found.bases[group]) return false;
            for (var category = 0; category < categories.length; category++)
                if (found.cells[category][group] && !categories[category]) return false;
        }
        return true;
    }
}
