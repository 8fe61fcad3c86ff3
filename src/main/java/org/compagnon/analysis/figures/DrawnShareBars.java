package org.compagnon.analysis.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bars of shares, laid out.
///
/// @param undefined what stands instead of a bar where nobody answered
public record DrawnShareBars(Sheet sheet, List<Bar> bars, List<Withheld> withheld, List<Written> undefined)
        implements Drawn {

    /// One share.
    ///
    /// @param whisker its interval, as a path, where it has one
    public record Bar(int row, Box box, @Nullable String whisker, double whiskerWidth, String told) {}

    @Override
    public String template() {
        return "analysis/figures/share-bars.jte";
    }
}
