package org.compagnon.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.messaging.Letters;
import org.compagnon.pairs.PairId;
import org.compagnon.pairs.Pairs;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.programmes.definition.Obligation.Verdict;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Rules 2, 10, 11, 12, 13 and 26 as meetings keep them, on a real database.
@InTheHouse
@RecordApplicationEvents
class MeetingsModuleTest {

    static final LocalDate A_MONDAY = LocalDate.of(2026, 11, 9);

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    MeetingWorld meetingWorld;

    @Autowired
    Meetings meetings;

    @Autowired
    Pairs pairs;

    @Autowired
    FollowUp followUp;

    @Autowired
    Definitions definitions;

    @Autowired
    Editions editions;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    ApplicationEvents events;

    Year year;
    Someone maud;
    Someone ines;
    PairId pair;

    @BeforeEach
    void maud_accompanies_ines_since_november() {
        year = pairWorld.year(world.organisation("Nantes"));
        maud = year.tutor("Maud", 2);
        ines = year.tutee("Inès");
        pair = year.pair(maud, ines);
        clock.set(MeetingWorld.evening(LocalDate.of(2026, 11, 20)));
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    @Nested
    class Rule_10_what_counts {

        @Test
        void a_meeting_in_person_recorded_by_the_tutor_counts_though_the_tutee_says_nothing() {
            meetingWorld.held(year, maud, pair, A_MONDAY);

            assertThat(meetingWorld.timeline(ines, pair).past())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.counts()).isTrue());
            assertThat(standing().counted()).isEqualTo(1);
        }

        @Test
        void by_video_it_is_kept_and_does_not_count() {
            var by = MeetingWorld.on(A_MONDAY, Modality.VIDEO);
            year.in(() ->
                    meetings.recordUnplanned(meetingWorld.as(maud, pair), UUID.randomUUID(), true, by, Notes.NONE));

            assertThat(meetingWorld.timeline(maud, pair).past().getFirst().verdict())
                    .isEqualTo(Verdict.MODALITY_NOT_ALLOWED);
            assertThat(standing().counted()).isZero();
        }

        @Test
        void disputed_by_the_tutee_it_does_not_count_until_they_take_it_back() {
            var meeting = meetingWorld.held(year, maud, pair, A_MONDAY);
            meetingWorld.disputed(year, ines, pair, meeting, "");
            assertThat(standing().counted()).isZero();

            var who = meetingWorld.as(ines, pair);
            year.in(() -> {
                meetings.confirm(who, meeting, meetingWorld.version(who, meeting), UUID.randomUUID());
                return meeting;
            });
            assertThat(standing().counted()).isEqualTo(1);
        }

