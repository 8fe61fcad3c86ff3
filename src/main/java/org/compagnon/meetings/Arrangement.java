package org.compagnon.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.shared.RuleBroken;

/// When, how, for how long and where people meet.
///
/// @param place empty when it was not said
public record Arrangement(Instant beginsAt, int minutes, Modality modality, String place) {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 600;
    public static final int LONGEST_PLACE = 200;

    public Arrangement {
        place = place.strip();
        if (minutes < SHORTEST || minutes > LONGEST)
            throw new RuleBroken("meetings.rule.minutes", SHORTEST, LONGEST, minutes);
        if (place.length() > LONGEST_PLACE)
            throw new RuleBroken("meetings.rule.place-too-long", LONGEST_PLACE, place.length());
    }

    public Instant endsAt() {
        return beginsAt.plusSeconds(60L * minutes);
    }

    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(beginsAt, zone);
    }

    /// Whether both tell the same facts; where it was is none that anything depends on.
    boolean tellsTheSameAs(Arrangement other) {
        return beginsAt.equals(other.beginsAt) && minutes == other.minutes && modality == other.modality;
    }
}
