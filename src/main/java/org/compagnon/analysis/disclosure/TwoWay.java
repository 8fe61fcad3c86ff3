package org.compagnon.analysis.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;
import org.jspecify.annotations.Nullable;

/// Guards the groups of one breakdown beside their whole, which is known: so is what is left when the groups shown are
/// subtracted from it.
///
/// Categories withheld of the whole are withheld in every group and count as one here, of which the sum is known.
/// Groups of which nothing is shown, and whoever is in no group, are
/// withheld cells too; how many they are is taken as known.
final class TwoWay {

    /// A cell withheld for others’ sake costs its reader one; a large one a little more, a zero, which says much and
    /// gives little room, three.
    private static final long ONE_CELL = 1_000_000;

    private static final int NOBODY = -1;

    private final long[] whole;
    private final long wholeBase;
    private final boolean[] hiddenInWhole;
    private final Breakdown breakdown;
    private final int minimum;
    private final OfGroups found;
    private final boolean[] outside;

    private int[] lines = {};
    private int[] columns = {};
    private long[] bases = {};
    private long[][] counts = {};
    private long[][] least = {};
    private boolean[][] hidden = {};

    /// @param outside groups that do not lie in this whole and are left as they are
    private TwoWay(
            long[] whole,
            long wholeBase,
            boolean[] hiddenInWhole,
            Breakdown breakdown,
            boolean[] outside,
            OfGroups found,
            int minimum) {
        this.whole = whole;
        this.wholeBase = wholeBase;
        this.hiddenInWhole = hiddenInWhole;
        this.breakdown = breakdown;
        this.outside = outside;
        this.found = found;
        this.minimum = minimum;
    }

    static void guard(
            long[] whole,
            long wholeBase,
            boolean[] hiddenInWhole,
            Breakdown breakdown,
            boolean[] outside,
            OfGroups found,
            int minimum) {
        var table = new TwoWay(whole, wholeBase, hiddenInWhole, breakdown, outside, found, minimum);
        new GroupSizes(wholeBase, breakdown, outside, found, minimum).guard();
        table.layOut();
        table.withholdCells();
        table.write();
    }

    /// Lines: the categories shown of the whole, then the withheld ones together. Columns: the groups, then those
    /// in none.
    private void layOut() {
        lines = IntStream.range(0, whole.length)
                .filter(category -> !hiddenInWhole[category])
                .toArray();
        columns = IntStream.range(0, breakdown.groups())
                .filter(group -> !outside[group] && breakdown.bases()[group] > 0)
                .toArray();
        var inNoGroup = wholeBase
                - Arrays.stream(columns)
                        .mapToLong(group -> breakdown.bases()[group])
                        .sum();
        bases = IntStream.concat(Arrays.stream(columns), IntStream.of(NOBODY))
                .mapToLong(group -> group == NOBODY ? inNoGroup : breakdown.bases()[group])
                .limit(columns.length + (inNoGroup > 0 ? 1 : 0))
                .toArray();
        var together = lines.length < whole.length ? 1 : 0;
        counts = new long[lines.length + together][bases.length];
        least = new long[counts.length][bases.length];
        hidden = new boolean[counts.length][bases.length];
        for (var line = 0; line < counts.length; line++) {
            var left = ofWhole(line);
            for (var column = 0; column < bases.length; column++) {
                counts[line][column] = column < columns.length ? count(line, columns[column]) : left;
                left -= counts[line][column];
                hidden[line][column] = line == lines.length || !isShown(column);
            }
        }
    }

    private boolean isShown(int column) {
        return column < columns.length && !found.bases()[columns[column]];
    }

    private long ofWhole(int line) {
        return line < lines.length ? whole[lines[line]] : sum(whole);
    }

    private long count(int line, int group) {
        return line < lines.length ? breakdown.counts()[lines[line]][group] : sum(breakdown.column(group));
    }

