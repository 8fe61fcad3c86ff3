package org.compagnon.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.LedBy;
import org.compagnon.programmes.definition.MeetingFacts;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.programmes.definition.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What the two of a pair may do with a meeting, without a database.
class MeetingTest {

    static final Instant MONDAY_18H = Instant.parse("2026-11-16T17:00:00Z");
    static final Instant MONDAY_20H = MONDAY_18H.plus(Duration.ofHours(2));
    static final Duration A_DAY = Duration.ofDays(1);
    static final Arrangement AT_18H = new Arrangement(MONDAY_18H, 45, Modality.IN_PERSON, "CHU");

    static final Terms TUTORING = terms(LedBy.TUTOR, null, true);
    static final Terms MENTORING = terms(LedBy.BOTH, null, true);

    static Terms terms(LedBy ledBy, @Nullable LocalDate ended, boolean open) {
        return new Terms(
                EditionId.fresh(),
                PairId.fresh(),
                ledBy,
                List.of(new Terms.DisputeTime(LocalDate.of(2026, 9, 1), 14)),
                ZoneId.of("Europe/Paris"),
                LocalDate.of(2026, 11, 2),
                ended,
                open);
    }

    static Meeting planned(Terms terms, Side by) {
        return Meeting.proposed(MeetingId.fresh(), terms, by, AT_18H, MONDAY_18H.minus(A_DAY));
    }

    static Meeting held() {
        return planned(TUTORING, Side.TUTOR).recorded(TUTORING, Side.TUTOR, true, AT_18H, MONDAY_20H);
    }

    static MeetingFacts facts(Meeting meeting) {
        var facts = meeting.facts(TUTORING);
        if (facts == null) throw new AssertionError("nothing was recorded");
        return facts;
    }

    @Nested
    class Rule_12_who_leads {

        @Test
        void in_tutoring_the_tutor_proposes_and_the_tutee_does_not() {
            assertThat(planned(TUTORING, Side.TUTOR).status()).isEqualTo(MeetingStatus.PLANNED);
            assertThatThrownBy(() -> planned(TUTORING, Side.TUTEE)).hasMessage("meetings.rule.tutor-proposes");
        }

        @Test
        void in_tutoring_only_the_tutor_closes_a_meeting() {
            var meeting = planned(TUTORING, Side.TUTOR);

            assertThatThrownBy(() -> meeting.recorded(TUTORING, Side.TUTEE, true, AT_18H, MONDAY_20H))
                    .hasMessage("meetings.rule.tutor-records");
        }

        @Test
        void in_mentoring_both_propose_and_both_close() {
            var meeting = planned(MENTORING, Side.TUTEE);

            assertThat(meeting.recorded(MENTORING, Side.TUTEE, true, AT_18H, MONDAY_20H)
                            .status())
                    .isEqualTo(MeetingStatus.HELD);
            assertThat(meeting.recorded(MENTORING, Side.TUTOR, false, AT_18H, MONDAY_20H)
                            .status())
                    .isEqualTo(MeetingStatus.MISSED);
        }

        @Test
        void whoever_leads_somebody_who_cannot_come_may_say_so() {
            assertThat(planned(TUTORING, Side.TUTOR)
                            .cancelled(TUTORING, Side.TUTEE)
                            .status())
                    .isEqualTo(MeetingStatus.CANCELLED);
            assertThatThrownBy(() -> held().cancelled(TUTORING, Side.TUTEE)).hasMessage("meetings.rule.tutor-records");
        }
    }

    @Nested
    class Rule_10_the_tutee_confirms_or_disputes {

        @Test
        void within_fourteen_days_of_the_recording_and_not_later() {
            var last = MONDAY_20H.plus(Duration.ofDays(14));

            assertThat(facts(held().disputed(TUTORING, Side.TUTEE, last)).disputedOn())
                    .isEqualTo(LocalDate.of(2026, 11, 30));
            assertThatThrownBy(() -> held().disputed(TUTORING, Side.TUTEE, last.plus(A_DAY)))
                    .hasMessage("meetings.rule.too-late-to-dispute");
        }

        @Test
        void for_as_long_as_the_version_of_the_meetings_own_day_says() {
            var shorterFromDecember = new Terms(
                    TUTORING.edition(),
                    TUTORING.pair(),
                    LedBy.TUTOR,
                    List.of(
                            new Terms.DisputeTime(LocalDate.of(2026, 9, 1), 14),
                            new Terms.DisputeTime(LocalDate.of(2026, 12, 1), 7)),
                    TUTORING.zone(),
                    TUTORING.began(),
                    null,
                    true);
            var recordedOnTheTenth = Instant.parse("2026-12-10T19:00:00Z");

            assertThat(shorterFromDecember.lastDayToDispute(LocalDate.of(2026, 11, 30), recordedOnTheTenth))
                    .isEqualTo(LocalDate.of(2026, 12, 24));
            assertThat(shorterFromDecember.lastDayToDispute(LocalDate.of(2026, 12, 1), recordedOnTheTenth))
                    .isEqualTo(LocalDate.of(2026, 12, 17));
        }

        @Test
        void nobody_judges_their_own_record() {
            assertThatThrownBy(() -> held().confirmed(Side.TUTOR, MONDAY_20H)).hasMessage("meetings.rule.own-record");
            assertThatThrownBy(() -> held().disputed(TUTORING, Side.TUTOR, MONDAY_20H))
                    .hasMessage("meetings.rule.own-record");
        }

