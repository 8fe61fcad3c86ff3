package org.compagnon.analysis.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;

/// How far a withheld cell could still be another number, when the sums of all lines and columns are known.
///
/// Withheld cells join their line and their column in a graph. Raising a cell by one needs a way back from its
/// column to its line that lowers and raises withheld cells in turn; how many such ways there are at once is a
/// flow. So the bounds found are exact: each number between them has a table that looks the same.
///
/// Source: D. Gusfield (1988), *A graph theoretic approach to statistical data security*, SIAM Journal on Computing
/// 17(3), 552–571, <https://doi.org/10.1137/0217034>.
final class Room {

    private static final long MUCH = Long.MAX_VALUE / 4;

    private final long[][] counts;
    private final long[][] least;
    private final boolean[][] hidden;
    private final int lines;
    private final int columns;

    /// @param least what a reader knows each cell to be at least
    Room(long[][] counts, long[][] least, boolean[][] hidden) {
        this.counts = counts;
        this.least = least;
        this.hidden = hidden;
        this.lines = counts.length;
        this.columns = lines == 0 ? 0 : counts[0].length;
    }

    /// How many numbers above the true one and below it a withheld cell could be, as far as `enough`.
    long of(int line, int column, long enough) {
        var up = flow(lines + column, line, line, column, enough);
        if (up >= enough) return up;
        var down = Math.min(
                counts[line][column] - least[line][column], flow(line, lines + column, line, column, enough - up));
        return up + down;
    }

    /// The most that flows from one line or column to another without the cell in question.
    private long flow(int from, int to, int line, int column, long enough) {
        var left = capacities();
        left[line][lines + column] = 0;
        left[lines + column][line] = 0;
        var sum = 0L;
        while (sum < enough) {
            var before = way(left, from, to);
            if (before[to] < 0) return sum;
            var most = enough - sum;
            for (var at = to; at != from; at = before[at]) most = Math.min(most, left[before[at]][at]);
            for (var at = to; at != from; at = before[at]) {
                left[before[at]][at] -= most;
                left[at][before[at]] += most;
            }
            sum += most;
        }
        return sum;
    }

    /// From a column to a line a cell is lowered, from a line to a column it is raised.
    private long[][] capacities() {
        var left = new long[lines + columns][lines + columns];
        for (var line = 0; line < lines; line++)
            for (var column = 0; column < columns; column++)
                if (hidden[line][column]) {
                    left[lines + column][line] = counts[line][column] - least[line][column];
                    left[line][lines + column] = MUCH;
                }
        return left;
    }

    private static int[] way(long[][] left, int from, int to) {
        var before = new int[left.length];
        Arrays.fill(before, -1);
        before[from] = from;
        var next = new ArrayDeque<Integer>();
        next.add(from);
        while (!next.isEmpty() && before[to] < 0) {
            int at = next.remove();
            for (var on = 0; on < left.length; on++)
                if (left[at][on] > 0 && before[on] < 0) {
                    before[on] = at;
                    next.add(on);
                }
        }
        return before;
    }
}
