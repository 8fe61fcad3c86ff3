package org.compagnon.analysis.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a referee objects to, and what not: one table each.
class RefereeTest {

    private static void finds(String csv, String... sentences) {
        assertThat(Published.english(Published.judged(csv))).contains(sentences);
    }

    private static void findsOnly(String csv, String... sentences) {
        assertThat(Published.english(Published.judged(csv))).containsExactly(sentences);
    }

    private static void isSilentAbout(String csv) {
        assertThat(Published.english(Published.judged(csv))).isEmpty();
    }

    @Nested
    class A_percentage {

        @Test
        void that_no_whole_number_of_people_gives_is_told_with_the_nearest() {
            findsOnly(
                    """
                    item,kind,option,percent,base
                    Q,multiple,a,17.3,40
                    """,
                    "IMPOSSIBLE Q/a: 17.3% of 40 people is no whole number of people: 6 would be 15.0%, and 7 would be 17.5%.");
        }

        @Test
        void may_be_rounded_half_up_half_even_or_half_down_and_the_unusual_is_noted() {
            isSilentAbout("""
                    item,kind,option,percent,base
                    Q,multiple,a,13,24
                    """);
            findsOnly(
                    """
                    item,kind,option,percent,base
                    Q,multiple,a,12,24
                    """,
                    "NOTE Q/a: 12% for 3 of 24, which is exactly 12.5%: the tie was not rounded up but down, or to the even digit. That is possible.");
        }

        @Test
        void that_was_cut_off_instead_of_rounded_is_suspicious() {
            findsOnly(
                    """
                    item,kind,option,percent,base
                    Q,multiple,a,40.4,42
                    """,
                    "SUSPICIOUS Q/a: 40.4% of 42 people is no whole number of people by rounding; 17 of 42 is 40.48%, which would fit if digits were cut off instead of rounded.");
        }

        @Test
        void that_was_rounded_further_than_the_others_is_suspicious() {
            findsOnly(
                    """
                    item,kind,option,percent,base
                    Q,multiple,a,79.0,24
                    Q,multiple,b,62.5,24
                    """,
                    "SUSPICIOUS Q/a: 79.0% of 24 people is no whole number of people at the precision of its table; 19 of 24 is 79.17%, which would fit if this figure alone was rounded further.");
        }

        @Test
        void beside_a_count_must_be_that_of_the_count() {
            findsOnly("""
                    item,kind,option,count,percent,base
                    Q,single,a,12,40.0,30
                    Q,single,b,18,61.0,30
                    """, "IMPOSSIBLE Q/b: 61% stands beside 18 of 30, which is 60.00%.");
        }

        @Test
        void above_100_is_more_than_everybody() {
            findsOnly("""
                    item,kind,option,percent,base
                    Q,multiple,a,120,50
                    """, "IMPOSSIBLE Q/a: 120% is more than everybody.");
        }
    }

    @Nested
    class The_answers_of_an_item {

        @Test
        void of_one_answer_each_come_to_the_base() {
            finds(
                    """
                    item,kind,option,count,base
                    Q,single,a,12,30
                    Q,single,b,19,30
                    """,
                    "IMPOSSIBLE Q: The counts come to 31, 1 more than the base of 30, although each gave one answer.");
            finds(
                    """
                    item,n,level1,level2,level3
                    Q,30,10,10,8
                    """,
                    "IMPOSSIBLE Q: The counts come to 28, 2 fewer than the base of 30, although each gave one answer.");
        }

        @Test
        void may_lack_those_who_did_not_answer_when_they_are_named() {
            isSilentAbout("""
                    item,n,missing,level1,level2,level3
                    Q,30,2,10,10,8
                    """);
        }

