package org.compagnon.analysis.published;

import static org.compagnon.analysis.published.Refereed.finds;
import static org.compagnon.analysis.published.Refereed.findsOnly;
import static org.compagnon.analysis.published.Refereed.isSilentAbout;

import org.junit.jupiter.api.Test;

/// What a referee objects to in everybody and the groups they are made of.
class RefereedGroupsTest {

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
