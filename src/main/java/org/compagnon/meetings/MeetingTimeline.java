package org.compagnon.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.compagnon.programmes.definition.Grid;
import org.compagnon.programmes.definition.MeetingFacts;
import org.compagnon.programmes.definition.Obligation;
import org.compagnon.programmes.definition.Obligation.Standing;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The meetings of a pair as one of its two reads them.
@Component
@Transactional
public class MeetingTimeline {

    private final MeetingStore store;
    private final WrittenNotes notes;
    private final MeetingMail mail;
    private final Clock clock;

    MeetingTimeline(MeetingStore store, WrittenNotes notes, MeetingMail mail, Clock clock) {
        this.store = store;
        this.notes = notes;
        this.mail = mail;
        this.clock = clock;
    }

    /// Everything the page of a pair shows: facts, no content.
    ///
    /// @param planned soonest first
    /// @param past latest first
    /// @param standing absent where nothing is owed yet
    public record Timeline(
            List<Entry> planned, List<Entry> past, @Nullable Standing standing, LocalDate today) {

        public Optional<Entry> next() {
            return planned.stream().filter(entry -> !entry.begun()).findFirst();
        }

        /// Planned for a moment that has passed, and not recorded since.
        public List<Entry> toRecord() {
            return planned.stream().filter(Entry::begun).toList();
        }

        /// Recorded by the other side and not yet confirmed nor disputed.
        public List<Entry> toJudge() {
            return past.stream()
                    .filter(Entry::mayJudge)
                    .filter(entry -> entry.confirmed() == null)
                    .toList();
        }
    }

    /// One meeting, without what was said in it.
    ///
    /// @param verdict whether it counts; absent while it is not recorded
    /// @param settled whether the time to dispute it is over
    /// @param mayJudge whether the reader may still confirm or dispute it
    /// @param judgedUntil the last day to dispute it; absent while it is not recorded
    public record Entry(
            MeetingId id,
            MeetingStatus status,
            Arrangement arrangement,
            @Nullable Side recordedBy,
            @Nullable Boolean confirmed,
            Obligation.@Nullable Verdict verdict,
            boolean begun,
            boolean settled,
            boolean mayJudge,
            @Nullable LocalDate judgedUntil,
            int version) {

        public boolean counts() {
            return verdict == Obligation.Verdict.COUNTS;
        }
    }

    /// A text of the pair as it stood before.
    public record Earlier(String author, java.time.Instant writtenAt, Notes notes) {}

    /// One meeting with what the reader may read of it.
    ///
    /// @param relationship with the grid and the topics of the version it was filled under
    /// @param reason why it is disputed
    public record Opened(Entry entry, Relationship relationship, Notes notes, String reason, List<Earlier> earlier) {

        public Grid grid() {
            return relationship.grid();
        }

        @Override
        public String toString() {
            return "Opened[" + entry.id() + ", sealed]";
        }
    }

    public Timeline of(Accompaniment who) {
        var obligation = who.obligation().orElse(null);
        var meetings = store.of(who.pair());
        var today = who.terms().day(clock.instant());
        var entries = meetings.stream()
                .map(meeting -> entry(who, obligation, meeting))
                .toList();
        return new Timeline(
                entries.stream()
                        .filter(entry -> entry.status() == MeetingStatus.PLANNED)
                        .sorted(Comparator.comparing(
                                entry -> entry.arrangement().beginsAt()))
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.status() != MeetingStatus.PLANNED)
                        .toList(),
                obligation == null ? null : obligation.standing(facts(who, meetings), today),
                today);
    }

    private static List<MeetingFacts> facts(Accompaniment who, List<Meeting> meetings) {
        return meetings.stream()
                .map(meeting -> meeting.facts(who.terms()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Opens what was said, which the access log notes.
    public Opened open(Accompaniment who, MeetingId id) {
        var meeting = find(who, id);
        var told = notes.told(who, meeting);
        return new Opened(
                entry(who, who.obligation().orElse(null), meeting),
                notes.relationship(who, told.version()),
                told.notes(),
                meeting.isDisputed() ? told.reason() : "",
                notes.earlierShared(id).stream()
                        .map(writing -> earlier(who, writing))
                        .toList());
    }

    private static Earlier earlier(Accompaniment who, SealedWritings.Writing writing) {
        var sheet = Sheet.of(writing.text());
        return new Earlier(
                who.of(writing.side()).name(), writing.at(), new Notes(List.of(), sheet.answers(), sheet.note(), ""));
    }

    /// The facts of one meeting; nothing is opened.
    public Entry entry(Accompaniment who, MeetingId id) {
        return entry(who, who.obligation().orElse(null), find(who, id));
    }

    /// What a meeting of that day will be told in, while nothing is written about it.
    public Relationship relationshipOn(Accompaniment who, LocalDate day) {
        return notes.relationship(who, notes.versionFor(who, day));
    }

    /// The meeting as a calendar file, in the reader's words.
    public String calendar(Accompaniment who, MeetingId id, Words words) {
        return mail.calendar(who, find(who, id), words).text();
    }

    private Entry entry(Accompaniment who, @Nullable Obligation obligation, Meeting meeting) {
        var facts = meeting.facts(who.terms());
        var recording = meeting.recording();
        var verdict = meeting.verdict();
        var today = who.terms().day(clock.instant());
        var judgedUntil =
                recording == null ? null : who.terms().lastDayToDispute(meeting.day(who.terms()), recording.at());
        return new Entry(
                meeting.id(),
                meeting.status(),
                meeting.arrangement(),
                recording == null ? null : recording.by(),
                verdict == null ? null : verdict.confirmed(),
                facts == null || obligation == null ? null : obligation.judge(facts),
                !meeting.arrangement().beginsAt().isAfter(clock.instant()),
                judgedUntil != null && today.isAfter(judgedUntil),
                recording != null
                        && recording.by() != who.side()
                        && who.terms().open()
                        && judgedUntil != null
                        && !today.isAfter(judgedUntil),
                judgedUntil,
                meeting.version());
    }

    private Meeting find(Accompaniment who, MeetingId id) {
        return store.find(id)
                .filter(meeting -> meeting.pair().equals(who.pair()))
                .orElseThrow(() -> new NoSuchElementException("No meeting " + id));
    }
}