        private org.compagnon.programmes.definition.Obligation.Standing standing() {
            var standing = meetingWorld.timeline(maud, pair).standing();
            if (standing == null) throw new AssertionError("nothing is owed");
            return standing;
        }
    }

    @Nested
    class Rule_2_a_new_version_applies_from_its_day_on {

        @Test
        void and_what_was_recorded_before_counts_as_it_did_on_the_pairs_page_and_on_the_coordinators() {
            clock.set(MeetingWorld.evening(LocalDate.of(2026, 11, 10)));
            meetingWorld.held(year, maud, pair, A_MONDAY);
            byVideoAloneFrom(LocalDate.of(2026, 11, 12), 5);
            clock.set(MeetingWorld.evening(LocalDate.of(2026, 11, 13)));
            var byVideo = MeetingWorld.on(LocalDate.of(2026, 11, 13), Modality.VIDEO);
            year.in(() -> meetings.recordUnplanned(
                    meetingWorld.as(maud, pair), UUID.randomUUID(), true, byVideo, Notes.NONE));

            var timeline = meetingWorld.timeline(ines, pair);
            var claire = year.coordinator("Claire");
            var followed = year.in(() -> followUp.of(year.edition, MeetingWorld.user(claire)))
                    .pairs()
                    .getFirst();

            assertThat(timeline.past()).extracting(entry -> entry.verdict()).containsOnly(Verdict.COUNTS);
            assertThat(timeline.standing()).isNotNull().satisfies(standing -> {
                assertThat(standing.counted()).isEqualTo(2).isEqualTo(followed.counted());
                assertThat(standing.owed()).isEqualTo(followed.owed());
            });
        }

        @Test
        void and_a_record_is_disputed_for_as_long_as_the_version_of_its_day_says() {
            clock.set(MeetingWorld.evening(LocalDate.of(2026, 11, 10)));
            var meeting = meetingWorld.held(year, maud, pair, A_MONDAY);
            byVideoAloneFrom(LocalDate.of(2026, 11, 12), 2);
            clock.set(MeetingWorld.evening(LocalDate.of(2026, 11, 24)));

            meetingWorld.disputed(year, ines, pair, meeting, "");

            assertThat(meetingWorld.timeline(ines, pair).past())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.verdict()).isEqualTo(Verdict.DISPUTED));
        }

        private void byVideoAloneFrom(LocalDate day, int disputeDays) {
            year.in(() -> {
                var edition = editions.get(year.edition);
                var number = definitions.save(
                        edition.definitionId(),
                        year.organisation,
                        PairWorld.UNTRAINED
                                .replace("modalities: [in_person]", "modalities: [video]")
                                .replace("frequency: minimum", "frequency: minimum\n  dispute_days: " + disputeDays),
                        1,
                        null);
                editions.apply(year.edition, edition.definitionId(), number, day);
                return number;
            });
        }
    }

    @Nested
    class Rule_13_notes {

        static final Notes WRITTEN = MeetingWorld.notes("fatigue", "revoir le projet", "très inquiète");

        @Test
        void a_shared_note_is_the_pairs() {
            var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, WRITTEN);

            var read = meetingWorld.opened(ines, pair, meeting).notes();
            assertThat(read.shared()).isEqualTo("revoir le projet");
            assertThat(read.topics()).containsExactly("career");
            assertThat(read.answers()).containsKeys("mood", "why");
        }

        @Test
        void a_private_note_is_its_authors_alone() {
            var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, WRITTEN);

            assertThat(meetingWorld.opened(maud, pair, meeting).notes().own()).isEqualTo("très inquiète");
            var read = meetingWorld.opened(ines, pair, meeting).notes();
            assertThat(read.own()).isEmpty();
            assertThat(read.answers()).doesNotContainKey("mine");
        }

        @Test
        void each_of_the_two_has_a_private_note() {
            var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, WRITTEN);
            write(ines, meeting, "revoir le projet", "je n’ai pas tout dit");

            assertThat(meetingWorld.opened(ines, pair, meeting).notes().own()).isEqualTo("je n’ai pas tout dit");
            assertThat(meetingWorld.opened(maud, pair, meeting).notes().own()).isEqualTo("très inquiète");
        }

        @Test
        void what_the_tutee_writes_leaves_the_tutors_answers_as_they_are() {
            var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, WRITTEN);
            write(ines, meeting, "d’accord", "");

            var read = meetingWorld.opened(maud, pair, meeting).notes();
            assertThat(read.shared()).isEqualTo("d’accord");
            assertThat(read.answers()).containsKeys("mood", "why", "mine");
            assertThat(read.topics()).containsExactly("career");
        }

        @Test
        void a_correction_of_the_shared_note_keeps_what_was() {
            var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, WRITTEN);
            write(maud, meeting, "autre chose", "très inquiète");

            assertThat(meetingWorld.opened(ines, pair, meeting).earlier())
                    .singleElement()
                    .satisfies(earlier -> assertThat(earlier.notes().shared()).isEqualTo("revoir le projet"));
        }

        @Test
        void a_private_note_rubbed_out_is_gone() {
            var only = new Notes(List.of(), Map.of(), "", "très inquiète");
            var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, only);
            var as = meetingWorld.as(maud, pair);
            year.in(() -> {
                meetings.write(as, meeting, meetingWorld.version(as, meeting), UUID.randomUUID(), Notes.NONE);
                return meeting;
            });

            assertThat(year.in(() -> database.sql("select count(*) from meetings.writing where meeting = :meeting")
                            .param("meeting", meeting.value())
                            .query(Integer.class)
                            .single()))
                    .isZero();
        }

        @Test
        void both_are_sealed_in_the_database() {
            var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, WRITTEN);
            meetingWorld.disputed(year, ines, pair, meeting, "ce n’était pas ce jour-là");

            assertThat(everythingInTheSchema())
                    .isNotEmpty()
                    .noneMatch(row -> row.contains("fatigue")
                            || row.contains("revoir le projet")
                            || row.contains("inquiète")
                            || row.contains("career")
                            || row.contains("ce jour-là")
                            || row.contains("grille"));
        }

        /// Every row of every table, as text and as the bytes a thief would read.
        private List<String> everythingInTheSchema() {
            return year.in(() -> database
                    .sql(
                            "select table_schema || '.' || table_name from information_schema.tables where table_schema in ('meetings', 'messaging')"
                                    + " or table_name = 'event_publication'")
                    .query(String.class)
                    .list()
                    .stream()
                    .flatMap(table -> database
                            .sql(
                                    "select t::text || coalesce((select string_agg(encode(decode(substr(v, 3), 'hex'), 'escape'), ' ')"
                                            + " from jsonb_each_text(to_jsonb(t)) as e(k, v) where v like '\\\\x%'), '') from "
                                            + table + " t")
                            .query(String.class)
                            .list()
                            .stream())
                    .toList());
        }

        private void write(Someone who, MeetingId meeting, String shared, String own) {
            var as = meetingWorld.as(who, pair);
            year.in(() -> {
                meetings.write(
                        as,
                        meeting,
                        meetingWorld.version(as, meeting),
                        UUID.randomUUID(),
                        new Notes(List.of("career"), WRITTEN.answers(), shared, own));
                return meeting;
            });
        }
    }

    @Nested
    class Rule_26_reading_is_logged {

        @Test
        void who_opens_what_was_said_is_in_the_access_log() {
            var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, MeetingWorld.notes("a", "b", "c"));
            meetingWorld.opened(ines, pair, meeting);

            assertThat(year.in(() -> database.sql("""
                            select detail from accounts.access_log
                            where action = 'READ_MEETING_CONTENT' and subject = :meeting
                            """)
                            .param("meeting", meeting.value())
                            .query(String.class)
                            .list()))
                    .containsExactly("TUTEE");
        }
    }

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
        year.in(() -> {
            meetings.cancel(who, meeting, version, UUID.randomUUID());
            return meeting;
        });

        assertThatThrownBy(() -> year.in(() -> {
                    meetings.write(who, meeting, version, UUID.randomUUID(), Notes.NONE);
                    return meeting;
                }))
                .isInstanceOfAny(OptimisticLockingFailureException.class, org.compagnon.shared.RuleBroken.class);
        assertThat(events.stream(MeetingWithdrawn.class)).hasSize(1);
    }

    @Test
    void a_correction_of_the_facts_keeps_what_was() {
        var meeting = meetingWorld.held(year, maud, pair, A_MONDAY);
        var who = meetingWorld.as(maud, pair);
        year.in(() -> {
            meetings.record(who, meeting, 0, UUID.randomUUID(), false, MeetingWorld.on(A_MONDAY), Notes.NONE);
            return meeting;
        });

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
        year.in(() -> {
            pairs.end(pair, LocalDate.of(2026, 11, 20), "OTHER");
            return pair;
        });

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
