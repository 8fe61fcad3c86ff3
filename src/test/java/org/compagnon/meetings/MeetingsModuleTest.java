package org.compagnon.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.messaging.Letters;
import org.compagnon.pairs.Pairs;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.shared.RuleBroken;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// What recording a meeting does, tells and keeps, rules 11 and 12 among it, on a real database.
@RecordApplicationEvents
class MeetingsModuleTest extends MaudAndInes {

    @Autowired
    Meetings meetings;

    @Autowired
    Pairs pairs;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    @Test
    void a_meeting_held_is_told_with_its_facts_only() {
        var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, MeetingWorld.notes("fatigue", "projet", "secret"));

        assertThat(events.stream(MeetingHeld.class))
                .containsExactly(new MeetingHeld(
                        year.organisation, year.edition, pair, meeting, A_MONDAY, Modality.IN_PERSON, 45));
    }

    @Test
    void the_same_form_sent_twice_acts_once() {
        var form = UUID.randomUUID();
        var who = meetingWorld.as(maud, pair);
        for (var twice = 0; twice < 2; twice++)
            year.in(() -> meetings.recordUnplanned(who, form, true, MeetingWorld.on(A_MONDAY), Notes.NONE));

        assertThat(meetingWorld.timeline(maud, pair).past()).hasSize(1);
        assertThat(events.stream(MeetingHeld.class)).hasSize(1);
        assertThat(mails("ines")).hasSize(1);
    }

    @Test
    void of_two_changes_at_once_the_second_is_told() {
        var meeting = meetingWorld.held(year, maud, pair, A_MONDAY);
        var who = meetingWorld.as(maud, pair);
        var version = meetingWorld.version(who, meeting);
        year.in(() -> meetings.cancel(who, meeting, version, UUID.randomUUID()));

        assertThatThrownBy(() -> year.in(() -> {
                    meetings.write(who, meeting, version, UUID.randomUUID(), Notes.NONE);
                    return meeting;
                }))
                .isInstanceOfAny(OptimisticLockingFailureException.class, RuleBroken.class);
        assertThat(events.stream(MeetingWithdrawn.class)).hasSize(1);
    }

    @Test
    void a_correction_of_the_facts_keeps_what_was() {
        var meeting = meetingWorld.held(year, maud, pair, A_MONDAY);
        var who = meetingWorld.as(maud, pair);
        year.in(() ->
                meetings.record(who, meeting, 0, UUID.randomUUID(), false, MeetingWorld.on(A_MONDAY), Notes.NONE));

        assertThat(year.in(() -> database.sql("select status from meetings.earlier where meeting = :meeting")
                        .param("meeting", meeting.value())
                        .query(String.class)
                        .list()))
                .containsExactly("HELD");
        assertThat(events.stream(MeetingMissed.class)).hasSize(1);
    }

    @Test
    void a_pair_that_is_not_mine_does_not_exist() {
        var camille = year.tutor("Camille", 1);

        assertThatThrownBy(() -> meetingWorld.as(camille, pair)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void after_a_pair_has_ended_its_two_still_read_what_was_theirs() {
        var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, MeetingWorld.notes("a", "revoir le projet", "c"));
        year.in(() -> pairs.end(pair, LocalDate.of(2026, 11, 20), "OTHER"));

        assertThat(meetingWorld.opened(ines, pair, meeting).notes().shared()).isEqualTo("revoir le projet");
        assertThat(meetingWorld.as(maud, pair).mayPropose()).isFalse();
    }

    @Test
    void the_other_is_told_by_mail_with_a_date_for_their_calendar_and_without_a_word_of_what_was_said() {
        meetingWorld.planned(year, maud, pair, LocalDate.of(2026, 12, 1));
        meetingWorld.held(year, maud, pair, A_MONDAY, MeetingWorld.notes("fatigue", "projet", "secret"));

        assertThat(mails("ines"))
                .hasSize(2)
                .anyMatch(mail ->
                        mail.contains("BEGIN:VEVENT") && mail.contains("DTSTART;TZID=Europe/Paris:20261201T180000"))
                .noneMatch(mail -> mail.contains("fatigue") || mail.contains("projet") || mail.contains("secret"));
        assertThat(LocalTime.ofInstant(MeetingWorld.on(A_MONDAY).beginsAt(), ZoneOffset.UTC))
                .hasHour(17);
    }

    private List<String> mails(String to) {
        var address = World.address(to.equals("ines") ? "Inès" : to);
        return letters.of(year.organisation).stream()
                .filter(letter -> letter.to().equals(address) && letter.text().contains("/meetings/"))
                .map(letter -> letter.subject() + " " + letter.text() + " "
                        + (letter.attachment() == null
                                ? ""
                                : letter.attachment().text()))
                .toList();
    }
}
