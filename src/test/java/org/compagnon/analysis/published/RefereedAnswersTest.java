package org.compagnon.analysis.published;

import static org.compagnon.analysis.published.Refereed.finds;
import static org.compagnon.analysis.published.Refereed.findsOnly;
import static org.compagnon.analysis.published.Refereed.isSilentAbout;

import org.junit.jupiter.api.Test;

/// What a referee objects to in the answers of one item taken together.
class RefereedAnswersTest {

    @Test
    void of_one_answer_each_come_to_the_base() {
        finds("""
                item,kind,option,count,base
                Q,single,a,12,30
                Q,single,b,19,30
                """, "IMPOSSIBLE Q: The counts come to 31, 1 more than the base of 30, although each gave one answer.");
        finds("""
                item,n,level1,level2,level3
                Q,30,10,10,8
                """, "IMPOSSIBLE Q: The counts come to 28, 2 fewer than the base of 30, although each gave one answer.");
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
                """, "SUSPICIOUS Q: No one base gives these percentages: 12 is 40% of 30 people, but 21 is 60% of 35.");
        findsOnly("""
                item,kind,option,count,percent
                Q,multiple,a,12,40.0
                Q,multiple,b,22,73.3
                """, "NOTE Q: No base is printed; the counts and their 2 percentages are of 30 people.");
    }
}
