package org.compagnon.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/// How many of a base: a count, its share, and how sure the share is. Without a base there is no share.
public record Proportion(long count, long base) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Proportion {
        if (base < 0) throw new IllegalArgumentException("A base cannot be negative: " + base);
        if (count < 0 || count > base)
            throw new IllegalArgumentException("A count lies between 0 and its base " + base + ", not at " + count);
    }

    public OptionalDouble share() {
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / base);
    }

    /// Unrounded, for files and further computation.
    public OptionalDouble percent() {
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * count / base);
    }

    /// From the counts to the decimals shown, half up, in one rounding.
    public Optional<BigDecimal> percent(int decimals) {
        if (decimals < 0) throw new IllegalArgumentException("A percentage has 0 or more decimals, not " + decimals);
        return base == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(count)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP));
    }

    /// Wilson's score interval of the share, without continuity correction.
    ///
    /// Source: E. B. Wilson (1927), *Probable inference, the law of succession, and statistical inference*,
    /// JASA 22, 209–212, <https://doi.org/10.1080/01621459.1927.10502953>.
    /// In R: `prop.test(count, base, correct = FALSE)$conf.int`.
    public Optional<Interval> interval(double confidence) {
        var z = new Confidence(confidence).z();
        if (base == 0) return Optional.empty();

        var share = (double) count / base;
        var shrink = 1 + z * z / base;
        var centre = (share + z * z / (2.0 * base)) / shrink;
        var reach = z * Math.sqrt(share * (1 - share) / base + z * z / (4.0 * base * base)) / shrink;
        return Optional.of(new Interval(
                count == 0 ? 0 : Math.max(0, centre - reach), count == base ? 1 : Math.min(1, centre + reach)));
    }
}
