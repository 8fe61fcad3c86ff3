package org.compagnon.analysis.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.analysis.published.Refereed.findsOnly;
import static org.compagnon.analysis.published.Refereed.isSilentAbout;

import org.junit.jupiter.api.Test;

/// What a referee objects to in a mean, its spread and a median.
class RefereedMeanTest {

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
