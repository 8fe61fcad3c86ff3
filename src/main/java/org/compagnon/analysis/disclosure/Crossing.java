package org.compagnon.analysis.disclosure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;
import org.jspecify.annotations.Nullable;

/// Guards the groups that two or three variables make together, where all that is coarser is shown whole.
///
/// A cell and its seven or fifteen fellows are the corners of a box: the same two answers in the groups that differ
/// in each variable. Raising and lowering them in turn changes no sum that leaves out a variable. So a cell to be
/// withheld is withheld with the corners of a box that leaves it room, and no coarser table tells more. The people
/// moved agree in every other variable of the plan, so that no other crossing tells more either. Where no box has
/// room nothing is shown.
///
/// Source: the hypercube method, R. D. Repsilber (1994), *Preservation of confidentiality in aggregated data*,
/// Second International Seminar on Statistical Confidentiality, Luxembourg; S. Giessing, D. Repsilber (2002),
/// *Tools and strategies to protect multiple tables with the GHQUAR cell suppression engine*,
/// <https://doi.org/10.1007/3-540-47804-3_14>.
public final class Crossing {

    private final Boxes boxes;
    private final long[][][] counts;
    private final long[][] totals;
    private final long[] bases;
    private final int rest;
    private final OfGroups secret;
    private final int minimum;
    private final OfGroups found;

    /// @param rest which line is the sum of those withheld of the whole; beyond the last where nothing is
    private Crossing(int[] sizes, long[][][] counts, int rest, OfGroups secret, int minimum) {
        this.boxes = new Boxes(sizes);
        this.counts = counts;
        this.rest = rest;
        this.secret = secret;
        this.minimum = minimum;
        this.totals = Arrays.stream(counts)
                .map(line -> Arrays.stream(line)
                        .mapToLong(strata -> Arrays.stream(strata).sum())
                        .toArray())
                .toArray(long[][]::new);
        this.bases = IntStream.range(0, boxes.groups())
                .mapToLong(group ->
                        Arrays.stream(totals).mapToLong(line -> line[group]).sum())
                .toArray();
        this.found = OfGroups.of(counts.length, boxes.groups());
    }

    /// @param sizes how many groups each variable makes; the last one changes quickest in the order of the groups
    /// @param counts lines × groups × strata of people who agree in all other variables
    /// @param hiddenOfWhole lines withheld of the whole, of which the rest of a base tells the sum
    /// @param secret groups and cells that must not be shown for a reason of their own
    /// @return empty where it cannot be shown without telling too much
    public static Optional<OfGroups> guard(
            int[] sizes, long[][][] counts, boolean[] hiddenOfWhole, OfGroups secret, int minimum) {
        if (minimum < 2) return Optional.of(OfGroups.of(counts.length, counts[0].length));
        var lines = lines(counts, hiddenOfWhole);
        var shown = which(hiddenOfWhole, false);
        var cells = IntStream.of(shown).mapToObj(line -> secret.cells()[line]).toArray(boolean[][]::new);
        var crossing = new Crossing(sizes, lines, shown.length, new OfGroups(secret.bases(), cells), minimum);
        if (!crossing.withholdBases() || !crossing.withholdCells()) return Optional.empty();
        var found = new OfGroups(crossing.found.bases(), new boolean[counts.length][]);
        for (var at = 0; at < shown.length; at++)
            found.cells()[shown[at]] = crossing.found.cells()[at];
        for (var line : which(hiddenOfWhole, true))
            found.cells()[line] = crossing.found.cells()[shown.length];
        return Optional.of(found);
    }

    /// Those shown of the whole, then the others together.
    static long[][][] lines(long[][][] counts, boolean[] hiddenOfWhole) {
        var hidden = which(hiddenOfWhole, true);
        return IntStream.concat(
                        IntStream.of(which(hiddenOfWhole, false)),
                        IntStream.of(hidden).limit(1))
                .mapToObj(line -> hiddenOfWhole[line] ? sum(counts, hidden) : counts[line])
                .toArray(long[][][]::new);
    }

    private static int[] which(boolean[] hiddenOfWhole, boolean hidden) {
        return IntStream.range(0, hiddenOfWhole.length)
                .filter(line -> hiddenOfWhole[line] == hidden)
                .toArray();
    }

    private static long[][] sum(long[][][] counts, int[] lines) {
        var sum = new long[counts[0].length][counts[0][0].length];
        for (var line : lines)
            for (var group = 0; group < sum.length; group++)
                for (var stratum = 0; stratum < sum[group].length; stratum++)
                    sum[group][stratum] += counts[line][group][stratum];
        return sum;
    }

