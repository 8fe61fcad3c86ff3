package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.programmes.definition.SampleYear.YEAR;
import static org.compagnon.programmes.definition.SampleYear.day;
import static org.compagnon.programmes.definition.SampleYear.meeting;

import org.compagnon.programmes.definition.Obligation.Verdict;
import org.junit.jupiter.api.Test;

/// Rule 10: of three meetings a year in person, what counts.
class WhatCountsTest {

    private final Obligation obligation = Obligation.of(Sample.definition().first(), "alpha", Course.whole(YEAR));

    @Test
    void a_meeting_held_in_person_inside_the_period_and_recorded_by_the_tutor_counts() {
        assertThat(obligation.judge(meeting("2026-10-05"))).isEqualTo(Verdict.COUNTS);
    }

    @Test
    void a_missed_one_does_not() {
        var missed =
                new MeetingFacts(day("2026-10-05"), false, Modality.IN_PERSON, Side.TUTOR, day("2026-10-05"), null);

        assertThat(obligation.judge(missed)).isEqualTo(Verdict.NOT_HELD);
    }

    @Test
    void a_telephone_call_does_not() {
        var call = new MeetingFacts(day("2026-10-05"), true, Modality.TELEPHONE, Side.TUTOR, day("2026-10-05"), null);

        assertThat(obligation.judge(call)).isEqualTo(Verdict.MODALITY_NOT_ALLOWED);
    }

    @Test
    void one_held_before_or_after_the_period_does_not() {
        assertThat(obligation.judge(meeting("2026-08-31"))).isEqualTo(Verdict.OUTSIDE_THE_PERIOD);
        assertThat(obligation.judge(meeting("2026-09-01"))).isEqualTo(Verdict.COUNTS);
        assertThat(obligation.judge(meeting("2027-08-31"))).isEqualTo(Verdict.COUNTS);
        assertThat(obligation.judge(meeting("2027-09-01"))).isEqualTo(Verdict.OUTSIDE_THE_PERIOD);
    }

    @Test
    void one_recorded_by_the_tutee_does_not() {
        var recorded =
                new MeetingFacts(day("2026-10-05"), true, Modality.IN_PERSON, Side.TUTEE, day("2026-10-05"), null);

        assertThat(obligation.judge(recorded)).isEqualTo(Verdict.NOT_RECORDED_BY_WHO_LEADS);
    }

    @Test
    void the_tutee_has_fourteen_days_from_the_recording_to_dispute() {
        assertThat(obligation.judge(disputed("2026-11-03"))).isEqualTo(Verdict.DISPUTED);
        assertThat(obligation.judge(disputed("2026-11-04"))).isEqualTo(Verdict.COUNTS);
    }

    private static MeetingFacts disputed(String on) {
        return new MeetingFacts(day("2026-10-05"), true, Modality.IN_PERSON, Side.TUTOR, day("2026-10-20"), day(on));
    }

    @Test
    void where_both_lead_either_may_record() {
        assertThat(recordedBy(Side.TUTEE, "led_by: both")).isEqualTo(Verdict.COUNTS);
        assertThat(recordedBy(Side.TUTEE, "led_by: tutor")).isEqualTo(Verdict.NOT_RECORDED_BY_WHO_LEADS);
    }

    private static Verdict recordedBy(Side side, String ledBy) {
        var definition = DefinitionReader.read("sample.yaml", Sample.with("led_by: tutor", ledBy));
        return Obligation.of(definition.first(), "alpha", Course.whole(YEAR))
                .judge(new MeetingFacts(day("2026-10-05"), true, Modality.IN_PERSON, side, day("2026-10-05"), null));
    }
}
