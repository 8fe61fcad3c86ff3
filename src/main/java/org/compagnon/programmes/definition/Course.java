package org.compagnon.programmes.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compagnon.shared.Period;
import org.jspecify.annotations.Nullable;

/// When a pair was really together: from its begin to its end within the edition, its pauses left out.
///
/// @param ended the last day; absent while it goes on
public record Course(
        Period edition, LocalDate began, @Nullable LocalDate ended, List<Period> pauses) {

    public Course {
        pauses = List.copyOf(pauses);
    }

    /// A pair that began with the edition and goes on.
    public static Course whole(Period edition) {
        return new Course(edition, edition.from(), null, List.of());
    }

    /// The part of a period in which there was a pair, pauses included; empty when there was none.
    Optional<Period> within(Period period) {
        var from = latest(period.from(), edition.from(), began);
        var until = earliest(period.until(), edition.until(), ended == null ? edition.until() : ended);
        return until.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, until));
    }

    /// The days on which the pair was together, earliest first.
    List<LocalDate> daysTogether(Period window) {
        return window.from()
                .datesUntil(window.until().plusDays(1))
                .filter(day -> pauses.stream().noneMatch(pause -> pause.includes(day)))
                .toList();
    }

    private static LocalDate latest(LocalDate... days) {
        return Stream.of(days).max(LocalDate::compareTo).orElseThrow();
    }

    private static LocalDate earliest(LocalDate... days) {
        return Stream.of(days).min(LocalDate::compareTo).orElseThrow();
    }
}
