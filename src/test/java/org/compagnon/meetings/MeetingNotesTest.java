package org.compagnon.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who reads what was written of a meeting, and what is kept of their reading, on a real database.
class MeetingNotesTest extends MaudAndInes {

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcClient database;

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
            year.in(() ->
                    meetings.write(as, meeting, meetingWorld.version(as, meeting), UUID.randomUUID(), Notes.NONE));

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
            year.in(() -> meetings.write(
                    as,
                    meeting,
                    meetingWorld.version(as, meeting),
                    UUID.randomUUID(),
                    new Notes(List.of("career"), WRITTEN.answers(), shared, own)));
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
}
