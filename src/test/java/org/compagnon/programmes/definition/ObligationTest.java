package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.compagnon.programmes.definition.Obligation.Verdict;
import org.compagnon.shared.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rule 10: what a pair owes by a date, and what counts towards it.
class ObligationTest {

    static final Period YEAR = new Period(day("2026-09-01"), day("2027-08-31"));

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Obligation owing(String minimum, Course course) {
        var text = Sample.with("{meetings: 3, per: university_year, due: [01-31, 05-31, 08-31]}", minimum);
        return Obligation.of(DefinitionReader.read("sample.yaml", text).first(), "alpha", course);
    }

    private static Course from(String began) {
        return new Course(YEAR, day(began), null, List.of());
    }

    private static MeetingFacts meeting(String on) {
        return new MeetingFacts(day(on), true, Modality.IN_PERSON, Side.TUTOR, day(on), null);
    }

    @Nested
    class Three_a_year_in_person {

        final Obligation obligation = Obligation.of(Sample.definition().first(), "alpha", Course.whole(YEAR));

        @Test
        void are_due_on_the_days_that_the_definition_states() {
            assertThat(obligation.due()).containsExactly(day("2027-01-31"), day("2027-05-31"), day("2027-08-31"));
            assertThat(obligation.dueBy(day("2027-01-30"))).isZero();
            assertThat(obligation.dueBy(day("2027-01-31"))).isEqualTo(1);
            assertThat(obligation.dueBy(day("2027-08-31"))).isEqualTo(3);
        }

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
            var call =
                    new MeetingFacts(day("2026-10-05"), true, Modality.TELEPHONE, Side.TUTOR, day("2026-10-05"), null);

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

        private MeetingFacts disputed(String on) {
            return new MeetingFacts(
                    day("2026-10-05"), true, Modality.IN_PERSON, Side.TUTOR, day("2026-10-20"), day(on));
        }

        @Test
        void a_pair_is_late_the_day_after_a_meeting_was_due() {
            assertThat(obligation.standing(List.of(), day("2027-01-31")).late()).isZero();
            assertThat(obligation.standing(List.of(), day("2027-01-31")).dueByToday())
                    .isEqualTo(1);
            assertThat(obligation.standing(List.of(), day("2027-02-01")).late()).isEqualTo(1);
            assertThat(obligation.standing(List.of(meeting("2026-10-05")), day("2027-02-01")))
                    .isEqualTo(new Obligation.Standing(1, 1, 3, 0, day("2027-05-31")));
        }
    }

    @Nested
    class A_pair_that_begins_late {

        static final String THREE = "{meetings: 3, per: university_year, due: [01-31, 05-31, 08-31]}";

        @Test
        void owes_in_proportion_a_half_rounded_up() {
            assertThat(owing(THREE, from("2026-11-15")).owed()).isEqualTo(2);
            assertThat(owing(THREE, from("2027-03-01")).owed()).isEqualTo(2);
            assertThat(owing(THREE, from("2027-03-15")).owed()).isEqualTo(1);
            assertThat(owing(THREE, from("2027-08-15")).owed()).isZero();
        }

        @Test
        void keeps_the_latest_dates() {
            assertThat(owing(THREE, from("2027-01-15")).due()).containsExactly(day("2027-05-31"), day("2027-08-31"));
        }

        @Test
        void spreads_evenly_over_what_is_left_where_no_dates_are_stated() {
            assertThat(owing("{meetings: 4, per: university_year}", from("2027-03-02"))
                            .due())
                    .containsExactly(day("2027-06-01"), day("2027-08-31"));
        }

        @Test
        void counts_no_meeting_from_before_it_began() {
            assertThat(owing(THREE, from("2027-01-15")).judge(meeting("2027-01-14")))
                    .isEqualTo(Verdict.OUTSIDE_THE_PERIOD);
        }

        @Test
        void that_also_ends_early_owes_for_the_time_between() {
            var course = new Course(YEAR, day("2026-12-01"), day("2027-03-31"), List.of());

            assertThat(owing(THREE, course).due()).containsExactly(day("2027-03-31"));
        }
    }

    @Nested
    class A_pause {

        final Period winter = new Period(day("2027-01-01"), day("2027-04-30"));

        @Test
        void takes_its_share_away_and_moves_what_would_fall_into_it() {
            var course = new Course(YEAR, YEAR.from(), null, List.of(winter));
            var obligation = owing("{meetings: 3, per: university_year, due: [10-31, 01-31, 03-31]}", course);

            assertThat(obligation.due()).containsExactly(day("2027-05-01"), day("2027-05-01"));
        }

        @Test
        void until_the_end_leaves_the_last_day_together() {
            var course = new Course(YEAR, YEAR.from(), null, List.of(new Period(day("2027-02-01"), day("2027-08-31"))));

            assertThat(owing("{meetings: 2, per: university_year, due: end}", course)
                            .due())
                    .containsExactly(day("2027-01-31"));
        }

        @Test
        void of_the_whole_year_leaves_nothing_to_owe() {
            assertThat(owing("{meetings: 3, per: university_year}", new Course(YEAR, YEAR.from(), null, List.of(YEAR)))
                            .owed())
                    .isZero();
        }
    }

    @Nested
    class A_half_year {

        static final String ONE = "{meetings: 1, per: half_year, due: end}";

        @Test
        void begins_in_November_and_in_May() {
            var halves = new Period(day("2026-11-01"), day("2027-10-31"));

            assertThat(PeriodKind.Named.HALF_YEAR.over(halves))
                    .containsExactly(
                            new Period(day("2026-11-01"), day("2027-04-30")),
                            new Period(day("2027-05-01"), day("2027-10-31")));
        }

