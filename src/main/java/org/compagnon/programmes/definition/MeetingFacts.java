package org.compagnon.programmes.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was recorded about one meeting, as far as it decides whether the meeting counts.
///
/// @param recordedOn when it was recorded as held; the days in which it may be disputed begin then
/// @param disputedOn when the tutee said that it did not take place
public record MeetingFacts(
        LocalDate on,
        boolean held,
        Modality modality,
        Side recordedBy,
        LocalDate recordedOn,
        @Nullable LocalDate disputedOn) {}