        @Test
        void in_percent_come_to_100_within_rounding() {
            isSilentAbout("""
                    item,kind,option,percent
                    Q,single,a,33.3
                    Q,single,b,33.3
                    Q,single,c,33.3
                    """);
            findsOnly(
                    """
                    item,kind,option,percent
                    Q,single,a,33.3
                    Q,single,b,33.3
                    Q,single,c,33.9
                    """,
                    "IMPOSSIBLE Q: The 3 percentages come to 100.5%, although each gave one answer; rounding explains at most 0.15%.");
        }

        @Test
        void in_percent_must_be_counts_that_come_to_the_base() {
            findsOnly(
                    """
                    item,kind,option,percent,base
                    Q,single,a,33,10
                    Q,single,b,67,10
                    """,
                    "IMPOSSIBLE Q/a: 33% of 10 people is no whole number of people: 3 would be 30.0%, and 4 would be 40.0%.",
                    "IMPOSSIBLE Q/b: 67% of 10 people is no whole number of people: 6 would be 60.0%, and 7 would be 70.0%.");
            findsOnly(
                    """
                    item,kind,option,percent,base
                    Q,single,a,0.4,223
                    Q,single,b,0.4,223
                    Q,single,c,99.2,223
                    """,
                    "IMPOSSIBLE Q/c: 99.2% of 223 people is no whole number of people: 221 would be 99.1%, and 222 would be 99.6%.");
        }

        @Test
        void of_several_answers_may_exceed_100_but_no_option_the_base() {
            findsOnly("""
                    item,kind,option,count,base
                    Q,multiple,a,25,30
                    Q,multiple,b,31,30
                    """, "IMPOSSIBLE Q/b: 31 people gave this answer, of a base of only 30.");
        }

        @Test
        void of_several_answers_may_be_shares_of_mentions_and_then_that_is_their_base() {
            findsOnly(
                    """
                    item,option,mentions,percent,base
                    Q,a,30,50.0,40
                    Q,b,20,33.3,40
                    Q,c,10,16.7,40
                    """,
                    "SUSPICIOUS Q: The percentages are shares of the 60 mentions, not of the 40 respondents that are printed as base: 30 of 60 is 50.0%, and of 40 it would be 75.00%.");
        }

        @Test
        void that_nearly_make_the_base_are_asked_about_when_their_kind_is_not_said() {
            findsOnly(
                    """
                    item,option,count,base
                    Q,a,12,30
                    Q,b,19,30
                    """,
                    "SUSPICIOUS Q: The counts come to 31 of a base of 30. If each gave one answer, they are 1 off and that cannot be; if several were allowed, it can.");
        }

        @Test
        void with_counts_and_percentages_have_a_base_in_common() {
            findsOnly(
                    """
                    item,kind,option,count,percent
                    Q,multiple,a,12,40.0
                    Q,multiple,b,21,60.0
                    """,
                    "SUSPICIOUS Q: No one base gives these percentages: 12 is 40% of 30 people, but 21 is 60% of 35.");
            findsOnly("""
                    item,kind,option,count,percent
                    Q,multiple,a,12,40.0
                    Q,multiple,b,22,73.3
                    """, "NOTE Q: No base is printed; the counts and their 2 percentages are of 30 people.");
        }
    }

    @Nested
    class Everybody_and_the_groups {

        @Test
        void whose_groups_make_up_everybody_have_the_sum_of_their_counts() {
            findsOnly("""
                    option,kind,n_all,pct_all,n_North,pct_North,n_South,pct_South
                    yes,multiple,80,50.0,40,45.0,40,60.0
                    """, "IMPOSSIBLE /yes: 50% of 80 people is 40, but the groups together make 42.");
        }

