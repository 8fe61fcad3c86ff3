package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.programmes.definition.SampleYear.THREE_A_YEAR;
import static org.compagnon.programmes.definition.SampleYear.YEAR;
import static org.compagnon.programmes.definition.SampleYear.day;
import static org.compagnon.programmes.definition.SampleYear.meeting;
import static org.compagnon.programmes.definition.SampleYear.owing;

import java.util.List;
import org.compagnon.programmes.definition.Obligation.Verdict;
import org.compagnon.shared.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rule 10: what a pair owes by a date.
class ObligationTest {

    private static Course from(String began) {
        return new Course(YEAR, day(began), null, List.of());
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

        @Test
        void owes_in_proportion_a_half_rounded_up() {
            assertThat(owing(THREE_A_YEAR, from("2026-11-15")).owed()).isEqualTo(2);
            assertThat(owing(THREE_A_YEAR, from("2027-03-01")).owed()).isEqualTo(2);
            assertThat(owing(THREE_A_YEAR, from("2027-03-15")).owed()).isEqualTo(1);
            assertThat(owing(THREE_A_YEAR, from("2027-08-15")).owed()).isZero();
        }

        @Test
        void keeps_the_latest_dates() {
            assertThat(owing(THREE_A_YEAR, from("2027-01-15")).due())
                    .containsExactly(day("2027-05-31"), day("2027-08-31"));
        }

        @Test
        void spreads_evenly_over_what_is_left_where_no_dates_are_stated() {
            assertThat(owing("{meetings: 4, per: university_year}", from("2027-03-02"))
                            .due())
                    .containsExactly(day("2027-06-01"), day("2027-08-31"));
        }

        @Test
        void counts_no_meeting_from_before_it_began() {
            assertThat(owing(THREE_A_YEAR, from("2027-01-15")).judge(meeting("2027-01-14")))
                    .isEqualTo(Verdict.OUTSIDE_THE_PERIOD);
        }

        @Test
        void that_also_ends_early_owes_for_the_time_between() {
            var course = new Course(YEAR, day("2026-12-01"), day("2027-03-31"), List.of());

            assertThat(owing(THREE_A_YEAR, course).due()).containsExactly(day("2027-03-31"));
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

    @Test
    void nothing_is_owed_where_the_pair_agrees_and_every_held_meeting_still_counts() {
        var text = Sample.with("frequency: minimum", "frequency: agreed").replaceAll("(?m)^  minimums:\n.*\n", "");
        var obligation =
                Obligation.of(DefinitionReader.read("sample.yaml", text).first(), null, Course.whole(YEAR));

        assertThat(obligation.owed()).isZero();
        assertThat(obligation.counted(List.of(meeting("2026-10-05"), meeting("2026-12-05"))))
                .isEqualTo(2);
    }
}
