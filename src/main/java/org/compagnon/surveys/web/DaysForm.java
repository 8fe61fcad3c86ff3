package org.compagnon.surveys.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.compagnon.shared.Period;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;

/// The days of a wave as somebody typed them, with what is wrong beside each.
public record DaysForm(String from, String until, Map<String, String> problems) {

    /// What is wrong is found out here, never sent.
    public DaysForm {
        from = text(from);
        until = text(until);
        problems = new HashMap<>();
    }

    static DaysForm of(Period days) {
        return new DaysForm(days.from().toString(), days.until().toString(), Map.of());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    DaysForm judged(Words words) {
        var first = day(from, "from", words);
        var last = day(until, "until", words);
        if (first != null && last != null && last.isBefore(first))
            problem("until", words.of("surveys.days.ends-before"));
        return this;
    }

    private @Nullable LocalDate day(String text, String field, Words words) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            problem(field, words.of("surveys.days.no-day"));
            return null;
        }
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    Period period() {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }

    DaysForm problem(String field, String reason) {
        problems.put(field, reason);
        return this;
    }

    public @Nullable String problemOf(String field) {
        return problems.get(field);
    }
}
