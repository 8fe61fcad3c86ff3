package org.compagnon.analysis.reports;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.compagnon.shared.Words;
import org.compagnon.statistics.Interval;

/// Numbers as a report writes them: rounded once, and “withheld” or “not defined” instead of nothing.
final class Written {

    private static final double SMALLEST_P = 0.001;

    private final Words words;

    Written(Words words) {
        this.words = words;
    }

    String count(OptionalLong count) {
        return count.isPresent() ? words.number(count.getAsLong()) : words.of("analysis.report.withheld");
    }

    String percent(OptionalDouble percent) {
        return percent.isPresent()
                ? words.of("analysis.report.percent", words.decimal(percent.getAsDouble(), 1))
                : words.of("analysis.report.undefined");
    }

    /// 83 (91,2 %)
    String share(OptionalLong count, OptionalDouble percent) {
        if (count.isEmpty()) return words.of("analysis.report.withheld");
        return words.of("analysis.report.share", count(count), percent(percent));
    }

    String interval(Optional<Interval> interval) {
        return interval.map(one -> words.of("analysis.report.interval", decimal(one.low(), 1), decimal(one.high(), 1)))
                .orElse(words.of("analysis.report.undefined"));
    }

    String number(OptionalDouble number, int decimals) {
        return number.isPresent() ? decimal(number.getAsDouble(), decimals) : words.of("analysis.report.undefined");
    }

    String decimal(double value, int decimals) {
        return Double.isFinite(value) ? words.decimal(value, decimals) : words.of("analysis.report.unbounded");
    }

    String p(OptionalDouble p) {
        if (p.isEmpty()) return words.of("analysis.report.undefined");
        return p.getAsDouble() < SMALLEST_P
                ? words.of("analysis.report.p-below", words.decimal(SMALLEST_P, 3))
                : words.decimal(p.getAsDouble(), 3);
    }
}
