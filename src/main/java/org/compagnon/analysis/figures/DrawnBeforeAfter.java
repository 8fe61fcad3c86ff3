package org.compagnon.analysis.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pairs of values, laid out.
public record DrawnBeforeAfter(Sheet sheet, List<Pair> pairs, List<Withheld> withheld, List<Written> undefined)
        implements Drawn {

    /// One item: its one or two values that can be told, and the way between them.
    public record Pair(int row, @Nullable Stroke way, List<Dot> dots) {}

    /// @param series 0 before, 1 after
    /// @param whisker its interval, as a path, where it has one
    public record Dot(
            int series,
            double x,
            double y,
            double radius,
            @Nullable String whisker,
            double whiskerWidth,
            String told) {}

    @Override
    public String template() {
        return "analysis/figures/before-after.jte";
    }
}
