package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.programmes.definition.Told.isTold;

import org.junit.jupiter.api.Test;

/// Rule 3: a definition that contradicts itself is refused with the reason.
class ContradictionsTest {

    @Test
    void a_minimum_without_a_period() {
        isTold(
                Sample.with(", per: university_year, due: [01-31, 05-31, 08-31]}", "}"),
                "A minimum needs its period: add per: one of university_year, half_year, edition");
    }

    @Test
    void in_person_only_with_a_minimum_that_counts_video() {
        isTold(
                Sample.with("{meetings: 3,", "{modalities: [in_person, video], meetings: 3,"),
                "counts meetings held as “video”, but the programme only allows: in_person.");
    }

    @Test
    void individual_with_group_sizes_and_groups_without() {
        isTold(
                Sample.with("kinds: [individual]", "kinds: [individual]\n  group: {tutees: {min: 2, max: 5}}"),
                "Group sizes are given, but people meet individually.");
        isTold(Sample.with("kinds: [individual]", "kinds: [group]"), "their sizes are not given");
        isTold(
                Sample.with("kinds: [individual]", "kinds: [group]\n  group: {tutees: {min: 6, max: 5}}"),
                "The smallest number (6) is above the largest (5).");
    }

    @Test
    void assessing_in_a_programme_that_does_not_evaluate() {
        isTold(
                Sample.with("      confidentiality: pair\n", "      confidentiality: pair\n          assesses: true\n"),
                "“why” assesses the tutee, but the programme does not evaluate.");
    }

    @Test
    void evaluating_nothing_or_in_secret() {
        isTold(Sample.with("evaluating: no", "evaluating: formative"), "no item of the grid assesses anything");
        isTold(
                Sample.with("evaluating: no", "evaluating: yes")
                        .replace(
                                "      confidentiality: author\n",
                                "      confidentiality: author\n          assesses: true\n"),
                "only its author can read it");
    }

    @Test
    void a_field_open_to_the_coordinator() {
        isTold(
                Sample.with("confidentiality: author", "confidentiality: coordinator"),
                "No field is open to the coordinator");
    }

    @Test
    void counting_free_text() {
        isTold(Sample.with("confidentiality: pair", "confidentiality: counted"), "cannot be counted without quoting");
    }

    @Test
    void mandatory_without_placing_everybody() {
        isTold(Sample.with("mandatory: true", "mandatory: false"), "every tutee must be placed");
    }

    @Test
    void trained_tutors_only_without_a_training() {
        var untrained = Sample.TEXT.replaceAll("(?m)^training:\n( .*\n)+", "training: {required: false}\n");

        isTold(untrained, "no training is required");
    }

    @Test
    void due_dates_that_do_not_fit() {
        isTold(Sample.with("[01-31, 05-31, 08-31]", "[01-31, 05-31]"), "2 due dates for 3 meetings.");
        isTold(Sample.with("[01-31, 05-31, 08-31]", "[01-31, 05-31, 31/08]"), "“31/08” is not a due date");
        isTold(Sample.with("[01-31, 05-31, 08-31]", "[01-31, 05-31, 13-01]"), "“13-01” is not a due date");
        isTold(Sample.with("[01-31, 05-31, 08-31]", "[1, 2, 13]"), "13 months after the beginning is outside");
        isTold(
                Sample.with("per: university_year, due", "per: half_year, due"),
                "Days of the calendar can only be due dates within a university year.");
    }

    @Test
    void pay_that_cannot_be_worked_out() {
        isTold(
                Sample.with("kind: meeting, amount: 60, per: university_year, at_most: 3", "kind: tutee, amount: 60"),
                "An amount per tutee needs a period");
        isTold(Sample.with("amount: 60,", "amount: -60,"), "-60 is negative");
        isTold(Sample.with("amount: 60,", "amount: 0,"), "An amount of 0 pays nothing");
        isTold(Sample.with("amount: 60,", "amount: 60.005,"), "more than two decimals");
        isTold(Sample.with("currency: EUR", "currency: EURO"), "is not a currency");
        isTold(Sample.with("at_most: 3,", "at_most: 3, cap: 50,"), "The cap (50) is below");
    }

    @Test
    void a_minimum_counted_over_longer_than_it_lasts() {
        isTold(Sample.with("months: 12", "months: 6"), "counted over 12 months, but the relationship lasts 6");
    }

    @Test
    void open_ended_with_a_number_of_months() {
        isTold(
                Sample.with("{lasts: months, months: 12}", "{lasts: open_ended, months: 12}"),
                "has no number of months");
        isTold(Sample.with("{lasts: months, months: 12}", "{lasts: months}"), "add the number");
    }

    @Test
    void a_charter_that_binds_one_side_only() {
        isTold(
                Sample.with("concerns: both", "concerns: tutor"),
                "No article of the charter concerns this side: tutee.");
    }

    @Test
    void a_joint_programme_of_one() {
        assertThat(Told.about("form: joint\nrelationships: []\n"))
                .anySatisfy(told -> assertThat(told).contains("relationships"));
    }

    @Test
    void two_minimums_for_the_same_learners() {
        var minimum = "- {meetings: 3, per: university_year, due: [01-31, 05-31, 08-31]}";
        isTold(
                Sample.with(
                        minimum, "- {meetings: 3, per: edition}\n    - {phases: [alpha], meetings: 1, per: edition}"),
                "This minimum is for everybody, and another one is for some phases.");
        isTold(
                Sample.with(
                        minimum,
                        "- {phases: [alpha], meetings: 3, per: edition}\n    - {phases: [alpha], meetings: 1, per: edition}"),
                "The phase “alpha” already has a minimum.");
    }

    @Test
    void a_minimum_where_the_pair_agrees() {
        isTold(
                Sample.with("frequency: minimum", "frequency: agreed"),
                "A minimum is set, but the frequency is “agreed”.");
    }

    @Test
    void an_exchange_group_of_one() {
        isTold(Sample.with("form: personal_tutoring", "form: exchange_group"), "An exchange group is a group");
    }

    @Test
    void a_name_used_twice() {
        isTold(Sample.with("id: why", "id: mood"), "“mood” is already used.");
        isTold(Sample.with("code: beta", "code: alpha"), "“alpha” is already used.");
        isTold(Sample.with("code: declined", "code: wanted"), "“wanted” is already used.");
    }

    @Test
    void a_skill_heavier_than_three() {
        isTold(Sample.with("listening: 1,", "listening: 4,"), "Write a number from 0 to 3.");
    }
}
