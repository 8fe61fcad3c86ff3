package org.compagnon.analysis.published;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number as it was printed: 44.10 is 4,410 hundredths, and stands for everything that rounds to it.
///
/// @param units how many of its last decimal place
public record Printed(long units, int decimals) {

    private static final Pattern NUMBER = Pattern.compile("([+-]?)(\\d*)(?:[.,](\\d*))?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}( \\d{3})+([.,]\\d*)?");

    /// Enough for every table; beyond it products of two numbers would no longer be exact.
    private static final int MOST_DECIMALS = 6;

    private static final long MOST_UNITS = 10_000_000_000L;
    static final int MOST_PEOPLE = 100_000_000;

    /// With point or comma, a percent sign, blanks between thousands; empty when it is no number.
    static Optional<Printed> of(String text) {
        var plain = text.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2212', '-')
                .replace('%', ' ')
                .strip();
        if (GROUPED.matcher(plain).matches()) plain = plain.replace(" ", "");
        var number = NUMBER.matcher(plain);
        if (!number.matches()) return Optional.empty();
        var fraction = number.group(3) == null ? "" : number.group(3);
        var digits = number.group(2) + fraction;
        if (digits.isEmpty() || digits.length() > 18 || fraction.length() > MOST_DECIMALS) return Optional.empty();
        var units = Long.parseLong(digits);
        if (units > MOST_UNITS) return Optional.empty();
        return Optional.of(new Printed(number.group(1).equals("-") ? -units : units, fraction.length()));
    }

    /// A ratio rounded half up, as the house prints it.
    static Printed rounded(long scale, long part, long whole, int decimals) {
        return new Printed(Math.floorDiv(2 * scale * power(decimals) * part + whole, 2 * whole), decimals);
    }

    public double value() {
        return exact().doubleValue();
    }

    BigDecimal exact() {
        return BigDecimal.valueOf(units, decimals);
    }

    /// Half a unit of the last place: how far the true value may be away.
    double slack() {
        return BigDecimal.valueOf(5, decimals + 1).doubleValue();
    }

    boolean isWhole() {
        return units % power(decimals) == 0;
    }

    /// Whether it stands for that value, whatever became of a tie; noise of a computer's arithmetic is forgiven.
    boolean standsFor(double truth) {
        return Math.abs(truth - value()) <= slack() + 1e-9 * Math.max(1, Math.abs(truth));
    }

    boolean isCutOffFrom(double truth) {
        return truth >= value() - 1e-9 && truth < value() + 2 * slack() - 1e-9;
    }

    /// Without the last decimal, where that is a zero.
    Optional<Printed> coarser() {
        return decimals > 0 && units % 10 == 0 ? Optional.of(new Printed(units / 10, decimals - 1)) : Optional.empty();
    }

    Printed withAtMost(int places) {
        var kept = this;
        while (kept.decimals > places && kept.units % 10 == 0) kept = new Printed(kept.units / 10, kept.decimals - 1);
        return kept;
    }

    /// The whole numbers c for which scale · c / whole is printed so, a tie rounded up or down.
    Span numerators(long scale, long whole) {
        var step = 2 * scale * power(decimals);
        return new Span(Math.ceilDiv((2 * units - 1) * whole, step), Math.floorDiv((2 * units + 1) * whole, step));
    }

    /// The same, a tie rounded up.
    Span numeratorsHalfUp(long scale, long whole) {
        var step = 2 * scale * power(decimals);
        return new Span(Math.ceilDiv((2 * units - 1) * whole, step), Math.ceilDiv((2 * units + 1) * whole, step) - 1);
    }

    /// The same, further digits cut off instead of rounded.
    Span numeratorsCutOff(long scale, long whole) {
        var step = scale * power(decimals);
        return new Span(Math.ceilDiv(units * whole, step), Math.ceilDiv((units + 1) * whole, step) - 1);
    }

    /// The wholes of which that part is printed so.
    Span wholes(long scale, long part) {
        var twice = 2 * scale * power(decimals) * part;
        return new Span(Math.ceilDiv(twice, 2 * units + 1), Math.floorDiv(twice, 2 * units - 1));
    }

    /// The whole numbers on either side of what would be exact.
    Span neighbours(long scale, long whole) {
        var step = scale * power(decimals);
        return new Span(Math.floorDiv(units * whole, step), Math.ceilDiv(units * whole, step));
    }

    private static long power(int decimals) {
        var power = 1L;
        for (var place = 0; place < decimals; place++) power *= 10;
        return power;
    }
}
