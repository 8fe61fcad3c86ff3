package org.compagnon.analysis.figures;

/// A figure laid out: every place is known, nothing is left to the one who draws.
public sealed interface Drawn permits DrawnDivergingBars, DrawnShareBars, DrawnBeforeAfter, DrawnResponseCurve {

    Sheet sheet();

    /// The template that draws it.
    String template();
}
