package org.compagnon.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must not be shown of a table and its breakdown, so that fewer than the minimum are never disclosed: not in a
/// cell, not as the rest of a base, not by subtracting what is shown from what is shown (rule 22).
///
/// The grid holds the categories with their base as a last line, and the groups, those in no group, and the whole as
/// columns. Every line and every column adds up, so a withheld cell can be computed back exactly when, in the graph
// that
/// joins the lines and columns of withheld cells, it lies on no cycle; cells are withheld until none that must be
/// protected is such a bridge. Zeros give a protected cell no room, so cells of at least the minimum go first.
///
/// Source: D. Gusfield (1988), *A graph theoretic approach to statistical data security*, SIAM Journal on Computing
/// 17(3), 552–571, <https://doi.org/10.1137/0217034>. What nobody shows, those in no group, counts as withheld from the
/// start.
final class Withheld {

    private final long[][] grid;
    private final boolean[][] hidden;
    private final boolean[][] secret;
    private final int baseLine;
    private final int whole;
    private final int minimum;

    /// @param grid lines × columns; the last line is the base, the last column the whole, the one before it those in no
    ///     group
    private Withheld(long[][] grid, int minimum) {
        this.grid = grid;
        this.minimum = minimum;
        this.baseLine = grid.length - 1;
        this.whole = grid[0].length - 1;
        this.hidden = new boolean[grid.length][grid[0].length];
        this.secret = new boolean[grid.length][grid[0].length];
    }

    /// @param hiddenInWhole lines of the whole that another breakdown withholds
    static boolean[][] of(long[][] grid, boolean[] hiddenInWhole, int minimum) {
        var withheld = new Withheld(grid, minimum);
        if (minimum < 2) return withheld.hidden;
        withheld.hideNobodysGroup();
        withheld.protectSmallCells();
        for (var line = 0; line < hiddenInWhole.length; line++)
            if (hiddenInWhole[line]) withheld.hidden[line][withheld.whole] = true;
        withheld.protectAgainstSubtraction();
        return withheld.hidden;
    }

    /// Where everybody is in a group there is nobody to hide, and all know it.
    private void hideNobodysGroup() {
        if (grid[baseLine][whole - 1] == 0) return;
        for (var line = 0; line <= baseLine; line++) hidden[line][whole - 1] = true;
    }

    private boolean isSmall(long count) {
        return count > 0 && count < minimum;
    }

    private void protectSmallCells() {
        for (var column = 0; column <= whole; column++) {
            var base = grid[baseLine][column];
            for (var line = 0; line <= baseLine; line++) {
                var count = grid[line][column];
                var wouldTell = isSmall(count) || line < baseLine && isSmall(base - count) || isSmall(base);
                if (!wouldTell) continue;
                hidden[line][column] = true;
                secret[line][column] = true;
            }
        }
    }

    private void protectAgainstSubtraction() {
        while (true) {
            var bridge = exposed();
            if (bridge == null || !hideOneMore(bridge)) return;
        }
    }

    private record Cell(int line, int column) {}

    /// A protected cell that subtraction would give away.
    private @Nullable Cell exposed() {
        for (var line = 0; line <= baseLine; line++)
            for (var column = 0; column <= whole; column++)
                if (secret[line][column] && (!isOnCycle(line, column) || hasNoRoom(line, column)))
                    return new Cell(line, column);
        return null;
    }

    /// Whether the line and the column of a cell stay joined without it.
    private boolean isOnCycle(int line, int column) {
        var seenLines = new boolean[baseLine + 1];
        var seenColumns = new boolean[whole + 1];
        var next = new ArrayDeque<Integer>(List.of(line));
        seenLines[line] = true;
        while (!next.isEmpty()) {
            int at = next.remove();
            for (var through = 0; through <= whole; through++) {
                if (!hidden[at][through] || seenColumns[through] || at == line && through == column) continue;
                if (through == column) return true;
                seenColumns[through] = true;
                for (var to = 0; to <= baseLine; to++)
                    if (hidden[to][through] && !seenLines[to]) {
                        seenLines[to] = true;
                        next.add(to);
                    }
            }
        }
        return false;
    }

    /// Whether all that is withheld beside it, in its line or in its column, is nothing: then it is the rest.
    private boolean hasNoRoom(int line, int column) {
        return rest(line, column, true) == 0 || rest(line, column, false) == 0;
    }

    private long rest(int line, int column, boolean along) {
        var rest = 0L;
        var length = along ? whole + 1 : baseLine + 1;
        for (var i = 0; i < length; i++) {
            var otherLine = along ? line : i;
            var otherColumn = along ? i : column;
            if ((otherLine != line || otherColumn != column) && hidden[otherLine][otherColumn])
                rest += grid[otherLine][otherColumn];
        }
        return rest;
    }

    /// Withholds the cheapest cell in the line or column of an exposed one: the smallest that leaves room, before bases
    /// and the whole.
    private boolean hideOneMore(Cell bridge) {
        var candidates = new ArrayList<Cell>();
        for (var column = 0; column <= whole; column++)
            if (!hidden[bridge.line][column]) candidates.add(new Cell(bridge.line, column));
        for (var line = 0; line <= baseLine; line++)
            if (!hidden[line][bridge.column]) candidates.add(new Cell(line, bridge.column));
        if (candidates.isEmpty()) candidates.addAll(nextTo(bridge));
        var cheapest = candidates.stream().min(Comparator.comparingLong(this::price));
        cheapest.ifPresent(cell -> hidden[cell.line][cell.column] = true);
        return cheapest.isPresent();
    }

    /// Where its whole line and column are withheld already: any cell still shown.
    private List<Cell> nextTo(Cell bridge) {
        var shown = new ArrayList<Cell>();
        for (var line = 0; line <= baseLine; line++)
            for (var column = 0; column <= whole; column++)
                if (!hidden[line][column] && (hidden[line][bridge.column] || hidden[bridge.line][column]))
                    shown.add(new Cell(line, column));
        return shown;
    }

    private long price(Cell cell) {
        var count = grid[cell.line][cell.column];
        var price = count >= minimum ? count : 1_000_000_000_000L - count;
        if (cell.column == whole) price += 10_000_000_000_000L;
        if (cell.line == baseLine) price += 100_000_000_000_000L;
        return price;
    }
}
