package org.compagnon.analysis.published;

import java.util.List;

/// Some answers of an item taken together, and the share they come to.
///
/// @param counts of each answer; empty where only percentages are printed
/// @param least the share in percent, at least
/// @param most the same where counts tell exactly
record Gathered(List<String> labels, List<Long> counts, long base, double least, double most, Side side) {

    /// Where on an ordered scale the answers lie.
    enum Side {
        HIGHEST,
        HIGHEST_WITH_MIDDLE,
        LOWEST,
        LOWEST_WITH_MIDDLE,
        BETWEEN,
        ONE,
        /// Answers without an order.
        SOME
    }

    Gathered {
        labels = List.copyOf(labels);
        counts = List.copyOf(counts);
    }

    long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    double middle() {
        return (least + most) / 2;
    }

    boolean isPrintedAs(Printed headline) {
        return least <= headline.value() + headline.slack() + 1e-9
                && most >= headline.value() - headline.slack() - 1e-9;
    }

    boolean isSameAnswersAs(Gathered other) {
        return labels.size() == other.labels.size() && labels.containsAll(other.labels);
    }

    String labelled(Said said) {
        return said.quoted(String.join("+", labels));
    }

    /// "26 + 32 + 25 = 83 of 91, 91.21 %", or from which share to which.
    String reckoned(Said said) {
        if (!counts.isEmpty())
            return counts.size() == 1
                    ? said.term("reckoned.one", said.people(total()), said.people(base), said.share(total(), base))
                    : said.term(
                            "reckoned",
                            said.sum(counts),
                            said.people(total()),
                            said.people(base),
                            said.share(total(), base));
        return said.term("reckoned.between", said.percent(least), said.percent(most));
    }
}
