package org.compagnon.meetings;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.shared.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the two of a pair do with their meetings. Each action names the form it came from: the same form sent twice
/// acts once.
@Service
@Transactional
public class Meetings {

    private final MeetingStore store;
    private final WrittenNotes notes;
    private final MeetingMail mail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(MeetingStore store, WrittenNotes notes, MeetingMail mail, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.notes = notes;
        this.mail = mail;
        this.events = events;
        this.clock = clock;
    }

    /// @param form names the form and, from now on, the meeting
    public MeetingId propose(Accompaniment who, UUID form, Arrangement arrangement) {
        var meeting = Meeting.proposed(new MeetingId(form), who.terms(), who.side(), arrangement, clock.instant());
        if (add(who, meeting)) mail.proposed(who, meeting);
        return meeting.id();
    }

    public void rearrange(Accompaniment who, MeetingId id, int version, UUID form, Arrangement arrangement) {
        var meeting = find(who, id);
        if (meeting.form().equals(form)) return;
        var changed = meeting.rearranged(who.terms(), who.side(), arrangement, clock.instant());
        mail.changed(who, change(who, changed, version, form));
    }

    public void cancel(Accompaniment who, MeetingId id, int version, UUID form) {
        var meeting = find(who, id);
        if (meeting.form().equals(form)) return;
        var cancelled = change(who, meeting.cancelled(who.terms(), who.side()), version, form);
        mail.cancelled(who, cancelled);
        if (meeting.status().isRecorded())
            events.publishEvent(new MeetingWithdrawn(who.organisation().id(), meeting.edition(), meeting.pair(), id));
    }

    /// A meeting that nobody planned here.
    ///
    /// @param form names the form and, from now on, the meeting
    public MeetingId recordUnplanned(Accompaniment who, UUID form, boolean held, Arrangement as, Notes written) {
        var meeting = Meeting.unplanned(new MeetingId(form), who.terms(), who.side(), as)
                .recorded(who.terms(), who.side(), held, as, clock.instant());
        if (add(who, meeting)) recorded(who, meeting, written);
        return meeting.id();
    }

    /// Records a planned meeting, or corrects what was recorded.
    public void record(
            Accompaniment who, MeetingId id, int version, UUID form, boolean held, Arrangement as, Notes written) {
        var meeting = find(who, id);
        if (meeting.form().equals(form)) return;
        var recorded = change(who, meeting.recorded(who.terms(), who.side(), held, as, clock.instant()), version, form);
        if (isNews(meeting, recorded)) recorded(who, recorded, written);
        else notes.keep(who, recorded, written);
    }

    private static boolean isNews(Meeting before, Meeting after) {
        return before.recording() != after.recording();
    }

    private void recorded(Accompaniment who, Meeting meeting, Notes written) {
        notes.keep(who, meeting, written);
        mail.recorded(who, meeting);
        var on = meeting.day(who.terms());
        events.publishEvent(
                meeting.status() == MeetingStatus.HELD
                        ? new MeetingHeld(
                                who.organisation().id(),
                                meeting.edition(),
                                meeting.pair(),
                                meeting.id(),
                                on,
                                meeting.arrangement().modality(),
                                meeting.arrangement().minutes())
                        : new MeetingMissed(
                                who.organisation().id(), meeting.edition(), meeting.pair(), meeting.id(), on));
    }

    /// Adds to what was written without touching the facts.
    public void write(Accompaniment who, MeetingId id, int version, UUID form, Notes written) {
        var meeting = find(who, id);
        if (meeting.form().equals(form)) return;
        if (meeting.status() == MeetingStatus.CANCELLED) throw new RuleBroken("meetings.rule.cancelled");
        who.terms().mustTakeRecords();
        notes.keep(who, change(who, meeting, version, form), written);
    }

    public void confirm(Accompaniment who, MeetingId id, int version, UUID form) {
        var meeting = find(who, id);
        if (meeting.form().equals(form)) return;
        change(who, meeting.confirmed(who.side(), clock.instant()), version, form);
    }

    /// @param reason why, for the other of the two alone; may be empty
    public void dispute(Accompaniment who, MeetingId id, int version, UUID form, String reason) {
        var meeting = find(who, id);
        if (meeting.form().equals(form)) return;
        if (reason.length() > Notes.LONGEST)
            throw new RuleBroken("meetings.rule.text-too-long", Notes.LONGEST, reason.length());
        var disputed = change(who, meeting.disputed(who.terms(), who.side(), clock.instant()), version, form);
        notes.keepReason(who, disputed, reason.strip());
        mail.disputed(who, disputed);
    }

    /// @return false when the same form had been sent before
    private boolean add(Accompaniment who, Meeting meeting) {
        if (store.add(who.organisation().id(), meeting)) return true;
        // Somebody else's meeting of that id does not exist for this pair.
        find(who, meeting.id());
        return false;
    }

    private Meeting change(Accompaniment who, Meeting changed, int version, UUID form) {
        if (changed.version() != version) throw new OptimisticLockingFailureException("meeting " + changed.id());
        store.change(changed.by(form), who.side(), clock.instant());
        return changed;
    }

    private Meeting find(Accompaniment who, MeetingId id) {
        return store.find(id)
                .filter(meeting -> meeting.pair().equals(who.pair()))
                .orElseThrow(() -> new NoSuchElementException("No meeting " + id));
    }
}
