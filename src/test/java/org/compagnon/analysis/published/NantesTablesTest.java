package org.compagnon.analysis.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The points that a careful reader finds in the published figures of the study, in the words of their list.
class NantesTablesTest {

    private static final String BASES = """
            population,wave,phase,n
            intern,before,PS,42
            intern,before,PA1,24
            intern,before,PA2,34
            """;

    @Nested
    class Point_1_the_percentage_base_is_respondents_to_that_item_not_mentions_and_not_the_whole_sample {

        private final Referee.Opinion opinion = Published.nantes("multiple.csv", "likert.csv");

        @Test
        void mentions_total_125_and_percentages_add_up_to_more_than_100() {
            assertThat(Published.english(opinion))
                    .contains("NOTE reason_for_contact: The percentages are shares of the 71 respondents to this item,"
                            + " not of the 125 mentions: 36 of 71 is 50.70%. Several answers were allowed, and the"
                            + " percentages add up to 176.06%.");
        }

        @Test
        void the_item_was_filtered_so_its_base_is_71_of_the_91() {
            assertThat(Published.english(opinion))
                    .contains("NOTE reason_for_contact: The base is 71 of the 91 people that another table of the same"
                            + " population and wave has: 20 are not in it, because the item was filtered or not"
                            + " answered.");
        }

        @Test
        void fourteen_mentions_of_71_respondents_are_19_72_and_would_be_otherwise_of_mentions_or_of_the_whole_sample() {
            assertThat(Published.impossible(Published.nantes("multiple.csv"))).isEmpty();
            var printed = Printed.of("19.72").orElseThrow();
            assertThat(Fit.of(printed, 100, 71, Span.of(14)).how()).isEqualTo(Fit.How.USUAL);
            assertThat(Fit.of(printed, 100, 125, Span.of(14)).how()).isEqualTo(Fit.How.NONE);
            assertThat(Fit.of(printed, 100, 91, Span.of(14)).how()).isEqualTo(Fit.How.NONE);
        }
    }

    @Nested
    class Point_2_a_positive_share_needs_a_declared_cut_and_direction {

        private final List<String> found = Published.english(Published.nantes("likert.csv"));

        @Test
        void the_headline_91_for_early_detection_is_levels_3_4_5() {
            assertThat(found)
                    .contains("NOTE tutoring_relevant_for_detecting_difficulty: The headline 91% follows from 3+4+5:"
                            + " 26 + 32 + 25 = 83 of 91, that is 91.21%. That is the upper end of the scale with its"
                            + " middle level (the agreement side of a scale of agreement).");
        }

        @Test
        void the_headline_78_for_time_consuming_is_levels_1_2_the_disagreement_side() {
            assertThat(found)
                    .contains("NOTE tutoring_is_time_consuming: The headline 78% follows from 1+2: 14 + 47 = 61 of 78,"
                            + " that is 78.21%. That is the lower end of the scale (the disagreement side of a scale"
                            + " of agreement).");
        }

        @Test
        void where_no_cut_is_declared_it_is_found() {
            var undeclared = Published.judged("""
                    item,population,wave,n,level1,level2,level3,level4,level5,headline_pct
                    time_consuming,tutor,one_year,78,14,47,11,4,2,78
                    """);

            assertThat(Published.english(undeclared))
                    .containsExactly("NOTE time_consuming: The headline 78% does not say what it adds up; it follows"
                            + " from 1+2: 14 + 47 = 61 of 78, that is 78.21%. That is the lower end of the scale (the"
                            + " disagreement side of a scale of agreement).");
        }
    }

    @Test
    void point_3_the_headline_66_for_extension_to_the_three_years_does_not_follow_from_its_counts() {
        assertThat(Published.impossible(Published.nantes("likert.csv", "multiple.csv", "importance.csv")))
                .containsExactly("IMPOSSIBLE wish_to_extend_to_three_years: The headline 66% does not follow from its"
                        + " own counts: 3+4+5 gives 25 + 16 + 21 = 62 of 91, that is 68.13%. No other neighbouring"
                        + " levels give it; these are the nearest.");
    }

    @Nested
    class Point_4_the_expectations_cannot_come_from_one_partition_of_the_sample {

        @Test
        void difficulties_on_placement_is_44_1_overall_but_at_least_58_3_in_every_published_phase() {
            assertThat(Published.impossible(Published.nantes("expectations.csv")))
                    .contains("IMPOSSIBLE /resource_person_for_placement_difficulties: 44.1% overall is lower than"
                            + " every group (58.3% to 76.2%): the groups cannot make up all 127 people. At least 31"
                            + " of them (24.4%) would have to stand in no group.");
        }

        @Test
        void the_published_phase_bases_also_leave_27_of_the_inferred_127_outside() {
            assertThat(Published.english(Published.nantesWith(BASES, "expectations.csv")))
                    .contains("NOTE : The groups come to 42 + 24 + 34 = 100 of 127 people (a base that was inferred):"
                            + " 27 (21.3%) stand in none of them.");
        }

        @Test
        void even_those_27_cannot_bring_it_down_to_44_1() {
            assertThat(Published.impossible(Published.nantesWith(BASES, "expectations.csv")))
                    .contains("IMPOSSIBLE /resource_person_for_placement_difficulties: 44.1% of 127 people is 56, but"
                            + " the groups alone make 71: of the 27 in no group it would have to be -15, that is"
                            + " -55.6%.");
        }

        @Test
        void the_base_127_is_the_one_size_from_15_to_200_at_which_all_seven_percentages_are_a_whole_number_of_people() {
            assertThat(Published.english(Published.nantes("expectations.csv")))
                    .contains("NOTE : No base is printed. 127 is the only size from 15 to 200 at which all 7"
                            + " percentages are a whole number of people (80, 56, 32, 73, 82, 91, 54); the next is"
                            + " 254.");
        }

        @Test
        void every_other_row_outside_its_groups_is_found_too() {
            var outside = Published.nantes("expectations.csv").findings().stream()
                    .filter(GroupFinding.OverallOutsideGroups.class::isInstance)
                    .map(finding -> finding.spot().option());

            assertThat(outside)
                    .containsExactly(
                            "resource_person_for_placement_difficulties",
                            "help_with_learning_records",
                            "help_with_career_project_and_placements",
                            "help_to_think_about_a_thesis_topic",
                            "advice_on_residency_and_general_practice",
                            "help_to_become_a_better_professional");
        }
    }

    @Test
    void what_is_possible_among_them_raises_no_objection() {
        var others = Published.nantes("multiple.csv", "importance.csv", "opinion.csv");

        assertThat(others.findings()).allMatch(finding -> finding.severity() == Severity.NOTE);
        assertThat(others.isPossible()).isTrue();
    }

    @Test
    void each_is_told_in_french_as_well() {
        assertThat(Published.french(Published.nantes("likert.csv")))
                .contains("IMPOSSIBLE wish_to_extend_to_three_years: Le chiffre clé 66 % ne découle pas de ses propres"
                        + " effectifs : 3+4+5 donne 25 + 16 + 21 = 62 sur 91, soit 68,13 %. Aucune autre suite de"
                        + " niveaux ne le donne ; celle-ci en est la plus proche.");
    }
}