        @Test
        void leave_a_remainder_whose_share_must_lie_between_0_and_100() {
            finds(
                    """
                    option,kind,n_all,pct_all,n_North,pct_North,n_South,pct_South
                    yes,multiple,90,70.0,40,45.0,40,60.0
                    """,
                    "IMPOSSIBLE /yes: 70% of 90 people is 63, and the groups make only 42: of the 10 in no group it would have to be 21, that is 210.0%.",
                    "NOTE : The groups come to 40 + 40 = 80 of 90 people: 10 (11.1%) stand in none of them.");
            finds(
                    """
                    option,kind,n_all,pct_all,n_North,pct_North,n_South,pct_South
                    yes,multiple,100,62.0,40,45.0,40,60.0
                    """,
                    "NOTE /yes: 62% overall is outside the range of the groups (45% to 60%); that is possible only if it is 20 of the 20 in no group (100.0% to 100.0%).");
        }

        @Test
        void are_never_fewer_than_the_groups() {
            findsOnly("""
                    item,kind,group,option,percent,base
                    Q,multiple,,yes,50,60
                    Q,multiple,North,yes,50,40
                    Q,multiple,South,yes,50,30
                    """, "IMPOSSIBLE Q: The groups come to 40 + 30 = 70, 10 more than the 60 people there are.");
        }

        @Test
        void without_bases_lie_between_the_lowest_and_the_highest_group() {
            findsOnly(
                    """
                    option;pct_ensemble;pct_Nord;pct_Sud
                    oui;70;45;60
                    """,
                    "IMPOSSIBLE /oui: 70% overall is higher than every group (45% to 60%): the groups cannot make up everybody. At least 22.8% of all respondents would have to stand in no group.");
            isSilentAbout("""
                    option;pct_ensemble;pct_Nord;pct_Sud
                    oui;58;45;60
                    """);
        }

        @Test
        void are_judged_by_one_breakdown_at_a_time() {
            isSilentAbout("""
                    item,kind,breakdown,group,option,count,base
                    Q,multiple,,,yes,30,60
                    Q,multiple,place,North,yes,10,20
                    Q,multiple,place,South,yes,20,40
                    Q,multiple,sex,women,yes,25,35
                    Q,multiple,sex,men,yes,5,25
                    """);
        }
    }

    @Nested
    class A_headline {

        private static final String COUNTS = """
                item,n,level1,level2,level3,level4,level5,headline,headline_levels
                Q,50,5,8,11,13,13,%s
                """;

        @Test
        void that_follows_from_other_levels_than_those_declared_cannot_be_and_says_which() {
            findsOnly(
                    COUNTS.formatted("52,3+4+5"),
                    "IMPOSSIBLE Q: The headline 52% does not follow from 3+4+5: 11 + 13 + 13 = 37 of 50, that is 74.00%. It follows from 4+5: 13 + 13 = 26 of 50, that is 52.00%. That is the upper end of the scale (the agreement side of a scale of agreement).");
        }

        @Test
        void that_several_cuts_would_give_says_so() {
            findsOnly(
                    COUNTS.formatted("26,"),
                    "NOTE Q: The headline 26% does not say what it adds up; it may follow from 5: 13 of 50, that is 26.00% (the upper end of the scale (the agreement side of a scale of agreement)), and as well from 1+2, 4.");
        }

        @Test
        void that_follows_from_nothing_is_told_with_the_nearest() {
            findsOnly(
                    COUNTS.formatted("58,"),
                    "IMPOSSIBLE Q: The headline 58% follows from no answer and from no neighbouring levels; the nearest is 4+5: 13 + 13 = 26 of 50, that is 52.00%.");
        }

        @Test
        void that_adds_up_rounded_percentages_is_nearly_right() {
            findsOnly(
                    """
                    item,n,level1,level2,level3,pct1,pct2,pct3,headline,headline_levels
                    Q,7,2,2,3,28.6,28.6,42.9,71.5,2+3
                    """,
                    "SUSPICIOUS Q: The headline 71.5% is the sum of percentages already rounded; from the counts, 2+3 gives 2 + 3 = 5 of 7, that is 71.43%.");
        }

