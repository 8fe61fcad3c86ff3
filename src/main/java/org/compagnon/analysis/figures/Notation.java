package org.compagnon.analysis.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.compagnon.shared.Words;
import org.compagnon.statistics.Interval;

/// How a figure says its numbers: in which language, to how many decimals, under how many a cell is not told, and how
/// sure its intervals are.
///
/// @param minimumCell 0 when nothing is withheld
/// @param confidence of every interval drawn
public record Notation(Locale language, int decimals, int minimumCell, double confidence) {

    public Notation {
        if (decimals < 0 || decimals > 2)
            throw new IllegalArgumentException("A figure shows 0 to 2 decimals, not " + decimals);
    }

    public static Notation in(Locale language) {
        return new Notation(language, 1, 5, .95);
    }

    String say(String key, Object... details) {
        return words().of(key, details);
    }

    private Words words() {
        return Words.in(language);
    }

    /// "78,2 %", with a space that neither breaks nor stretches.
    String percent(BigDecimal share) {
        return say("analysis.figure.percent", number(share, decimals));
    }

    /// "95 %"
    String confidenceLevel() {
        return say(
                "analysis.figure.percent",
                number(BigDecimal.valueOf(confidence).movePointRight(2).stripTrailingZeros()));
    }

    private String number(BigDecimal share) {
        return number(share, Math.max(0, share.scale()));
    }

    String wholePercent(long share) {
        return say("analysis.figure.percent", words().number(share));
    }

    /// Rounded half up, once, and never more than the rounded value shows.
    String number(BigDecimal share, int places) {
        return words().decimal(share.setScale(places, RoundingMode.HALF_UP).doubleValue(), places);
    }

    String number(long whole) {
        return words().number(whole);
    }

    String percent(Share share) {
        return share.withheld()
                ? withheld()
                : share.percent().map(this::percent).orElse(say("analysis.figure.undefined"));
    }

    /// "[68,0–85,9]"
    String interval(Interval inPercent) {
        return say("analysis.figure.interval", bound(inPercent.low()), bound(inPercent.high()));
    }

    private String bound(double value) {
        return number(BigDecimal.valueOf(value), decimals);
    }

    String withheld() {
        return minimumCell > 0
                ? say("analysis.figure.withheld", number(minimumCell))
                : say("analysis.figure.withheld.always");
    }

    String count(Count count) {
        return count.isWithheld() ? withheld() : number(count.number());
    }

    /// "n = 91"
    String base(Count base) {
        return base.isWithheld() ? withheld() : say("analysis.figure.base", number(base.number()));
    }

    /// "14 / 71", or the base alone when only that is known.
    String fraction(Share share) {
        return share.count().isWithheld()
                ? count(share.base())
                : say("analysis.figure.fraction", number(share.count().number()), count(share.base()));
    }

    /// "5 oct.", for an axis
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", language).format(day);
    }

    String date(LocalDate day) {
        return words().date(day);
    }
}
