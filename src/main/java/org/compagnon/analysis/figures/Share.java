package org.compagnon.analysis.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.compagnon.statistics.Interval;
import org.compagnon.statistics.Proportion;

/// The percentage of a base, with its interval where one was computed. It is undefined on a base of 0, and may be
/// withheld.
///
/// @param percent empty where undefined or withheld
/// @param count how many, where that is known
/// @param interval in percent
public record Share(
        Optional<BigDecimal> percent, Count count, Count base, boolean withheld, Optional<Interval> interval) {

    /// More decimals than any figure shows: rounding to what is shown comes once, later.
    private static final int EXACT = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        percent.filter(value -> value.signum() < 0 || value.compareTo(HUNDRED) > 0)
                .ifPresent(value -> {
                    throw new IllegalArgumentException("A share lies between 0 and 100 %, not at " + value);
                });
        if (withheld && (percent.isPresent() || !count.isWithheld() || interval.isPresent()))
            throw new IllegalArgumentException("What is withheld has no percentage, no count and no interval");
        interval.filter(range -> range.low() < 0 || range.high() > 100).ifPresent(range -> {
            throw new IllegalArgumentException("An interval of a share lies between 0 and 100 %: " + range);
        });
    }

    public static Share of(long count, long base) {
        return new Share(
                new Proportion(count, base).percent(EXACT), Count.of(count), Count.of(base), false, Optional.empty());
    }

    /// When only the percentage was published.
    public static Share published(double percent, Count base) {
        return new Share(Optional.of(BigDecimal.valueOf(percent)), Count.WITHHELD, base, false, Optional.empty());
    }

    public static Share withheld(Count base) {
        return new Share(Optional.empty(), Count.WITHHELD, base, true, Optional.empty());
    }

    public Share within(Interval inPercent) {
        return new Share(percent, count, base, withheld, Optional.of(inPercent));
    }

    /// Where it is drawn, when it can be.
    double at() {
        return percent.orElseThrow().doubleValue();
    }

    boolean isDrawn() {
        return percent.isPresent();
    }
}
