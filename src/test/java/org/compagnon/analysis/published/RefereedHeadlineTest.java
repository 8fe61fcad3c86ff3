package org.compagnon.analysis.published;

import static org.compagnon.analysis.published.Refereed.findsOnly;

import org.junit.jupiter.api.Test;

/// What a referee objects to in a headline, which adds up some of the answers.
class RefereedHeadlineTest {

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
