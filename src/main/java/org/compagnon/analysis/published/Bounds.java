package org.compagnon.analysis.published;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lowest and the highest value that can occur: those that are printed as answered, else the ends of the scale.
///
/// @param bothOccur whether somebody answered each
record Bounds(Printed lowest, Printed highest, boolean bothOccur) {

    static Optional<Bounds> of(Judged judged, Part part) {
        return ofScale(judged, part.summary())
                .map(scale -> part.summary().items() == 1
                        ? scale.answered(part.summary().min(), part.summary().max())
                        : scale);
    }

    /// Empty where the ends are not known to be whole numbers: other values need not be whole either.
    private static Optional<Bounds> ofScale(Judged judged, Summary summary) {
        var levels = judged.table().options().stream()
                .mapToInt(Option::level)
                .filter(level -> judged.kind() == Kind.SCALE)
                .summaryStatistics();
        var isNumbered = levels.getCount() > 1;
        var low = end(summary.scaleMin(), isNumbered, levels.getMin());
        var high = end(summary.scaleMax(), isNumbered, levels.getMax());
        return low.isPresent()
                        && high.isPresent()
                        && low.get().units() < high.get().units()
                ? Optional.of(new Bounds(low.get(), high.get(), false))
                : Optional.empty();
    }

    private static Optional<Printed> end(@Nullable Figure stated, boolean isNumbered, int level) {
        if (stated == null) return isNumbered ? Optional.of(new Printed(level, 0)) : Optional.empty();
        return stated.value().isWhole() ? Optional.of(stated.value().withAtMost(0)) : Optional.empty();
    }

    private Bounds answered(@Nullable Figure min, @Nullable Figure max) {
        if (min == null || max == null || !holds(min) || !holds(max)) return this;
        var low = min.value().withAtMost(0);
        var high = max.value().withAtMost(0);
        return low.units() > high.units() ? this : new Bounds(low, high, true);
    }

    private boolean holds(Figure figure) {
        return figure.value().isWhole() && figure.people() >= lowest.units() && figure.people() <= highest.units();
    }
}
