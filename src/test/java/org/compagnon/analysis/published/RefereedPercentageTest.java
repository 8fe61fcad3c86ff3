package org.compagnon.analysis.published;

import static org.compagnon.analysis.published.Refereed.findsOnly;
import static org.compagnon.analysis.published.Refereed.isSilentAbout;

import org.junit.jupiter.api.Test;

/// What a referee objects to in a percentage, and what not: one table each.
class RefereedPercentageTest {

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
