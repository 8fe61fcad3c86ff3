package org.compagnon.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What the text of a cell says, when it says it; else what it may have meant.
final class Values {

    private static final Pattern WHOLE = Pattern.compile("\\+?(\\d+)(?:[.,]0+)?");
    private static final Pattern BELOW_ZERO = Pattern.compile("-\\d+(?:[.,]\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>()\"]+@[^\\s@,;<>()\".]+(?:\\.[^\\s@,;<>()\".]+)+");

    private static final Map<String, Boolean> ANSWERS = Map.ofEntries(
            Map.entry("yes", true),
            Map.entry("no", false),
            Map.entry("oui", true),
            Map.entry("non", false),
            Map.entry("y", true),
            Map.entry("n", false),
            Map.entry("o", true),
            Map.entry("true", true),
            Map.entry("false", false),
            Map.entry("vrai", true),
            Map.entry("faux", false),
            Map.entry("1", true),
            Map.entry("0", false));

    private static final Map<String, Integer> NUMBERS_IN_WORDS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("one", 1),
            Map.entry("deux", 2),
            Map.entry("two", 2),
            Map.entry("trois", 3),
            Map.entry("three", 3),
            Map.entry("quatre", 4),
            Map.entry("four", 4),
            Map.entry("cinq", 5),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("seven", 7),
            Map.entry("huit", 8),
            Map.entry("eight", 8),
            Map.entry("neuf", 9),
            Map.entry("nine", 9),
            Map.entry("dix", 10),
            Map.entry("ten", 10),
            Map.entry("aucun", 0),
            Map.entry("aucune", 0),
            Map.entry("none", 0));

    private Values() {}

    static OptionalInt wholeNumber(String text) {
        var whole = WHOLE.matcher(text);
        if (!whole.matches() || whole.group(1).length() > 9) return OptionalInt.empty();
        return OptionalInt.of(Integer.parseInt(whole.group(1)));
    }

    static OptionalInt wholeNumberMeant(String text) {
        var number = NUMBERS_IN_WORDS.get(Heading.fold(text));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static boolean isBelowZero(String text) {
        return BELOW_ZERO.matcher(text).matches();
    }

    static OptionalDouble decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) return OptionalDouble.empty();
        var number = Double.parseDouble(text.replace(',', '.'));
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    static Optional<LocalDate> date(String text) {
        var iso = YEAR_FIRST.matcher(text);
        if (text.indexOf('-') == 4 && iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
        var slashed = DAY_FIRST.matcher(text);
        if (text.indexOf('/') > 0 && slashed.matches())
            return day(slashed.group(3), slashed.group(2), slashed.group(1));
        return Optional.empty();
    }

    /// 11/27/2026 has no 27th month; 2026/11/02 and 02.11.2026 have other signs.
    static Optional<LocalDate> dateMeant(String text) {
        var iso = YEAR_FIRST.matcher(text);
        if (iso.matches())
            return day(iso.group(1), iso.group(2), iso.group(3))
                    .or(() -> day(iso.group(1), iso.group(3), iso.group(2)));
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches())
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                    .or(() -> day(dayFirst.group(3), dayFirst.group(1), dayFirst.group(2)));
        return Optional.empty();
    }

    static boolean looksLikeADate(String text) {
        return YEAR_FIRST.matcher(text).matches() || DAY_FIRST.matcher(text).matches();
    }

    static String slashed(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    static Optional<Boolean> yesOrNo(String text) {
        return Optional.ofNullable(ANSWERS.get(text.toLowerCase(Locale.ROOT)));
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    static boolean holdsSeveralEmails(String text) {
        return text.indexOf('@') != text.lastIndexOf('@');
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
