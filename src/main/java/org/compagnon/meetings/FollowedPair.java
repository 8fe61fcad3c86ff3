package org.compagnon.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.definition.LedBy;
import org.jspecify.annotations.Nullable;

/// One pair as the coordinator follows it: that it met, when and how often; never what was said (rule 11).
///
/// @param held the meetings held, whether they count or not
/// @param counted those that count
/// @param due how many should have been held by today
/// @param owed how many in all
/// @param late how many are missing whose day has passed
/// @param disputed how many are disputed by one of the two
public record FollowedPair(
        PairId pair,
        Contact tutor,
        Contact tutee,
        @Nullable String phase,
        Stand stand,
        LedBy ledBy,
        @Nullable LocalDate began,
        int held,
        int counted,
        int due,
        int owed,
        int late,
        int disputed,
        @Nullable LocalDate nextDue,
        @Nullable LocalDate lastHeld,
        @Nullable LocalDate nextPlanned,
        @Nullable Instant remindedAt) {

    /// Somebody by name, and how to write to them.
    public record Contact(
            String familyName,
            String givenName,
            @Nullable String email,
            @Nullable Locale language) {

        public String name() {
            return (givenName + " " + familyName).strip();
        }
    }

    /// How the pair stands, as the status is kept.
    public enum Stand {
        PROPOSED,
        ACTIVE,
        PAUSED,
        ENDED
    }

    public boolean isLate() {
        return late > 0 && stand == Stand.ACTIVE;
    }

    public boolean neverMet() {
        return held == 0 && stand == Stand.ACTIVE;
    }
}