        @Test
        void is_not_half_of_a_university_year() {
            assertThat(PeriodKind.Named.HALF_YEAR.over(YEAR))
                    .containsExactly(
                            new Period(day("2026-05-01"), day("2026-10-31")),
                            new Period(day("2026-11-01"), day("2027-04-30")),
                            new Period(day("2027-05-01"), day("2027-10-31")));
            assertThat(PeriodKind.Named.UNIVERSITY_YEAR.over(YEAR)).containsExactly(YEAR);
        }

        @Test
        void cut_by_the_edition_owes_in_proportion() {
            assertThat(owing(ONE, Course.whole(YEAR)).due()).containsExactly(day("2027-04-30"), day("2027-08-31"));
        }

        @Test
        void gives_no_surplus_to_the_next() {
            var course = Course.whole(new Period(day("2026-11-01"), day("2027-10-31")));
            var obligation = owing(ONE, course);
            var both = List.of(meeting("2026-12-01"), meeting("2027-02-01"));

            assertThat(obligation.standing(both, day("2027-11-01")))
                    .isEqualTo(new Obligation.Standing(2, 2, 2, 1, null));
        }
    }

    @Nested
    class Other_periods {

        @Test
        void so_many_months_are_counted_from_the_first_day_of_the_edition() {
            assertThat(owing("{meetings: 1, per: {months: 4}, due: [3]}", Course.whole(YEAR))
                            .due())
                    .containsExactly(day("2026-11-30"), day("2027-03-31"), day("2027-07-31"));
        }

        @Test
        void the_edition_is_one_period_whatever_its_length() {
            assertThat(owing("{meetings: 2, per: edition}", Course.whole(YEAR)).due())
                    .containsExactly(day("2027-03-02"), day("2027-08-31"));
        }

        @Test
        void a_university_year_begins_in_September_whenever_the_edition_does() {
            var calendar = new Period(day("2027-01-01"), day("2027-12-31"));

            assertThat(owing("{meetings: 3, per: university_year, due: end}", Course.whole(calendar))
                            .due())
                    .containsExactly(day("2027-08-31"), day("2027-08-31"), day("2027-12-31"));
        }
    }

    /// Rule 2.
    @Nested
    class A_version_that_applies_from_a_later_day {

        static final String HALVES = "{meetings: 2, per: half_year, due: end}";

        final Period halves = new Period(day("2026-11-01"), day("2027-10-31"));

        private Obligation changing(String before, String from, String after, Period edition) {
            return Obligation.of(
                    List.of(
                            new Obligation.Version(edition.from(), rules(before)),
                            new Obligation.Version(day(from), rules(after))),
                    "alpha",
                    Course.whole(edition));
        }

        private Relationship rules(String minimum) {
            return DefinitionReader.read(
                            "sample.yaml",
                            Sample.with("{meetings: 3, per: university_year, due: [01-31, 05-31, 08-31]}", minimum)
                                    .replace("  modalities: [in_person]", "  modalities: [in_person, video]"))
                    .first();
        }

        @Test
        void leaves_a_period_that_had_begun_its_minimum() {
            var obligation = changing(HALVES, "2027-02-01", "{meetings: 1, per: half_year, due: end}", halves);

            assertThat(obligation.due()).containsExactly(day("2027-04-30"), day("2027-04-30"), day("2027-10-31"));
        }

        @Test
        void never_asks_twice_for_the_same_days() {
            var obligation = changing("{meetings: 3, per: university_year, due: end}", "2027-02-01", HALVES, YEAR);

            assertThat(obligation.owed()).isEqualTo(3);
        }

        @Test
        void judges_each_meeting_by_the_version_of_its_day() {
            var obligation = changing(
                    "{meetings: 2, per: half_year, due: end, modalities: [in_person]}", "2027-02-01", HALVES, halves);

            assertThat(obligation.judge(videoOn("2027-01-31"))).isEqualTo(Verdict.MODALITY_NOT_ALLOWED);
            assertThat(obligation.judge(videoOn("2027-02-01"))).isEqualTo(Verdict.COUNTS);
        }

        private MeetingFacts videoOn(String on) {
            return new MeetingFacts(day(on), true, Modality.VIDEO, Side.TUTOR, day(on), null);
        }
    }

    @Test
    void nothing_is_owed_where_the_pair_agrees_and_every_held_meeting_still_counts() {
        var text = Sample.with("frequency: minimum", "frequency: agreed").replaceAll("(?m)^  minimums:\n.*\n", "");
        var obligation =
                Obligation.of(DefinitionReader.read("sample.yaml", text).first(), null, Course.whole(YEAR));

        assertThat(obligation.owed()).isZero();
        assertThat(obligation.counted(List.of(meeting("2026-10-05"), meeting("2026-12-05"))))
                .isEqualTo(2);
    }

    @Test
    void where_both_lead_either_may_record() {
        assertThat(recordedBy(Side.TUTEE, "led_by: both")).isEqualTo(Verdict.COUNTS);
        assertThat(recordedBy(Side.TUTEE, "led_by: tutor")).isEqualTo(Verdict.NOT_RECORDED_BY_WHO_LEADS);
    }

    private static Verdict recordedBy(Side side, String ledBy) {
        var definition = DefinitionReader.read("sample.yaml", Sample.with("led_by: tutor", ledBy));
        @Nullable LocalDate never = null;
        return Obligation.of(definition.first(), "alpha", Course.whole(YEAR))
                .judge(new MeetingFacts(day("2026-10-05"), true, Modality.IN_PERSON, side, day("2026-10-05"), never));
    }
}
