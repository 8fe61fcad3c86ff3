package org.compagnon.analysis.disclosure;

import java.util.Arrays;

/// How one variable divides the respondents who answered a question.
///
/// @param counts categories × groups; whoever is in no group is in none of them
/// @param bases how many answered, by group: the sum of the categories where there are any
/// @param barred groups that must not be shown for a reason of their own
/// @param secret cells that must not be shown for a reason of their own, categories × groups
/// @param place where it stands among the other breakdowns
public record Breakdown(long[][] counts, long[] bases, boolean[] barred, boolean[][] secret, Nesting place) {

    public int groups() {
        return bases.length;
    }

    /// The categories of one group.
    long[] column(int group) {
        return Arrays.stream(counts).mapToLong(row -> row[group]).toArray();
    }
}
