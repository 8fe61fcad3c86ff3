package org.compagnon.meetings;

import java.time.Clock;
import org.compagnon.accounts.Organisations.Organisation;
import org.compagnon.meetings.Accompaniment.Party;
import org.compagnon.messaging.Mail;
import org.compagnon.messaging.Mail.Attachment;
import org.compagnon.messaging.Post;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells the other of the two, in their language, what was proposed, changed, cancelled or recorded. When, how and
/// where; never a word of what was said.
@Component
class MeetingMail {

    private final Post post;
    private final Clock clock;
    private final String address;

    MeetingMail(Post post, Clock clock, @Value("${compagnon.address}") String address) {
        this.post = post;
        this.clock = clock;
        this.address = address;
    }

    void proposed(Accompaniment who, Meeting meeting) {
        tell(who, meeting, "proposed", true);
    }

    void changed(Accompaniment who, Meeting meeting) {
        tell(who, meeting, "changed", true);
    }

    void cancelled(Accompaniment who, Meeting meeting) {
        tell(who, meeting, "cancelled", true);
    }

    /// Asks the other to confirm.
    void recorded(Accompaniment who, Meeting meeting) {
        tell(who, meeting, meeting.status() == MeetingStatus.HELD ? "recorded-held" : "recorded-missed", false);
    }

    void disputed(Accompaniment who, Meeting meeting) {
        tell(who, meeting, "disputed", false);
    }

    private void tell(Accompaniment who, Meeting meeting, String what, boolean withCalendar) {
        var to = who.other().email();
        if (to == null) return;
        var words = who.other().words(who.organisation());
        var recording = meeting.recording();
        var text = words.of(
                "meetings.mail." + what,
                who.other().givenName(),
                who.me().name(),
                facts(words, meeting.arrangement()),
                address + "/meetings/pairs/" + who.pair(),
                recording == null
                        ? ""
                        : words.date(who.terms().lastDayToDispute(meeting.day(who.terms()), recording.at())),
                who.organisation().name());
        var subject = words.of(
                "meetings.mail." + what + ".subject",
                who.me().name(),
                words.dateTime(meeting.arrangement().beginsAt()));
        post.send(new Mail(
                who.organisation().id(),
                to,
                subject,
                text,
                withCalendar ? attachment(calendar(who, meeting, words)) : null));
    }

    private static String facts(Words words, Arrangement arrangement) {
        return words.of(
                arrangement.place().isEmpty() ? "meetings.mail.facts" : "meetings.mail.facts-with-place",
                words.dateTime(arrangement.beginsAt()),
                arrangement.minutes(),
                words.of(arrangement.modality().key()),
                arrangement.place());
    }

    private static @Nullable Attachment attachment(CalendarFile file) {
        return new Attachment("meeting.ics", file.contentType(), file.text());
    }

    /// In the words of the one who will have it in their calendar.
    CalendarFile calendar(Accompaniment who, Meeting meeting, Words words) {
        var proposer = who.of(meeting.proposedBy());
        var other = proposer.equals(who.tutor()) ? who.tutee() : who.tutor();
        return new CalendarFile(
                meeting.id(),
                meeting.sequence(),
                meeting.status() == MeetingStatus.CANCELLED,
                meeting.arrangement(),
                who.organisation().zone(),
                words.of("meetings.calendar.summary"),
                words.of(
                        "meetings.calendar.description",
                        words.of(meeting.arrangement().modality().key()),
                        address + "/meetings/pairs/" + who.pair()),
                person(proposer, who.organisation()),
                person(other, who.organisation()),
                clock.instant());
    }

    /// Without an address somebody is named all the same: calendars refuse an invitation without one.
    private static CalendarFile.Person person(Party party, Organisation organisation) {
        var email = party.email();
        return new CalendarFile.Person(
                party.name(), email == null ? "nobody@" + organisation.id() + ".invalid" : email);
    }
}
