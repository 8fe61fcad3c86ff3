package org.compagnon.analysis;

import org.compagnon.statistics.Adjustment;
import org.compagnon.surveys.study.Plan;

/// Which adjustment a plan asks for.
final class Adjusting {

    private Adjusting() {}

    static Adjustment of(Plan.Adjust asked) {
        return switch (asked) {
            case NONE -> Adjustment.NONE;
            case HOLM -> Adjustment.HOLM;
            case BH -> Adjustment.BENJAMINI_HOCHBERG;
        };
    }
}
