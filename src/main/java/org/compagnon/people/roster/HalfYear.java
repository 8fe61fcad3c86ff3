package org.compagnon.people.roster;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.compagnon.shared.Period;

/// A half-year of training: six months from November or from May.
public record HalfYear(YearMonth begins) {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.]\\d{1,2})?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?:\\d{1,2}[-/.])?(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NAMED = Pattern.compile("(?:\\d{1,2} )?([a-z]+)\\.? (\\d{4})(?:[-/]\\d{2,4})?");
    private static final Map<String, Integer> MONTHS = Map.of(
            "novembre",
            11,
            "november",
            11,
            "nov",
            11,
            "hiver",
            11,
            "winter",
            11,
            "mai",
            5,
            "may",
            5,
            "ete",
            5,
            "summer",
            5);

    public HalfYear {
        if (begins.getMonthValue() != 11 && begins.getMonthValue() != 5)
            throw new IllegalArgumentException("A half-year begins in November or in May, not in " + begins);
    }

    public static HalfYear of(int year, int month) {
        return new HalfYear(YearMonth.of(year, month));
    }

    /// "2026-11", "11/2026", "novembre 2026", "hiver 2026-2027", or any day of its first month.
    public static Optional<HalfYear> read(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ")
                .replaceFirst("^semestre (?:d'|d’|de )?", "");
        var yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) return beginning(yearFirst.group(1), Integer.parseInt(yearFirst.group(2)));
        var monthFirst = MONTH_FIRST.matcher(plain);
        if (monthFirst.matches()) return beginning(monthFirst.group(2), Integer.parseInt(monthFirst.group(1)));
        var named = NAMED.matcher(plain);
        return named.matches() ? beginning(named.group(2), MONTHS.getOrDefault(named.group(1), 0)) : Optional.empty();
    }

    private static Optional<HalfYear> beginning(String year, int month) {
        return month == 11 || month == 5 ? Optional.of(of(Integer.parseInt(year), month)) : Optional.empty();
    }

    public Period period() {
        return new Period(begins.atDay(1), begins.plusMonths(5).atEndOfMonth());
    }

    /// The half-year in which that day lies.
    public static HalfYear including(LocalDate day) {
        var month = day.getMonthValue();
        if (month >= 11) return of(day.getYear(), 11);
        return month >= 5 ? of(day.getYear(), 5) : of(day.getYear() - 1, 11);
    }

    @Override
    public String toString() {
        return begins.toString();
    }
}
