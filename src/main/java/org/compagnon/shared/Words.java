package org.compagnon.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Says things in a reader's language and zone. A key begins with the room whose message file holds it:
/// `meetings.none-yet` stands in `messages/meetings.properties` (French) and `messages/meetings_en.properties`.
public record Words(Locale language, ZoneId zone) {

    public static final Locale FRENCH = Locale.FRENCH;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final ResourceBundle.Control FRENCH_IS_THE_BASE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static Words in(Locale language) {
        return new Words(language, ZoneId.of("Europe/Paris"));
    }

    /// French unless English is asked for.
    public static Locale nearest(Locale asked) {
        return asked.getLanguage().equals("en") ? ENGLISH : FRENCH;
    }

    /// Days and moments among the details are said as this reader says them.
    public String of(String key, Object... details) {
        var pattern = bundle(key).getString(key);
        return new MessageFormat(pattern, language)
                .format(Arrays.stream(details).map(this::said).toArray());
    }

    private Object said(Object detail) {
        return switch (detail) {
            case LocalDate day -> date(day);
            case Instant moment -> dateTime(moment);
            default -> detail;
        };
    }

    public boolean knows(String key) {
        try {
            return bundle(key).containsKey(key);
        } catch (MissingResourceException noSuchRoom) {
            return false;
        }
    }

    private ResourceBundle bundle(String key) {
        var dot = key.indexOf('.');
        var room = dot < 0 ? key : key.substring(0, dot);
        return ResourceBundle.getBundle("messages." + room, language, Words.class.getClassLoader(), FRENCH_IS_THE_BASE);
    }

    /// "5 octobre 2026", "1er octobre 2026"
    public String date(LocalDate day) {
        var first = day.getDayOfMonth() == 1 && !isEnglish();
        return DateTimeFormatter.ofPattern(first ? "d'er' MMMM yyyy" : "d MMMM yyyy", language)
                .format(day);
    }

    /// "05/10/2026", for tables
    public String shortDate(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy", language).format(day);
    }

    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern(isEnglish() ? "HH:mm" : "HH'\u00a0h\u00a0'mm", language)
                .format(LocalTime.ofInstant(moment, zone));
    }

    /// "5 octobre 2026, 18 h 00", the time in one line
    public String dateTime(Instant moment) {
        return date(moment) + ", " + time(moment);
    }

    public String number(long whole) {
        return NumberFormat.getIntegerInstance(language).format(whole);
    }

    /// Rounded half up, as the value is written.
    public String decimal(double value, int places) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return Double.isFinite(value)
                ? format.format(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP))
                : format.format(value);
    }

    public boolean isEnglish() {
        return language.getLanguage().equals("en");
    }
}
