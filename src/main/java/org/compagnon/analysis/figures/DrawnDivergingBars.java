package org.compagnon.analysis.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Diverging bars, laid out.
///
/// @param undefined what stands instead of a bar where nobody answered
public record DrawnDivergingBars(Sheet sheet, List<Segment> segments, List<Withheld> withheld, List<Written> undefined)
        implements Drawn {

    /// One level of one row.
    ///
    /// @param number its percentage, where it fits
    /// @param told what a reader who points at it is told
    public record Segment(
            int row, int series, Box box, @Nullable Written number, String told) {}

    @Override
    public String template() {
        return "analysis/figures/diverging-bars.jte";
    }
}
