package org.compagnon.statistics;

import java.util.ArrayList;
import java.util.List;

/// Which groups differ, after [KruskalWallis]: Dunn's z of every two groups, from the ranks of all, corrected for
/// ties.
///
/// Source: O. J. Dunn (1964), *Multiple comparisons using rank sums*, Technometrics 6, 241–252,
/// <https://doi.org/10.1080/00401706.1964.10490181>.
/// In R: `FSA::dunnTest(answer ~ group, method = "none")`, written out in the R script beside the tests.
/// The p are not yet adjusted: read them together through [Adjustment].
public final class Dunn {

    /// Two groups by their places in the list, the z of the first's mean rank over the second's, the two-sided p.
    public record Comparison(int first, int second, TestOutcome outcome) {}

    private Dunn() {}

    /// A group without answers is compared with nobody.
    ///
    /// @return empty when fewer than two groups answered or all answers are equal
    public static List<Comparison> compare(List<Sample> groups) {
        var ranks = new Ranks(groups);
        if (ranks.allEqual()) return List.of();

        double n = ranks.size;
        var variance = n * (n + 1) / 12 - ranks.ties / (12 * (n - 1));
        var comparisons = new ArrayList<Comparison>();
        for (var first = 0; first < groups.size(); first++)
            for (var second = first + 1; second < groups.size(); second++) {
                var one = groups.get(first);
                var other = groups.get(second);
                if (one.size() == 0 || other.size() == 0) continue;
                var apart = ranks.sumOf(one) / one.size() - ranks.sumOf(other) / other.size();
                var z = apart / Math.sqrt(variance * (1.0 / one.size() + 1.0 / other.size()));
                comparisons.add(new Comparison(
                        first, second, TestOutcome.approximate(TestOutcome.Name.DUNN, z, Confidence.twoSided(z))));
            }
        return List.copyOf(comparisons);
    }
}
