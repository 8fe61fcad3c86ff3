package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.Crossing;
import org.compagnon.analysis.disclosure.Unshown;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;

/// One column by several variables together, in one wave; and what of it is withheld, by all that is secret so far.
final class CrossedColumn {

    private final int minimum;
    private final Grid grid;
    private final Division division;
    private final long[][][] cells;
    private final boolean[] hiddenOfWhole;
    private final boolean several;
    private final Secrets secrets;
    private Optional<OfGroups> hidden = Optional.empty();

    /// @param cells categories × places × strata; of several options one line more, those who answered
    CrossedColumn(
            int minimum,
            Grid grid,
            Division division,
            long[][][] cells,
            boolean[] hiddenOfWhole,
            boolean several,
            Secrets secrets) {
        this.minimum = minimum;
        this.grid = grid;
        this.division = division;
        this.cells = cells;
        this.hiddenOfWhole = hiddenOfWhole;
        this.several = several;
        this.secrets = secrets;
        judge();
    }

    /// Empty where nothing of it may be shown.
    Optional<OfGroups> hidden() {
        return hidden;
    }

    /// Makes secrets of what a wave of the same people withholds and this one shows.
    ///
    /// @return whether there was any; then it is to be judged again
    boolean adopt(CrossedColumn other) {
        return secrets.adopt(0, hidden.orElseThrow(), division, other.hidden.orElseThrow(), other.division);
    }

    void judge() {
        hidden = several
                ? options()
                : guard(cells, hiddenOfWhole, secrets.ofGroups(0).cells());
    }

    private Optional<OfGroups> options() {
        var each = new ArrayList<OfGroups>();
        for (var option = 0; option < hiddenOfWhole.length; option++) {
            var secret = secrets.ofGroups(0).cells()[option];
            var guarded = guard(chosen(cells, option), twice(hiddenOfWhole[option]), new boolean[][] {secret, secret});
            if (guarded.isEmpty()) return guarded;
            each.add(guarded.get());
        }
        return Optional.of(Options.together(each));
    }

    private Optional<OfGroups> guard(long[][][] counts, boolean[] alwaysHidden, boolean[][] secret) {
        var barred = secrets.ofGroups(0).bases();
        return Crossing.guard(grid.sizes(), counts, alwaysHidden, grid.widened(new OfGroups(barred, secret)), minimum)
                .map(grid::narrowed);
    }

    /// Whether tables that leave out one of the variables tell too little of what all of them make together.
    ///
    /// @param cells as above
    static boolean isSafeUnshown(int minimum, Grid grid, long[][][] cells, boolean[] hiddenOfWhole, boolean several) {
        if (!several) return Unshown.isSafe(grid.sizes(), cells, hiddenOfWhole, minimum);
        return IntStream.range(0, hiddenOfWhole.length)
                .allMatch(option ->
                        Unshown.isSafe(grid.sizes(), chosen(cells, option), twice(hiddenOfWhole[option]), minimum));
    }

    /// Who chose an option, and who did not.
    private static long[][][] chosen(long[][][] cells, int option) {
        return new long[][][] {cells[option], rest(cells[option], cells[cells.length - 1])};
    }

    private static boolean[] twice(boolean one) {
        return new boolean[] {one, one};
    }

    private static long[][] rest(long[][] chosen, long[][] base) {
        var rest = new long[base.length][];
        for (var group = 0; group < base.length; group++) {
            rest[group] = base[group].clone();
            for (var stratum = 0; stratum < rest[group].length; stratum++)
                rest[group][stratum] -= chosen[group][stratum];
        }
        return rest;
    }
}
