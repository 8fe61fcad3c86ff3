package org.compagnon.analysis.disclosure;

/// How the groups of two breakdowns are alike, of which neither was made to lie in the other. Whoever knows who is in
/// them subtracts one from the other.
///
/// @param same whether a group of the one, or the rest without it, is a group of the other
/// @param nearly whether they differ by somebody, but by fewer than the minimum
public record Likeness(boolean same, boolean nearly) {

    /// @param one the group of every respondent, or [Nesting#NONE]
    /// @param fewest groups that hold fewer are left aside
    public static Likeness of(int[] one, int groupsOfOne, int[] other, int groupsOfOther, long fewest, int minimum) {
        var both = new long[groupsOfOne][groupsOfOther];
        var ofOne = new long[groupsOfOne];
        var ofOther = new long[groupsOfOther];
        for (var i = 0; i < one.length; i++) {
            if (one[i] != Nesting.NONE) ofOne[one[i]]++;
            if (other[i] != Nesting.NONE) ofOther[other[i]]++;
            if (one[i] != Nesting.NONE && other[i] != Nesting.NONE) both[one[i]][other[i]]++;
        }
        var same = false;
        var nearly = false;
        for (var a = 0; a < groupsOfOne; a++)
            for (var b = 0; b < groupsOfOther; b++) {
                if (ofOne[a] < fewest || ofOther[b] < fewest) continue;
                var different = ofOne[a] + ofOther[b] - 2 * both[a][b];
                var least = Math.min(different, one.length - different);
                same |= least == 0;
                nearly |= Small.is(least, minimum);
            }
        return new Likeness(same, nearly);
    }
}
