package org.compagnon.matching.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compagnon.matching.ConflictReason;
import org.compagnon.programmes.Participant.Named;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// What a coordinator types about a conflict of interest, kept as typed, with what is wrong beside each field.
public record ConflictForm(
        String tutor,
        String tutee,
        ConflictReason reason,
        String from,
        String until,
        Map<String, RuleBroken> problems) {

    static final ConflictForm BLANK = new ConflictForm("", "", ConflictReason.PLACEMENT_SUPERVISOR, "", "", Map.of());

    /// What a browser did not send is empty; what is wrong is found out here, never sent.
    public ConflictForm(
            @Nullable String tutor,
            @Nullable String tutee,
            @Nullable ConflictReason reason,
            @Nullable String from,
            @Nullable String until,
            @Nullable Map<String, RuleBroken> problems) {
        this.tutor = tutor == null ? "" : tutor;
        this.tutee = tutee == null ? "" : tutee;
        this.reason = reason == null ? ConflictReason.OTHER : reason;
        this.from = from == null ? "" : from;
        this.until = until == null ? "" : until;
        this.problems = new HashMap<>();
    }

    Optional<Named> tutorAmong(List<Named> tutors) {
        return among(tutors, tutor, "tutor");
    }

    Optional<Named> tuteeAmong(List<Named> tutees) {
        return among(tutees, tutee, "tutee");
    }

    private Optional<Named> among(List<Named> people, String chosen, String field) {
        var found = people.stream()
                .filter(one -> one.id().toString().equals(chosen))
                .findFirst();
        if (found.isEmpty()) problems.put(field, new RuleBroken("matching.rule.choose-somebody"));
        return found;
    }

    @Nullable
    LocalDate fromDay() {
        return day("from", from);
    }

    @Nullable
    LocalDate untilDay() {
        return day("until", until);
    }

    private @Nullable LocalDate day(String field, String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            problems.put(field, new RuleBroken("pages.no-day", typed.strip()));
            return null;
        }
    }

    /// Beside the field in which what the rule refuses was typed, else above all.
    ConflictForm refused(RuleBroken rule) {
        problems.put(rule.key().equals("shared.period.ends-before-it-begins") ? "until" : "", rule);
        return this;
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    public @Nullable RuleBroken problemOf(String field) {
        return problems.get(field);
    }
}