        @Test
        void a_dispute_can_be_taken_back() {
            var disputed = held().disputed(TUTORING, Side.TUTEE, MONDAY_20H);

            assertThat(disputed.isDisputed()).isTrue();
            assertThat(disputed.confirmed(Side.TUTEE, MONDAY_20H).isDisputed()).isFalse();
        }

        @Test
        void a_record_with_other_facts_is_a_new_one_and_may_be_disputed_anew() {
            var longer = new Arrangement(MONDAY_18H, 60, Modality.IN_PERSON, "CHU");
            var corrected = held().disputed(TUTORING, Side.TUTEE, MONDAY_20H)
                    .recorded(TUTORING, Side.TUTOR, true, longer, MONDAY_20H.plus(A_DAY));

            assertThat(corrected.isDisputed()).isFalse();
            assertThat(facts(corrected).recordedOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        }

        @Test
        void the_same_facts_said_again_leave_the_dispute_as_it_is() {
            var again = held().disputed(TUTORING, Side.TUTEE, MONDAY_20H)
                    .recorded(TUTORING, Side.TUTOR, true, AT_18H, MONDAY_20H.plus(A_DAY));

            assertThat(again.isDisputed()).isTrue();
            assertThat(facts(again).recordedOn()).isEqualTo(LocalDate.of(2026, 11, 16));
        }

        @Test
        void a_missed_meeting_is_no_meeting_held() {
            var missed = planned(TUTORING, Side.TUTOR).recorded(TUTORING, Side.TUTOR, false, AT_18H, MONDAY_20H);

            assertThat(facts(missed).held()).isFalse();
        }
    }

    @Nested
    class Its_time {

        @Test
        void it_is_recorded_once_it_has_begun() {
            assertThatThrownBy(() -> planned(TUTORING, Side.TUTOR)
                            .recorded(TUTORING, Side.TUTOR, true, AT_18H, MONDAY_18H.minusSeconds(60)))
                    .hasMessage("meetings.rule.not-begun-yet");
        }

        @Test
        void it_is_planned_for_a_moment_to_come() {
            assertThatThrownBy(() -> Meeting.proposed(MeetingId.fresh(), TUTORING, Side.TUTOR, AT_18H, MONDAY_20H))
                    .hasMessage("meetings.rule.planned-in-the-past");
        }

        @Test
        void it_lies_between_the_pairs_first_day_and_its_last() {
            var early = new Arrangement(Instant.parse("2026-11-01T17:00:00Z"), 45, Modality.IN_PERSON, "");
            var ended = terms(LedBy.TUTOR, LocalDate.of(2026, 11, 15), true);

            assertThatThrownBy(() -> Meeting.unplanned(MeetingId.fresh(), TUTORING, Side.TUTOR, early)
                            .recorded(TUTORING, Side.TUTOR, true, early, MONDAY_20H))
                    .hasMessage("meetings.rule.before-the-pair");
            assertThatThrownBy(() -> Meeting.unplanned(MeetingId.fresh(), ended, Side.TUTOR, AT_18H)
                            .recorded(ended, Side.TUTOR, true, AT_18H, MONDAY_20H))
                    .hasMessage("meetings.rule.after-the-pair");
        }

        @Test
        void once_the_edition_is_closed_nothing_is_added() {
            var closed = terms(LedBy.TUTOR, null, false);

            assertThatThrownBy(() -> planned(closed, Side.TUTOR)).hasMessage("meetings.rule.edition-closed");
            assertThatThrownBy(() -> held().recorded(closed, Side.TUTOR, false, AT_18H, MONDAY_20H))
                    .hasMessage("meetings.rule.edition-closed");
        }

        @Test
        void moved_it_keeps_its_name_and_calendars_see_a_later_sequence() {
            var meeting = planned(TUTORING, Side.TUTOR);
            var later = new Arrangement(MONDAY_18H.plus(A_DAY), 45, Modality.VIDEO, "");
            var moved = meeting.rearranged(TUTORING, Side.TUTOR, later, MONDAY_18H.minus(A_DAY));

            assertThat(moved.id()).isEqualTo(meeting.id());
            assertThat(moved.sequence()).isEqualTo(meeting.sequence() + 1);
            assertThatThrownBy(() -> held().rearranged(TUTORING, Side.TUTOR, later, MONDAY_18H.minus(A_DAY)))
                    .hasMessage("meetings.rule.already-recorded");
        }

        @Test
        void a_cancelled_meeting_is_over() {
            var cancelled = planned(TUTORING, Side.TUTOR).cancelled(TUTORING, Side.TUTOR);

            assertThatThrownBy(() -> cancelled.recorded(TUTORING, Side.TUTOR, true, AT_18H, MONDAY_20H))
                    .hasMessage("meetings.rule.cancelled");
        }

        @Test
        void its_length_is_a_possible_one() {
            assertThatThrownBy(() -> new Arrangement(MONDAY_18H, 0, Modality.IN_PERSON, ""))
                    .hasMessage("meetings.rule.minutes");
            assertThatThrownBy(() -> new Arrangement(MONDAY_18H, 45, Modality.IN_PERSON, "x".repeat(201)))
                    .hasMessage("meetings.rule.place-too-long");
        }
    }
}
