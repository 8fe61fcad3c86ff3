package org.compagnon.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.LedBy;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// What binds the meetings of one pair: who leads, how long a record may be disputed, from when to when it stands.
///
/// @param began absent while the pair has not begun
/// @param ended its last day; absent while it goes on
/// @param open whether its edition still takes records
public record Terms(
        EditionId edition,
        PairId pair,
        LedBy ledBy,
        int disputeDays,
        ZoneId zone,
        @Nullable LocalDate began,
        @Nullable LocalDate ended,
        boolean open) {

    void mustLetPropose(Side side) {
        if (!ledBy.mayPropose(side)) throw new RuleBroken("meetings.rule.tutor-proposes");
    }

    void mustLetRecord(Side side) {
        if (!ledBy.mayClose(side)) throw new RuleBroken("meetings.rule.tutor-records");
    }

    void mustTakeRecords() {
        if (!open) throw new RuleBroken("meetings.rule.edition-closed");
    }

    void mustStandOn(LocalDate day) {
        if (began == null) throw new RuleBroken("meetings.rule.not-begun");
        if (day.isBefore(began)) throw new RuleBroken("meetings.rule.before-the-pair", began);
        if (ended != null && day.isAfter(ended)) throw new RuleBroken("meetings.rule.after-the-pair", ended);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// The day of the recording is not counted.
    public LocalDate lastDayToDispute(Instant recordedAt) {
        return day(recordedAt).plusDays(disputeDays);
    }

    public boolean isOngoing() {
        return began != null && ended == null;
    }
}
