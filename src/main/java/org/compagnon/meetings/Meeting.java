package org.compagnon.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.MeetingFacts;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// A meeting of one pair: planned or not, then recorded as held or as missed, then confirmed or disputed by the other
/// side. What was said in it is not here.
///
/// @param sequence how often it was rearranged, for calendars
/// @param form the form that was applied last: sent twice, it counts once
record Meeting(
        MeetingId id,
        EditionId edition,
        PairId pair,
        MeetingStatus status,
        Arrangement arrangement,
        Side proposedBy,
        @Nullable Recording recording,
        @Nullable Verdict verdict,
        int sequence,
        UUID form,
        int version) {

    /// Who said that it took place, or did not, and when.
    record Recording(Side by, Instant at) {}

    /// What the other side says of it.
    record Verdict(boolean confirmed, Instant at) {}

    static Meeting proposed(MeetingId id, Terms terms, Side by, Arrangement arrangement, Instant now) {
        var meeting = begun(id, terms, by, arrangement);
        terms.mustLetPropose(by);
        meeting.mustBePlannable(terms, arrangement, now);
        return meeting;
    }

    /// Nobody planned it, or not here: it is recorded at once.
    static Meeting unplanned(MeetingId id, Terms terms, Side by, Arrangement arrangement) {
        return begun(id, terms, by, arrangement);
    }

    private static Meeting begun(MeetingId id, Terms terms, Side by, Arrangement arrangement) {
        return new Meeting(
                id,
                terms.edition(),
                terms.pair(),
                MeetingStatus.PLANNED,
                arrangement,
                by,
                null,
                null,
                0,
                id.value(),
                0);
    }

    Meeting rearranged(Terms terms, Side by, Arrangement other, Instant now) {
        terms.mustLetPropose(by);
        mustBePlanned();
        mustBePlannable(terms, other, now);
        return with(MeetingStatus.PLANNED, other, null, null, sequence + 1);
    }

    /// Somebody who cannot come may say so whoever leads; a record is withdrawn only by who may record.
    Meeting cancelled(Terms terms, Side by) {
        terms.mustTakeRecords();
        if (status == MeetingStatus.CANCELLED) throw new RuleBroken("meetings.rule.cancelled");
        if (status.isRecorded()) terms.mustLetRecord(by);
        return with(MeetingStatus.CANCELLED, arrangement, null, null, sequence + 1);
    }

    /// Said again with other facts, it is a new record, which may be disputed anew.
    Meeting recorded(Terms terms, Side by, boolean held, Arrangement as, Instant now) {
        terms.mustLetRecord(by);
        terms.mustTakeRecords();
        if (status == MeetingStatus.CANCELLED) throw new RuleBroken("meetings.rule.cancelled");
        if (as.beginsAt().isAfter(now)) throw new RuleBroken("meetings.rule.not-begun-yet", as.beginsAt());
        terms.mustStandOn(as.day(terms.zone()));
        var outcome = held ? MeetingStatus.HELD : MeetingStatus.MISSED;
        var sameFacts = status == outcome && arrangement.tellsTheSameAs(as);
        return sameFacts
                ? with(outcome, as, recording, verdict, sequence)
                : with(outcome, as, new Recording(by, now), null, sequence);
    }

    Meeting confirmed(Side by, Instant now) {
        mustBeTheirsToJudge(by);
        return with(status, arrangement, recording, new Verdict(true, now), sequence);
    }

    Meeting disputed(Terms terms, Side by, Instant now) {
        terms.mustTakeRecords();
        var last = terms.lastDayToDispute(day(terms), mustBeTheirsToJudge(by).at());
        if (terms.day(now).isAfter(last)) throw new RuleBroken("meetings.rule.too-late-to-dispute", last);
        return with(status, arrangement, recording, new Verdict(false, now), sequence);
    }

    boolean isDisputed() {
        return verdict != null && !verdict.confirmed();
    }

    /// As far as it decides whether the meeting counts; nothing to judge while it is not recorded.
    @Nullable
    MeetingFacts facts(Terms terms) {
        if (recording == null) return null;
        return new MeetingFacts(
                day(terms),
                status == MeetingStatus.HELD,
                arrangement.modality(),
                recording.by(),
                terms.day(recording.at()),
                isDisputed() && verdict != null ? terms.day(verdict.at()) : null);
    }

    LocalDate day(Terms terms) {
        return arrangement.day(terms.zone());
    }

    Meeting by(UUID sentForm) {
        return new Meeting(
                id, edition, pair, status, arrangement, proposedBy, recording, verdict, sequence, sentForm, version);
    }

    private Recording mustBeTheirsToJudge(Side by) {
        if (recording == null) throw new RuleBroken("meetings.rule.not-recorded");
        if (recording.by() == by) throw new RuleBroken("meetings.rule.own-record");
        return recording;
    }

    private void mustBePlanned() {
        if (status == MeetingStatus.CANCELLED) throw new RuleBroken("meetings.rule.cancelled");
        if (status != MeetingStatus.PLANNED) throw new RuleBroken("meetings.rule.already-recorded");
    }

    private void mustBePlannable(Terms terms, Arrangement as, Instant now) {
        terms.mustTakeRecords();
        terms.mustStandOn(as.day(terms.zone()));
        if (!as.beginsAt().isAfter(now)) throw new RuleBroken("meetings.rule.planned-in-the-past");
    }

    private Meeting with(
            MeetingStatus became,
            Arrangement as,
            @Nullable Recording recorded,
            @Nullable Verdict said,
            int rearrangements) {
        return new Meeting(id, edition, pair, became, as, proposedBy, recorded, said, rearrangements, form, version);
    }
}