        @Test
        void of_several_answers_together_lies_between_the_commonest_and_all_without_overlap() {
            findsOnly(
                    """
                    item,kind,option,count,base,headline,headline_levels
                    Q,multiple,a,20,50,95,a+b
                    Q,multiple,b,15,50,95,a+b
                    """,
                    "IMPOSSIBLE Q: Several answers were allowed: at least one of a+b was given by 40.00% to 70.00%, never by 95%.");
        }
    }

    @Nested
    class A_mean_and_its_spread {

        private static final String SUMMARY = "item,base,mean,sd,median,min,max,scale_min,scale_max\n";

        /// The example of Brown and Heathers (2017): 28 whole numbers never have a mean of 5.19.
        @Test
        void must_be_a_sum_of_whole_numbers() {
            findsOnly(
                    SUMMARY + "Q,28,5.19,,,,,1,7\n",
                    "IMPOSSIBLE Q: No 28 whole numbers have a mean of 5.19: a sum of 145 gives 5.18, and 146 gives 5.21.");
            isSilentAbout(SUMMARY + "Q,28,5.18,,,,,1,7\n");
        }

        @Test
        void of_a_scale_of_several_items_has_a_finer_grain() {
            isSilentAbout("item,base,mean,items,scale_min,scale_max\nQ,28,5.19,3,1,7\n");
        }

        @Test
        void stays_on_the_scale() {
            findsOnly(
                    SUMMARY + "Q,20,5.30,,,,,1,5\n",
                    "IMPOSSIBLE Q: The mean of 5.30 lies outside the scale, which goes from 1 to 5.");
        }

        @Test
        void is_never_wider_than_half_at_each_end() {
            findsOnly(
                    SUMMARY + "Q,10,3.00,2.30,,,,1,5\n",
                    "IMPOSSIBLE Q: A standard deviation of 2.30 is too large: 10 numbers on this scale with a mean of 3.00 have at most 2.11 (and at least 0.00).");
            isSilentAbout(SUMMARY + "Q,10,3.00,2.11,,,,1,5\n");
            isSilentAbout(SUMMARY + "Q,10,3.00,2.00,,,,1,5\n");
        }

        /// Two of 1 and 2 and the rest as equal as they can be is the least that a mean of 1.5 allows.
        @Test
        void is_never_narrower_than_whole_numbers_allow() {
            findsOnly(
                    SUMMARY + "Q,10,1.50,0.30,,,,1,5\n",
                    "IMPOSSIBLE Q: A standard deviation of 0.30 is too small: 10 whole numbers with a mean of 1.50 have at least 0.50 (and at most 1.27).");
        }

        /// Ten numbers that sum to 20 have an even sum of squares: 0.47 (42) and 0.82 (46) exist, 0.67 (44) too,
        /// nothing between.
        @Test
        void skips_what_no_sum_of_squares_gives() {
            isSilentAbout(SUMMARY + "Q,10,2.00,0.67,,,,1,5\n");
            isSilentAbout(SUMMARY + "Q,10,2.00,0.47,,,,1,5\n");
            findsOnly(
                    SUMMARY + "Q,10,2.00,0.55,,,,1,5\n",
                    "IMPOSSIBLE Q: 10 whole numbers on this scale with a mean of 2.00 never have a standard deviation of 0.55, although it lies between the least (0.00) and the most (1.70).");
        }

        /// The first example of R's package scrutiny: `grimmer(x = "7.3", sd = "2.51", n = 12)` is FALSE.
        @Test
        void agrees_with_an_independent_implementation() {
            assertThat(Published.judged(SUMMARY + "Q,12,7.3,2.51,,,,0,20\n").isPossible())
                    .isFalse();
        }

