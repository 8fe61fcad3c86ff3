package org.compagnon.statistics;

import java.util.List;
import java.util.Optional;

/// Whether any of several independent groups tends to answer otherwise: the Kruskal-Wallis test, corrected for ties.
///
/// Source: W. H. Kruskal, W. A. Wallis (1952), *Use of ranks in one-criterion variance analysis*, JASA 47, 583–621,
/// <https://doi.org/10.1080/01621459.1952.10483441>. In R: `kruskal.test(list(first, second, third))`.
public final class KruskalWallis {

    private KruskalWallis() {}

    /// H against chi-square with one degree of freedom less than there are groups that answered.
    ///
    /// @return empty when fewer than two groups answered or all answers are equal
    public static Optional<TestOutcome> test(List<Sample> groups) {
        var answering = groups.stream().filter(group -> group.size() > 0).toList();
        var ranks = new Ranks(answering);
        if (answering.size() < 2 || ranks.allEqual()) return Optional.empty();

        double n = ranks.size;
        var between = answering.stream()
                .mapToDouble(group -> {
                    var away = ranks.sumOf(group) / group.size() - (n + 1) / 2;
                    return group.size() * away * away;
                })
                .sum();
        var h = 12 / (n * (n + 1)) * between / (1 - ranks.ties / (n * n * n - n));
        return Optional.of(TestOutcome.chiSquared(TestOutcome.Name.KRUSKAL_WALLIS, h, answering.size() - 1));
    }
}
