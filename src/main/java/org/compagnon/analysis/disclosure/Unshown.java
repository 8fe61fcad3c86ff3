package org.compagnon.analysis.disclosure;

import java.util.Arrays;

/// What no table shows, because no table is by all of several variables together, but what may follow from the tables
/// that leave out one of them: where nobody of a site is in year 2, the paths of the site subtracted from those of
/// year 1 leave its other sites.
///
/// Raising and lowering in turn the people who gave one answer at the corners of a box changes none of these tables. A
/// small count that can so become as many numbers as the minimum is not told by them.
public final class Unshown {

    private final Boxes boxes;
    private final int minimum;

    private Unshown(Boxes boxes, int minimum) {
        this.boxes = boxes;
        this.minimum = minimum;
    }

    /// @param sizes how many groups each variable makes
    /// @param counts lines × groups × strata of people who agree in all other variables
    /// @param hiddenOfWhole lines withheld of the whole, of which the tables tell the sum
    public static boolean isSafe(int[] sizes, long[][][] counts, boolean[] hiddenOfWhole, int minimum) {
        var unshown = new Unshown(new Boxes(sizes), minimum);
        return Arrays.stream(Crossing.lines(counts, hiddenOfWhole)).allMatch(unshown::isSafe);
    }

    private boolean isSafe(long[][] line) {
        for (var group = 0; group < line.length; group++) {
            if (!Small.is(Arrays.stream(line[group]).sum(), minimum)) continue;
            var enough = minimum - 1L;
            var up = moved(line, group, 1, enough);
            if (up < enough && up + moved(line, group, 0, enough - up) < enough) return false;
        }
        return true;
    }

    /// By how many a count can be raised or lowered, box after box, as far as `enough`.
    ///
    /// @param parity of the corners that are lowered
    private long moved(long[][] line, int group, int parity, long enough) {
        var left = Arrays.stream(line).map(long[]::clone).toArray(long[][]::new);
        var moved = 0L;
        for (var opposite = 0; opposite < line.length && moved < enough; opposite++) {
            var corners = boxes.corners(group, opposite);
            if (corners == null) continue;
            for (var stratum = 0; stratum < line[0].length && moved < enough; stratum++) {
                var most = enough - moved;
                for (var corner = 0; corner < corners.length; corner++)
                    if (Boxes.parity(corner) == parity) most = Math.min(most, left[corners[corner]][stratum]);
                for (var corner = 0; corner < corners.length; corner++)
                    left[corners[corner]][stratum] += Boxes.parity(corner) == parity ? -most : most;
                moved += most;
            }
        }
        return moved;
    }
}
