package org.compagnon.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.LedBy;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// What binds the meetings of one pair: who leads, how long a record may be disputed, from when to when it stands.
///
/// @param disputes how long, earliest version first: a meeting keeps the time of the version of its own day (rule 2)
/// @param began absent while the pair has not begun
/// @param ended its last day; absent while it goes on
/// @param open whether its edition still takes records
public record Terms(
        EditionId edition,
        PairId pair,
        LedBy ledBy,
        List<DisputeTime> disputes,
        ZoneId zone,
        @Nullable LocalDate began,
        @Nullable LocalDate ended,
        boolean open) {

    public Terms {
        disputes = List.copyOf(disputes);
    }

    /// How many days a record may be disputed, for meetings from a day on.
    public record DisputeTime(LocalDate from, int days) {}

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
    public LocalDate lastDayToDispute(LocalDate heldOn, Instant recordedAt) {
        var time = disputes.stream()
                .filter(one -> !one.from().isAfter(heldOn))
                .reduce((earlier, later) -> later)
                .orElse(disputes.getFirst());
        return day(recordedAt).plusDays(time.days());
    }

    public boolean isOngoing() {
        return began != null && ended == null;
    }
}
