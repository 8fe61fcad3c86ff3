package org.compagnon.analysis.figures;

import java.util.List;

/// Shares side by side, with their intervals: the options of one item, or one option in several groups.
///
/// @param of what 100 % is
public record ShareBars(Of of, List<Bar> bars) implements Chart {

    /// What 100 % is. Of respondents, the options of a multiple answer add up to more than 100 %.
    public enum Of {
        RESPONDENTS,
        MENTIONS,
        ANSWERS
    }

    /// @param group heads the bars of the same group that follow each other; "" for none
    public record Bar(String group, String label, Share share) {}

    public ShareBars {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) throw new IllegalArgumentException("A figure has at least one bar");
    }
}
