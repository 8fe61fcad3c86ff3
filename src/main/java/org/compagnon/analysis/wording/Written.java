package org.compagnon.analysis.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.compagnon.shared.Words;
import org.compagnon.statistics.Interval;
import org.compagnon.surveys.study.Study;

/// Numbers as a report writes them: rounded once, and “withheld” or “not defined” instead of nothing.
public final class Written {

    /// As wide as the plus, and no place to break a line.
    private static final char MINUS = '\u2212';

    private static final double SMALLEST_P = 0.001;

    private final Words words;

    public Written(Words words) {
        this.words = words;
    }

    public String count(OptionalLong count) {
        return count.isPresent() ? words.number(count.getAsLong()) : words.of("analysis.report.withheld");
    }

    public String percent(OptionalDouble percent) {
        return percent.isPresent()
                ? words.of("analysis.report.percent", words.decimal(percent.getAsDouble(), 1))
                : words.of("analysis.report.undefined");
    }

    /// 83 (91,2 %)
    public String share(OptionalLong count, OptionalDouble percent) {
        if (count.isEmpty()) return words.of("analysis.report.withheld");
        return words.of("analysis.report.share", count(count), percent(percent));
    }

    public String interval(Optional<Interval> interval) {
        return interval.map(one -> words.of("analysis.report.interval", decimal(one.low(), 1), decimal(one.high(), 1)))
                .orElse(words.of("analysis.report.undefined"));
    }

    public String number(OptionalDouble number, int decimals) {
        return number.isPresent() ? decimal(number.getAsDouble(), decimals) : words.of("analysis.report.undefined");
    }

    /// A mean rank; where somebody answered and none is known, it is withheld.
    public String rank(OptionalDouble rank, OptionalLong base) {
        return rank.isEmpty() && base.orElse(1) > 0 ? words.of("analysis.report.withheld") : number(rank, 2);
    }

    public String decimal(double value, int decimals) {
        return Double.isFinite(value)
                ? words.decimal(value, decimals).replace('-', MINUS)
                : words.of("analysis.report.unbounded");
    }

    public String p(OptionalDouble p) {
        if (p.isEmpty()) return words.of("analysis.report.undefined");
        return p.getAsDouble() < SMALLEST_P
                ? words.of("analysis.report.p-below", words.decimal(SMALLEST_P, 3))
                : words.decimal(p.getAsDouble(), 3);
    }

    /// "95 %"
    String level(double confidence) {
        return words.of(
                "analysis.report.percent", plain(BigDecimal.valueOf(confidence).movePointRight(2)));
    }

    /// How rare chance alone must make a difference that is called shown.
    static double threshold(double confidence) {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).doubleValue();
    }

    /// "0,05": below which a study calls a difference shown.
    public String threshold(Study study) {
        return rare(threshold(study.confidence()));
    }

    /// "0,05"
    String rare(double threshold) {
        return plain(BigDecimal.valueOf(threshold));
    }

    /// 4 or 3,25: a median or a quartile, with no more decimals than it has.
    String brief(OptionalDouble number) {
        return number.isPresent()
                ? plain(BigDecimal.valueOf(number.getAsDouble()).setScale(2, RoundingMode.HALF_UP))
                : words.of("analysis.report.undefined");
    }

    private String plain(BigDecimal value) {
        var shortest = value.stripTrailingZeros();
        return decimal(shortest.doubleValue(), Math.max(0, shortest.scale()));
    }

    /// "p = 0,012" or "p < 0,001", with as many decimals as tell it from the threshold.
    String p(String name, double p, double confidence) {
        if (p < SMALLEST_P) return words.of("analysis.sentence.p-below", name, words.decimal(SMALLEST_P, 3));
        var threshold = BigDecimal.valueOf(threshold(confidence));
        var exact = BigDecimal.valueOf(p);
        var decimals = 3;
        while (decimals < 9
                && exact.compareTo(threshold) != 0
                && exact.setScale(decimals, RoundingMode.HALF_UP).compareTo(threshold) == 0) decimals++;
        return words.of("analysis.sentence.p-equal", name, words.decimal(p, decimals));
    }
}
