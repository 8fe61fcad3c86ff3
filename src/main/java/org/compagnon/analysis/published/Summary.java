package org.compagnon.analysis.published;

import org.jspecify.annotations.Nullable;

/// Mean, spread and extremes as printed for one group.
///
/// @param scaleMin the lowest value that could be answered
/// @param scaleMax the highest
/// @param items how many answers of a respondent were averaged into one value; 1 for a single item
record Summary(
        @Nullable Figure mean,
        @Nullable Figure sd,
        @Nullable Figure median,
        @Nullable Figure min,
        @Nullable Figure max,
        @Nullable Figure scaleMin,
        @Nullable Figure scaleMax,
        int items) {

    static final Summary NONE = new Summary(null, null, null, null, null, null, null, 1);
}
