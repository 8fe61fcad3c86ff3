package org.compagnon.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.compagnon.statistics.Covariance;
import org.compagnon.statistics.Interval;
import org.compagnon.statistics.Reliability;

/// What is said of a subscale: α, its interval, ω.
record ConsistencyFigures(OptionalDouble alpha, Optional<Interval> interval, OptionalDouble omega) {

    static final ConsistencyFigures NONE =
            new ConsistencyFigures(OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());

    static ConsistencyFigures of(Covariance covariance, double confidence) {
        var found = ofAlpha(covariance, confidence);
        return new ConsistencyFigures(found.alpha, found.interval, Reliability.mcdonaldOmega(covariance));
    }

    static ConsistencyFigures ofAlpha(Covariance covariance, double confidence) {
        return new ConsistencyFigures(
                Reliability.cronbachAlpha(covariance),
                Reliability.alphaInterval(covariance, confidence),
                OptionalDouble.empty());
    }

    ConsistencyFigures withoutOmega() {
        return new ConsistencyFigures(alpha, interval, OptionalDouble.empty());
    }

    /// To two decimals: an exact figure can be solved for the whole numbers behind it.
    ConsistencyFigures rounded() {
        return new ConsistencyFigures(
                rounded(alpha),
                interval.map(one -> new Interval(rounded(one.low()), rounded(one.high()))),
                rounded(omega));
    }

    private static OptionalDouble rounded(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(rounded(value.getAsDouble())) : value;
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    /// Whether other answers would have given the same, rounded; an ω that is not told may be any. It takes long, and
    /// is computed last.
    boolean isSaidOf(Covariance other, double confidence) {
        return ofAlpha(other, confidence).rounded().equals(withoutOmega())
                && (omega.isEmpty() || rounded(Reliability.mcdonaldOmega(other)).equals(omega));
    }
}
