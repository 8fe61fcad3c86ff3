package org.compagnon.analysis.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The boxes among the groups that several variables make together: of each variable two values, and every group that
/// has one of them.
///
/// @param sizes how many values each variable has; the last one changes quickest in the order of the groups
record Boxes(int... sizes) {

    int groups() {
        return Arrays.stream(sizes).reduce(1, (one, other) -> one * other);
    }

    /// The one group first. Nothing where the two agree in a variable.
    int @Nullable [] corners(int group, int opposite) {
        var mine = places(group);
        var theirs = places(opposite);
        for (var variable = 0; variable < sizes.length; variable++) if (mine[variable] == theirs[variable]) return null;
        var corners = new int[1 << sizes.length];
        for (var corner = 0; corner < corners.length; corner++)
            for (var variable = 0; variable < sizes.length; variable++)
                corners[corner] = corners[corner] * sizes[variable]
                        + ((corner >> variable & 1) == 0 ? mine[variable] : theirs[variable]);
        return corners;
    }

    /// Whether an even number of variables differ there, or an odd one.
    static int parity(int corner) {
        return Integer.bitCount(corner) & 1;
    }

    private int[] places(int group) {
        var places = new int[sizes.length];
        var left = group;
        for (var variable = sizes.length - 1; variable >= 0; variable--) {
            places[variable] = left % sizes[variable];
            left /= sizes[variable];
        }
        return places;
    }
}
