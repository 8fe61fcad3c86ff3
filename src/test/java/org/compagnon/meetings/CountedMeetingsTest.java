package org.compagnon.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.programmes.definition.Obligation.Standing;
import org.compagnon.programmes.definition.Obligation.Verdict;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.PairWorld;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Which meetings count towards what is owed, on a real database.
class CountedMeetingsTest extends MaudAndInes {

    @Autowired
    Meetings meetings;

    @Autowired
    FollowUp followUp;

    @Autowired
    Definitions definitions;

    @Autowired
    Editions editions;

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
            year.in(() -> meetings.confirm(who, meeting, meetingWorld.version(who, meeting), UUID.randomUUID()));
            assertThat(standing().counted()).isEqualTo(1);
        }

        private Standing standing() {
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
            });
        }
    }
}
