package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.analysis.Same.same;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rule 22 for tables by several variables together: shown only where all that is coarser is whole, and the same cells
/// in all waves of the same people.
class CrossedTablesTest {

    private static final String SMOKES = "      - {id: smokes, type: single, options: [yes, no]}";
    private static final String BY = "analysis: {breakdown: [site, year, path]}";
    private static final List<String> SITE_AND_YEAR = List.of("site", "year");

    private static List<ItemTable> crossed(Given given, String wave, String item, List<String> by) {
        var all = given.file().collected();
        var one = all.stream()
                .filter(collected -> collected.questionnaire().wave().equals(wave))
                .findFirst()
                .orElseThrow();
        return Analysis.crossed(given.study(), all, one, item, by);
    }

    private static List<ItemTable> crossed(String wave, List<String> by, Same... people) {
        return crossed(
                Given.of(Same.study(SMOKES, BY), Same.responses("site,year,path,smokes", people)), wave, "smokes", by);
    }

    /// So many of these who smoke, and who do not.
    private static Same[] says(String groups, int yes, int no) {
        return new Same[] {same(yes, "before", groups + ",yes"), same(no, "before", groups + ",no")};
    }

    private static Same[] all(Same[]... people) {
        return Stream.of(people).flatMap(Stream::of).toArray(Same[]::new);
    }

    private static Same[] and(Same[] some, Same... more) {
        return all(some, more);
    }

    /// As many of each site, year and path who smoke as who do not, in these waves.
    private static Same[] evenly(int number, String waves, String... sites) {
        return Stream.of(sites)
                .flatMap(site -> Stream.of("1", "2")
                        .flatMap(year -> Stream.of("p", "q").flatMap(path -> Stream.of("yes", "no")
                                .map(says -> same(number, waves, String.join(",", site, year, path, says))))))
                .toArray(Same[]::new);
    }

