package org.compagnon.matching;

import java.time.LocalDate;
import java.util.UUID;
import org.compagnon.people.PersonId;
import org.jspecify.annotations.Nullable;

/// A reason why one person may not tutor another, while it lasts.
///
/// @param from absent: since ever
/// @param until absent: until it is taken back
public record Conflict(
        UUID id,
        PersonId tutor,
        PersonId tutee,
        ConflictReason reason,
        Source source,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /// How it became known.
    public enum Source {
        PLACEMENT,
        HAND,
        LIST
    }
}