        @Test
        void has_a_median_that_is_one_of_the_values_or_halfway_between_two() {
            findsOnly(
                    SUMMARY + "Q,11,,,3.5,,,1,5\n",
                    "IMPOSSIBLE Q: The median of 11 whole numbers is one of them, never 3.5.");
            isSilentAbout(SUMMARY + "Q,12,,,3.5,,,1,5\n");
            findsOnly(
                    SUMMARY + "Q,12,,,3.2,,,1,5\n",
                    "IMPOSSIBLE Q: The median of 12 whole numbers is a whole number or lies halfway between two, never at 3.2.");
            findsOnly(
                    SUMMARY + "Q,12,2.50,0.80,4,,,1,5\n",
                    "IMPOSSIBLE Q: The median 4 and the mean 2.50 lie farther apart than the standard deviation, 0.80: that is never so.");
        }

        @Test
        void follows_from_the_counts_where_they_are_printed() {
            findsOnly("""
                    item,n,level1,level2,level3,mean,sd,median
                    Q,10,2,3,5,2.40,0.82,2.5
                    """, "IMPOSSIBLE Q: The mean is printed as 2.40, but the counts of the levels give 2.300.");
        }
    }

    @Nested
    class A_test {

        private static final String TWO_BY_TWO = """
                item,kind,group,option,count,base,test,statistic,df,p
                Q,single,North,yes,30,40,%s
                Q,single,North,no,10,40,%1$s
                Q,single,South,yes,20,40,%1$s
                Q,single,South,no,20,40,%1$s
                """;

        /// In R: `chisq.test(matrix(c(30, 20, 10, 20), 2), correct = FALSE)` gives 5.3333, p 0.02092;
        /// with `correct = TRUE` 4.32, p 0.03767; `fisher.test` p 0.03680.
        @Test
        void of_counts_is_reckoned_again() {
            isSilentAbout(TWO_BY_TWO.formatted("chi2,5.33,1,0.021"));
            isSilentAbout(TWO_BY_TWO.formatted("chi2,4.32,1,0.038"));
            isSilentAbout(TWO_BY_TWO.formatted("fisher,,,0.037"));
            isSilentAbout(TWO_BY_TWO.formatted(",,,<0.05"));
            findsOnly(
                    TWO_BY_TWO.formatted("chi2,6.33,1,0.012"),
                    "IMPOSSIBLE Q: The statistic is printed as 6.33, but the counts give: Pearson’s chi-square 5.333; chi-square with Yates’ correction 4.320.");
            findsOnly(
                    TWO_BY_TWO.formatted(",,,0.30"),
                    "SUSPICIOUS Q: p is printed as 0.30, but the counts give: Pearson’s chi-square 0.0209; chi-square with Yates’ correction 0.0377; Fisher’s exact test 0.0368.");
        }

        @Test
        void has_the_degrees_of_freedom_of_its_table() {
            findsOnly(
                    TWO_BY_TWO.formatted("chi2,5.33,3,0.149"),
                    "SUSPICIOUS Q: 3 degrees of freedom are printed, but 2 groups with 2 answers that occur have 1.");
        }

        /// In R: `2 * pt(2.20, 28, lower.tail = FALSE)` is 0.03622; `pf(4.2, 2, 57, lower.tail = FALSE)` 0.01990;
        /// `2 * pnorm(1.96, lower.tail = FALSE)` 0.04999.
        @Test
        void has_the_p_of_its_statistic() {
            isSilentAbout("item,test,statistic,df,df2,p\nQ,t,2.20,28,,0.036\n");
            isSilentAbout("item,test,statistic,df,df2,p\nQ,F,4.2,2,57,0.020\n");
            isSilentAbout("item,test,statistic,df,df2,p\nQ,z,1.96,,,0.05\n");
            findsOnly(
                    "item,test,statistic,df,df2,p\nQ,t,2.20,28,,0.360\n",
                    "IMPOSSIBLE Q: Student’s t = 2.20 gives p = 0.0362, not 0.360.");
            findsOnly(
                    "item,test,statistic,df,df2,p\nQ,t,2.20,28,,0.018\n",
                    "SUSPICIOUS Q: Student’s t = 2.20 gives p = 0.0362 on both sides; 0.018 is that of one side.");
        }
    }
}