    private static ItemTable table(List<ItemTable> tables, String site, String year) {
        return tables.stream()
                .filter(table -> table.place().breakdown().equals(Map.of("site", site, "year", year)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void they_are_shown_where_nothing_small_is_in_them() {
        var tables = crossed("before", SITE_AND_YEAR, evenly(5, "before", "A", "B"));

        assertThat(tables).hasSize(4).noneMatch(ItemTable::suppressed);
        assertThat(Given.counts(table(tables, "A", "1"))).containsExactly(10L, 10L);
        assertThat(crossed("before", List.of("site", "year", "path"), evenly(5, "before", "A", "B")))
                .hasSize(8)
                .noneMatch(ItemTable::suppressed);
    }

    @Test
    void nothing_is_crossed_with_itself_or_with_what_is_not_in_the_plan() {
        assertThat(crossed("before", List.of("site", "site"), evenly(5, "before", "A", "B")))
                .isEmpty();
        assertThat(crossed("before", List.of("site", "town"), evenly(5, "before", "A", "B")))
                .isEmpty();
        assertThat(crossed("before", List.of("site"), evenly(5, "before", "A", "B")))
                .isEmpty();
    }

    /// The years of B and C, both shown, would add up to these sites, and what is left to A.
    @Test
    void a_site_too_small_to_be_shown_is_not_told_by_the_years_of_the_others() {
        var people = and(
                evenly(5, "before", "B", "C"),
                same(1, "before", "A,1,p,yes"),
                same(1, "before", "A,1,p,no"),
                same(1, "before", "A,2,p,yes"),
                same(1, "before", "A,2,p,no"));

        assertThat(crossed("before", SITE_AND_YEAR, people)).isEmpty();
    }

    @Test
    void a_group_too_small_of_two_variables_is_not_told_by_a_third() {
        var people = and(
                evenly(9, "before", "B", "C"),
                Stream.of("A,2,p,yes", "A,2,q,yes", "A,2,p,no", "A,2,q,no")
                        .map(answers -> same(20, "before", answers))
                        .toArray(Same[]::new));
        var few = Stream.of("A,1,p,yes", "A,1,q,yes", "A,1,p,no", "A,1,q,no")
                .map(answers -> same(1, "before", answers))
                .toArray(Same[]::new);

        assertThat(crossed("before", SITE_AND_YEAR, and(people, few)))
                .anyMatch(table -> table.base().isEmpty())
                .anyMatch(table -> table.base().isPresent());
        assertThat(crossed("before", List.of("site", "year", "path"), and(people, few)))
                .isEmpty();
    }

    /// Of path q are year 1 of site A and two more: what they said is the one less the other.
    @Test
    void two_variables_are_not_crossed_whose_groups_nearly_are_those_of_a_third() {
        var people = all(says("A,1,q", 20, 20), says("A,2,p", 20, 20), says("B,1,p", 20, 20), says("B,2,p", 20, 20));

        assertThat(crossed("before", SITE_AND_YEAR, all(people, says("A,2,q", 1, 1))))
                .isEmpty();
        assertThat(crossed("before", SITE_AND_YEAR, all(people, says("A,2,q", 5, 5))))
                .isNotEmpty();
    }

    @Test
    void nor_where_they_nearly_are_those_of_one_of_them_and_a_third() {
        var people = all(
                says("A,1,q", 20, 20),
                says("A,2,p", 20, 20),
                says("A,2,q", 1, 1),
                says("B,1,q", 20, 20),
                says("B,2,q", 20, 20),
                says("B,2,p", 20, 20));

        assertThat(crossed("before", SITE_AND_YEAR, people)).isNotEmpty();
        assertThat(crossed("before", List.of("site", "path"), people)).isEmpty();
    }

    /// Year 1 of A is path q. Where three of path r smoke, paths q and r are withheld: so must be the years of A.
    @Test
    void nor_where_one_is_a_group_of_a_third_that_is_not_whole() {
        var people = all(says("A,1,q", 15, 15), says("A,2,p", 20, 20), says("B,1,p", 20, 20), says("B,2,p", 20, 20));

        assertThat(crossed("before", SITE_AND_YEAR, all(people, says("B,1,r", 20, 20))))
                .isNotEmpty();
        assertThat(crossed("before", SITE_AND_YEAR, all(people, says("B,1,r", 3, 20))))
                .isEmpty();
    }

    /// All of A are in year 1: path q of year 1 less that of A are those of B, of whom two smoke.
    @Test
    void nor_where_they_tell_of_too_few_together_with_two_others() {
        var people = all(
                says("A,1,p", 20, 20),
                says("A,1,q", 20, 20),
                says("B,1,p", 20, 20),
                says("B,2,p", 20, 20),
                says("B,2,q", 20, 20));
        var few = all(people, says("B,1,q", 2, 20));

        assertThat(crossed("before", SITE_AND_YEAR, few)).isNotEmpty();
        assertThat(crossed("before", List.of("site", "path"), few)).isNotEmpty();
        assertThat(crossed("before", List.of("year", "path"), few)).isEmpty();
        assertThat(crossed("before", List.of("year", "path"), all(people, says("B,1,q", 20, 20))))
                .isNotEmpty();
    }

    /// What is never shown closes nothing: the sites are crossed with the paths, though also year 1 of site A differs
    /// by two from path q of site A.
    @Test
    void what_is_closed_closes_nothing_else() {
        var people = all(
                says("A,1,q", 20, 20),
                says("A,2,p", 20, 20),
                says("B,1,p", 20, 20),
                says("B,2,p", 20, 20),
                says("A,2,q", 1, 1));

        assertThat(crossed("before", List.of("site", "path"), people)).isNotEmpty();
    }

    /// Three of A whose year nobody knows do not smoke: all of A less its years.
    @Test
    void those_in_no_group_of_one_variable_are_guarded_as_a_group_is() {
        var people = all(evenly(9, "before", "A", "B"), says("B,,p", 9, 9));

        assertThat(crossed("before", SITE_AND_YEAR, all(people, says("A,,p", 9, 3))))
                .hasSize(4)
                .anyMatch(ItemTable::suppressed);
        assertThat(crossed("before", SITE_AND_YEAR, all(people, says("A,,p", 9, 9))))
                .hasSize(4)
                .noneMatch(ItemTable::suppressed);
    }

    @Test
    void an_option_of_several_is_guarded_as_an_answer_is() {
        var responses = Same.responses(
                "site,year,path,reason",
                same(3, "before", "A,1,p,talk|pay"),
                same(20, "before", "A,1,p,pay"),
                same(20, "before", "A,2,p,talk"),
                same(20, "before", "A,2,p,pay"),
                same(20, "before", "B,1,p,talk"),
                same(20, "before", "B,1,p,pay"),
                same(20, "before", "B,2,p,talk"),
                same(20, "before", "B,2,p,pay"));
        var given = Given.of(Same.study("      - {id: reason, type: multiple, options: [talk, pay]}", BY), responses);

        var tables = crossed(given, "before", "reason", SITE_AND_YEAR);

        assertThat(tables)
                .hasSize(4)
                .allSatisfy(table -> assertThat(Given.counts(table).getFirst()).isEqualTo(-1));
    }

    /// Whoever was shown the reason smokes: so its bases tell how many do.
    @Test
    void a_question_that_an_answer_opens_is_not_crossed_where_that_answer_is_not_whole() {
        var items = SMOKES + "\n      - {id: reason, type: single, options: [talk, pay], shown_if: \"smokes = yes\"}";
        Same[] people = {
            same(8, "before", "A,1,p,yes,talk"),
            same(8, "before", "A,1,p,yes,pay"),
            same(20, "before", "A,2,p,yes,talk"),
            same(20, "before", "A,2,p,yes,pay"),
            same(20, "before", "B,1,p,yes,talk"),
            same(20, "before", "B,1,p,yes,pay"),
            same(20, "before", "B,2,p,yes,talk"),
            same(20, "before", "B,2,p,yes,pay"),
            same(30, "before", "A,2,p,no,-"),
            same(30, "before", "B,1,p,no,-"),
            same(30, "before", "B,2,p,no,-")
        };
        var whole = Given.of(
                Same.study(items, BY),
                Same.responses("site,year,path,smokes,reason", and(people, same(30, "before", "A,1,p,no,-"))));
        var few = Given.of(
                Same.study(items, BY),
                Same.responses("site,year,path,smokes,reason", and(people, same(3, "before", "A,1,p,no,-"))));

        assertThat(crossed(whole, "before", "reason", SITE_AND_YEAR)).hasSize(4);
        assertThat(crossed(few, "before", "smokes", SITE_AND_YEAR)).isNotEmpty();
        assertThat(crossed(few, "before", "reason", SITE_AND_YEAR)).isEmpty();
    }

    /// In year 1 of A three smoke neither now nor did before, though many do not now, and many did not.
    @Test
    void a_question_is_not_crossed_where_few_met_none_of_its_conditions() {
        var items = """
                      - {id: now, type: single, options: [yes, no]}
                      - {id: ever, type: single, options: [yes, no]}
                      - {id: reason, type: single, options: [talk, pay], shown_if: "now = yes or ever = yes"}
                """;
        var people = Stream.of("A,1", "A,2", "B,1", "B,2")
                .flatMap(of -> Stream.of(
                        same(9, "before", of + ",p,yes,no,talk"),
                        same(9, "before", of + ",p,no,yes,pay"),
                        same(of.equals("A,1") ? 3 : 9, "before", of + ",p,no,no,-")))
                .toArray(Same[]::new);
        var given = Given.of(Same.study(items, BY), Same.responses("site,year,path,now,ever,reason", people));

        assertThat(crossed(given, "before", "ever", SITE_AND_YEAR)).noneMatch(ItemTable::suppressed);
        assertThat(table(crossed(given, "before", "reason", SITE_AND_YEAR), "A", "1")
                        .notShown())
                .isEmpty();
    }

    @Nested
    class Waves_of_the_same_people {

        private static void assertWithheldAlike(List<ItemTable> before, List<ItemTable> after) {
            assertThat(before).hasSameSizeAs(after).anyMatch(ItemTable::suppressed);
            for (var table : before) {
                var same = table(
                        after,
                        table.place().breakdown().getOrDefault("site", ""),
                        table.place().breakdown().getOrDefault("year", ""));
                assertThat(same.base().isPresent()).isEqualTo(table.base().isPresent());
                for (var at = 0; at < 2; at++)
                    assertThat(same.categories().get(at).count().isPresent())
                            .as("%s", table.place())
                            .isEqualTo(table.categories().get(at).count().isPresent());
            }
        }

        /// Six came to each site and to each year: but two to year 1 of A.
        @Test
        void do_not_tell_by_the_difference_how_those_who_came_answered() {
            var people = and(
                    evenly(10, "before after", "A", "B"),
                    same(2, "after", "A,1,p,yes"),
                    same(4, "after", "A,2,p,yes"),
                    same(4, "after", "B,1,p,yes"),
                    same(2, "after", "B,2,p,yes"));

            assertThat(crossed("after", SITE_AND_YEAR, people))
                    .hasSize(4)
                    .allMatch(table -> table.base().isPresent())
                    .allMatch(table -> Given.counts(table).equals(List.of(-1L, -1L)));
        }

        @Test
        void withhold_the_same_cells_whichever_has_the_small_one() {
            var people = and(
                    evenly(8, "before after", "B", "C"),
                    same(3, "before after", "A,1,p,yes"),
                    same(20, "before after", "A,1,p,no"),
                    same(20, "before after", "A,2,p,yes"),
                    same(20, "before after", "A,2,p,no"),
                    same(10, "after", "A,1,p,yes"));

            var before = crossed("before", SITE_AND_YEAR, people);
            assertWithheldAlike(before, crossed("after", SITE_AND_YEAR, people));
            assertThat(before).anyMatch(table -> !table.suppressed());
        }

        @Test
        void withhold_the_same_groups_whichever_has_the_small_one() {
            var people = and(
                    evenly(8, "before after", "B", "C"),
                    same(2, "after", "A,1,p,yes"),
                    same(1, "after", "A,1,p,no"),
                    same(20, "before after", "A,2,p,yes"),
                    same(20, "before after", "A,2,p,no"),
                    same(10, "before", "A,1,p,yes"),
                    same(10, "before", "A,1,p,no"));

            var before = crossed("before", SITE_AND_YEAR, people);
            assertWithheldAlike(before, crossed("after", SITE_AND_YEAR, people));
            assertThat(before).anyMatch(table -> table.base().isEmpty());
        }

        /// Before, nobody was in year 2 of B: the three of year 1 of A could not have changed places with anybody.
        @Test
        void show_nothing_where_one_of_them_can_show_nothing() {
            var people = and(
                    new Same[0],
                    same(3, "before after", "A,1,p,yes"),
                    same(30, "before after", "A,1,p,no"),
                    same(30, "before after", "A,2,p,yes"),
                    same(30, "before after", "A,2,p,no"),
                    same(30, "before after", "B,1,p,yes"),
                    same(30, "before after", "B,1,p,no"),
                    same(20, "after", "A,1,p,yes"),
                    same(20, "after", "B,2,p,yes"),
                    same(20, "after", "B,2,p,no"));

            assertThat(crossed("after", SITE_AND_YEAR, people)).isEmpty();
            assertThat(crossed("before", SITE_AND_YEAR, people)).isEmpty();
        }
    }
}
