package org.compagnon.programmes.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.compagnon.shared.Period;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;

/// What somebody typed about an edition, kept as typed, with what is wrong beside each field.
public record NewEditionForm(
        String from, String name, String startsOn, String endsOn, String wishesUntil, Map<String, String> problems) {

    /// What a browser did not send is empty; what is wrong is found out here, never sent.
    public NewEditionForm {
        from = text(from);
        name = text(name);
        startsOn = text(startsOn);
        endsOn = text(endsOn);
        wishesUntil = text(wishesUntil);
        problems = new HashMap<>();
    }

    NewEditionForm(String from, String name, String startsOn, String endsOn, String wishesUntil) {
        this(from, name, startsOn, endsOn, wishesUntil, Map.of());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    NewEditionForm judged(Words words) {
        if (name.isBlank()) problem("name", words.of("programmes.rule.edition-without-name"));
        var first = day(startsOn, "startsOn", words);
        var last = day(endsOn, "endsOn", words);
        if (!wishesUntil.isBlank()) day(wishesUntil, "wishesUntil", words);
        if (first != null && last != null && last.isBefore(first))
            problem("endsOn", words.of("programmes.edition.ends-before"));
        return this;
    }

    private @Nullable LocalDate day(String text, String field, Words words) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            problem(field, words.of("programmes.edition.no-day"));
            return null;
        }
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    Period period() {
        return new Period(LocalDate.parse(startsOn.strip()), LocalDate.parse(endsOn.strip()));
    }

    @Nullable
    LocalDate wishesUntilDay() {
        return wishesUntil.isBlank() ? null : LocalDate.parse(wishesUntil.strip());
    }

    void problem(String field, String reason) {
        problems.put(field, Objects.requireNonNull(reason));
    }

    public @Nullable String problemOf(String field) {
        return problems.get(field);
    }
}