    private boolean withholdBases() {
        for (var group = 0; group < bases.length; group++) {
            if (bases[group] == 0 || !Small.is(bases[group], minimum) && !secret.bases()[group]) continue;
            var box = cheapest(-1, group);
            if (box == null) return false;
            for (var corner : box.groups) found.withhold(corner);
        }
        return true;
    }

    private boolean withholdCells() {
        if (rest < counts.length)
            for (var group = 0; group < bases.length; group++) found.cells()[rest][group] |= bases[group] > 0;
        if (counts.length < 2) return true;
        for (var line = 0; line < counts.length; line++)
            for (var group = 0; group < bases.length; group++) {
                var isSecret = line != rest && secret.cells()[line][group];
                if (bases[group] == 0 || !isSecret && !Small.tells(totals[line][group], bases[group], minimum))
                    continue;
                var box = cheapest(line, group);
                if (box == null) return false;
                for (var corner : box.groups) {
                    found.cells()[line][corner] = true;
                    found.cells()[box.line][corner] = true;
                }
            }
        return true;
    }

    /// @param line the other answer
    /// @param groups the corners, the one in question first
    private record Box(int line, int[] groups) {}

    private @Nullable Box cheapest(int line, int group) {
        Box best = null;
        var bestCost = Long.MAX_VALUE;
        for (var opposite = 0; opposite < bases.length; opposite++) {
            var corners = corners(group, opposite);
            if (corners == null) continue;
            for (var other = 0; other < (line < 0 ? 1 : counts.length); other++) {
                if (other == line) continue;
                var box = new Box(other, corners);
                var enough = Math.min(minimum, bases[group]);
                if ((line < 0 ? roomOfBase(box) : roomOfCell(line, box)) < enough) continue;
                var cost = line < 0 ? costOfBases(box) : costOfCells(line, box);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = box;
                }
                if (cost == 0) return box;
            }
        }
        return best;
    }

    /// Nothing where the two agree in a variable, or where a corner is known to hold nobody.
    private int @Nullable [] corners(int group, int opposite) {
        var corners = boxes.corners(group, opposite);
        if (corners == null) return null;
        for (var corner : corners) if (bases[corner] == 0) return null;
        return corners;
    }

    /// People who gave the same answer change places.
    private long roomOfBase(Box box) {
        var room = 0L;
        for (var parity = 0; parity < 2; parity++) for (var line : counts) room += together(line, line, box, parity);
        return room;
    }

    private long roomOfCell(int line, Box box) {
        return Math.min(together(counts[line], counts[box.line], box, 0), least(line, box, 0))
                + Math.min(together(counts[line], counts[box.line], box, 1), least(line, box, 1));
    }

    /// How many can move: in each stratum the fewest of the corners that are lowered.
    private static long together(long[][] line, long[][] other, Box box, int parity) {
        var sum = 0L;
        for (var stratum = 0; stratum < line[0].length; stratum++) {
            var fewest = Long.MAX_VALUE;
            for (var corner = 0; corner < box.groups.length; corner++) {
                if (line == other && Boxes.parity(corner) != parity) continue;
                var lowered = Boxes.parity(corner) == parity ? line : other;
                fewest = Math.min(fewest, lowered[box.groups[corner]][stratum]);
            }
            sum += fewest;
        }
        return sum;
    }

    /// Who knows how we withhold knows that a withheld cell that could have been shown is no zero.
    private long least(int line, Box box, int parity) {
        var fewest = Long.MAX_VALUE;
        for (var corner = 0; corner < box.groups.length; corner++) {
            var lowered = Boxes.parity(corner) == parity ? line : box.line;
            var count = totals[lowered][box.groups[corner]];
            var isKnown = !found.bases()[box.groups[corner]] && lowered != rest;
            fewest = Math.min(fewest, isKnown ? Math.max(0, count - 1) : count);
        }
        return fewest;
    }

    private long costOfBases(Box box) {
        return Arrays.stream(box.groups)
                .filter(group -> !found.bases()[group])
                .mapToLong(group -> bases[group])
                .sum();
    }

    private long costOfCells(int line, Box box) {
        var cost = 0L;
        for (var group : box.groups)
            for (var one : new int[] {line, box.line})
                if (!found.cells()[one][group]) cost += 1_000_000 + totals[one][group];
        return cost;
    }
}