    private long sum(long[] categories) {
        return IntStream.range(0, categories.length)
                .filter(category -> hiddenInWhole[category])
                .mapToLong(category -> categories[category])
                .sum();
    }

    private void withholdCells() {
        var secret = new boolean[counts.length][bases.length];
        for (var line = 0; line < counts.length; line++)
            for (var column = 0; column < bases.length; column++) {
                secret[line][column] =
                        Small.tells(counts[line][column], bases[column], minimum) || isSecret(line, column);
                if (secret[line][column]) withhold(line, column);
            }
        for (var line = 0; line < counts.length; line++)
            for (var column = 0; column < bases.length; column++)
                if (secret[line][column] && !protect(line, column)) {
                    for (var row : hidden) Arrays.fill(row, true);
                    return;
                }
    }

    private boolean isSecret(int line, int column) {
        return line < lines.length && column < columns.length && breakdown.secret()[lines[line]][columns[column]];
    }

    /// Whoever knows how we withhold knows that a withheld cell that could have been shown is no zero.
    private void withhold(int line, int column) {
        if (hidden[line][column]) return;
        hidden[line][column] = true;
        least[line][column] = Math.min(1, counts[line][column]);
    }

    private boolean protect(int line, int column) {
        var enough = enough(line, column);
        while (new Room(counts, least, hidden).of(line, column, enough) < enough) {
            var corner = cheapest(line, column, enough);
            if (corner == null) return false;
            withhold(corner[0], column);
            withhold(line, corner[1]);
            withhold(corner[0], corner[1]);
        }
        return true;
    }

    /// As much room as the minimum, or as the sums leave where nothing at all is shown.
    private long enough(int line, int column) {
        var ofLine = ofWhole(line);
        var most = Math.min(Math.min(ofLine, wholeBase - ofLine), Math.min(bases[column], wholeBase - bases[column]));
        return Math.min(minimum, most);
    }

    /// The opposite corner of the rectangle that gives room enough at the least cost; else the roomiest.
    private int @Nullable [] cheapest(int line, int column, long enough) {
        int[] best = null;
        var bestCost = Long.MAX_VALUE;
        for (var other = 0; other < counts.length; other++)
            for (var across = 0; across < counts[0].length; across++) {
                if (other == line || across == column) continue;
                var cost = cost(other, column) + cost(line, across) + cost(other, across);
                if (cost == 0) continue;
                var room = room(line, column, other, across);
                if (room == 0) continue;
                var missing = Math.max(0, enough - room);
                if (cost + missing * 10 * ONE_CELL < bestCost) {
                    bestCost = cost + missing * 10 * ONE_CELL;
                    best = new int[] {other, across};
                }
            }
        return best;
    }

    private long room(int line, int column, int other, int across) {
        return Math.min(free(other, column), free(line, across)) + Math.min(free(line, column), free(other, across));
    }

    private long free(int line, int column) {
        return counts[line][column] - (hidden[line][column] ? least[line][column] : Math.min(1, counts[line][column]));
    }

    private long cost(int line, int column) {
        if (hidden[line][column]) return 0;
        var count = counts[line][column];
        return count == 0 ? 3 * ONE_CELL : ONE_CELL + Math.min(count, ONE_CELL - 1);
    }

    private void write() {
        for (var column = 0; column < columns.length; column++) {
            if (!isShown(column)) continue;
            for (var line = 0; line < lines.length; line++)
                if (hidden[line][column]) found.cells()[lines[line]][columns[column]] = true;
            for (var category = 0; category < whole.length; category++)
                if (hiddenInWhole[category]) found.cells()[category][columns[column]] = !isPlainlyNothing(column);
        }
    }

    /// When all else is shown and makes up the base, everybody sees that nobody chose what is withheld.
    private boolean isPlainlyNothing(int column) {
        if (counts[lines.length][column] > 0) return false;
        for (var line = 0; line < lines.length; line++) if (hidden[line][column]) return false;
        return true;
    }
}
