package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.compagnon.analysis.Same.same;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.analysis.ComparisonResult.Linking;
import org.compagnon.analysis.ComparisonResult.Measure;
import org.compagnon.statistics.TestOutcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A planned trend follows a share along its groups, in the order in which the plan names them.
class TrendTest {

    private static final String STUDY = """
            study: years
            populations: [resident]
            waves: [after]
            minimum_cell: %d
            questionnaires:
              - population: resident
                wave: after
                items:
                  - {id: useful, type: likert, levels: 5, positive: [4, 5]}
                  - {id: brings, type: matrix, levels: 5, positive: [4, 5], rows: [thesis, pay]}
                  - {id: place, type: single, options: [a, b, c]}
                  - {id: again, type: single, options: [yes, no]}
                  - {id: topics, type: multiple, options: [x, y]}
            analysis:
              breakdown: [year]%s
              trend:
                - {item: %s, between: year, of: [%s], population: resident, wave: after}
              adjust: holm
            """;
    private static final String COMPARED =
            "\n  compare: [{item: %s, between: year, of: [%s], population: resident, wave: after}]";
    private static final String COLUMNS = "year,useful,brings.thesis,brings.pay,place,again,topics\n";

    private static Analysis analysis(int minimum, String item, String years, String responses) {
        return Given.of(STUDY.formatted(minimum, "", item, years), COLUMNS + responses)
                .analysis();
    }

    private static ComparisonResult trend(int minimum, String item, String years, String responses) {
        var found = analysis(minimum, item, years, responses).comparisons();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String people(String year, int number, String answers) {
        return (year + "," + answers + "\n").repeat(number);
    }

    /// Of 50 each year 10, then 20, then 30 find it useful.
    private static String rising() {
        return year("2023", 10, 40) + year("2024", 20, 30) + year("2025", 30, 20);
    }

    private static String year(String year, int useful, int others) {
        return people(year, useful, "4,5,1,a,yes,x") + people(year, others, "2,1,1,b,no,y");
    }

    private static double z(ComparisonResult trend) {
        return trend.outcome().map(TestOutcome::statistic).orElseThrow().orElseThrow();
    }

    /// In R: `prop.trend.test(c(10, 20, 30), c(50, 50, 50))`.
    @Test
    void a_share_that_rises_from_year_to_year_has_a_positive_z() {
        var trend = trend(5, "useful", "2023, 2024, 2025", rising());

        assertThat(trend.test()).isEqualTo("cochran_armitage");
        assertThat(z(trend)).isCloseTo(4.08248290464, within(1e-9));
        assertThat(trend.p().orElseThrow()).isCloseTo(4.45570906041e-05, within(1e-12));
        assertThat(trend.n()).containsExactly(50L, 50L, 50L);
        assertThat(trend.measure()).isEqualTo(Measure.NONE);
        assertThat(trend.effect()).isEmpty();
        assertThat(trend.suppressed()).isFalse();
    }

    @Test
    void the_order_is_that_of_the_plan() {
        var rises = trend(5, "useful", "2023, 2024, 2025", rising());

        assertThat(z(trend(5, "useful", "2025, 2024, 2023", rising()))).isCloseTo(-z(rises), within(1e-12));
        assertThat(z(trend(5, "useful", "2023, 2025, 2024", rising()))).isLessThan(z(rises));
    }

    @Test
    void each_row_of_a_matrix_and_each_option_has_its_own_trend_but_two_answers_have_one() {
        var years = "2023, 2024, 2025";

        assertThat(analysis(0, "brings", years, rising()).comparisons())
                .extracting(ComparisonResult::row)
                .containsExactly("thesis", "pay");
        assertThat(analysis(0, "place", years, rising()).comparisons())
                .extracting(ComparisonResult::option)
                .containsExactly("a", "b", "c");
        assertThat(analysis(0, "topics", years, rising()).comparisons())
                .extracting(ComparisonResult::option)
                .containsExactly("x", "y");
        assertThat(analysis(0, "again", years, rising()).comparisons())
                .extracting(ComparisonResult::option)
                .containsExactly("yes");
    }

    @Test
    void it_is_adjusted_with_all_other_comparisons() {
        var both = Given.of(
                        STUDY.formatted(0, COMPARED.formatted("place", "2023, 2024"), "useful", "2023, 2024, 2025"),
                        COLUMNS + rising())
                .analysis()
                .comparisons();

        assertThat(both).hasSize(2);
        var trend = both.getLast();
        assertThat(trend.adjusted().orElseThrow()).isCloseTo(2 * trend.p().orElseThrow(), within(1e-12));
    }

    @Test
    void where_everybody_is_on_one_side_nothing_is_tested() {
        var trend = trend(
                0,
                "useful",
                "2023, 2024, 2025",
                people("2023", 9, "5,,,,,") + people("2024", 9, "4,,,,,") + people("2025", 9, "5,,,,,"));

        assertThat(trend.outcome()).isEmpty();
        assertThat(trend.n()).containsExactly(9L, 9L, 9L);
        assertThat(trend.suppressed()).isFalse();
    }

    @Test
    void where_nobody_is_in_one_of_the_groups_nothing_is_tested() {
        var trend = trend(0, "useful", "2022, 2023, 2024", rising());

        assertThat(trend.outcome()).isEmpty();
        assertThat(trend.n()).containsExactly(0L, 50L, 50L);
    }

    @Nested
    class Rule_22 {

        @Test
        void a_trend_over_a_group_that_is_not_shown_is_not_shown() {
            var trend = trend(5, "useful", "2023, 2024, 2025", rising() + people("2026", 20, "4,,,,,"));
            assertThat(trend.suppressed()).isFalse();

            var withFew = trend(5, "useful", "2023, 2024, 2025, 2026", rising() + people("2026", 3, "4,,,,,"));
            assertThat(withFew.suppressed()).isTrue();
            assertThat(withFew.outcome()).isEmpty();
            assertThat(withFew.adjusted()).isEmpty();
            assertThat(withFew.n()).isEmpty();
        }

        /// 2 and 3 of the lower levels are withheld with each other; how many are above is shown.
        @Test
        void a_trend_says_no_more_than_the_shares_shown() {
            var some = analysis(5, "useful", "2023, 2024, 2025", lower(2, 10) + rising());
            var others = analysis(5, "useful", "2023, 2024, 2025", lower(3, 9) + rising());

            assertThat(Given.table(some, "useful", Map.of("year", "2023"))
                            .categories()
                            .get(2)
                            .count())
                    .isEmpty();
            assertThat(some.comparisons()).isEqualTo(others.comparisons());
            assertThat(some.comparisons().getFirst().outcome()).isPresent();
        }

        private static String lower(int third, int first) {
            return people("2023", third, "3,,,,,") + people("2023", first, "1,,,,,");
        }

        @Test
        void a_trend_of_a_share_that_is_not_shown_is_not_shown() {
            var hidden = trend(
                    5, "useful", "2023, 2024, 2025", year("2023", 2, 38) + year("2024", 20, 30) + year("2025", 30, 20));

            assertThat(hidden.suppressed()).isTrue();
            assertThat(hidden.p()).isEmpty();
        }
    }

    /// Rule 23.
    @Test
    void what_was_planned_as_a_comparison_is_exploratory_as_a_trend() {
        var given = Given.of(
                STUDY.formatted(0, COMPARED.formatted("useful", "2023, 2024, 2025"), "useful", "2023, 2024, 2025"),
                COLUMNS + rising());
        var fixed = given.study().plan().only(one -> !one.trend(), _ -> true);

        assertThat(Analysis.of(given.study(), given.file().collected(), fixed).comparisons())
                .extracting(ComparisonResult::test, ComparisonResult::exploratory)
                .containsExactly(tuple("kruskal_wallis", false), tuple("cochran_armitage", true));
    }

    @Nested
    class Between_waves {

        private static final String ITEMS = "      - {id: useful, type: likert, levels: 5, positive: [4, 5]}";
        private static final String PLAN = """
                minimum_cell: %d
                analysis:
                  trend:
                    - {item: useful, between: wave, of: [before, after, later], population: intern}
                """;

        private static ComparisonResult trend(int minimum, String responses) {
            var found = Given.of(Same.study(ITEMS, PLAN.formatted(minimum)), responses)
                    .analysis()
                    .comparisons();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }

        /// Each answers one wave only: 10, 20 and 30 of 50 above.
        private static String apart() {
            return wave("before", 10) + wave("after", 20) + wave("later", 30);
        }

        private static String wave(String wave, int above) {
            return IntStream.range(0, 50)
                    .mapToObj(one -> "%s,%s%d,%d\n".formatted(wave, wave, one, one < above ? 5 : 2))
                    .collect(Collectors.joining());
        }

        @Test
        void different_people_have_a_trend() {
            var trend = trend(5, "wave,link,useful\n" + apart());

            assertThat(z(trend)).isCloseTo(4.08248290464, within(1e-9));
            assertThat(trend.linking()).isEmpty();
        }

        @Test
        void people_whom_codes_find_in_several_waves_have_none() {
            var trend = trend(5, Same.responses("useful", same(6, "before after", "4")) + apart());

            assertThat(trend.outcome()).isEmpty();
            assertThat(trend.suppressed()).isFalse();
            assertThat(trend.n()).containsExactly(56L, 56L, 50L);
            assertThat(trend.linking()).contains(new Linking(6, 0, List.of(56L, 56L)));
        }

        /// Eight came back in all: less the five of the first two waves, three would be told.
        @Test
        void of_how_many_came_back_nothing_more_is_told_than_of_two_waves() {
            var trend = trend(
                    5, Same.responses("useful", same(5, "before after", "4"), same(3, "after later", "4")) + apart());

            assertThat(trend.linking()).contains(new Linking(5, 0, List.of(55L, 58L)));
            assertThat(trend(
                                    5,
                                    Same.responses("useful", same(3, "before after", "4"), same(4, "after later", "4"))
                                            + apart())
                            .outcome())
                    .isPresent();
        }

        @Test
        void so_few_that_nothing_may_be_told_of_them_count_as_different_people() {
            var responses = Same.responses("useful", same(4, "before later", "4")) + apart();

            assertThat(trend(5, responses).linking()).isEmpty();
            assertThat(trend(5, responses).outcome()).isPresent();
            assertThat(trend(0, responses).outcome()).isEmpty();
        }
    }

    @Test
    void in_the_file_it_stands_with_the_other_comparisons() {
        var file = new TablesFile(analysis(5, "useful", "2023, 2024, 2025", rising())).json();

        assertThat(file.substring(file.indexOf("\"comparisons\"")).replaceAll("\\s+", " "))
                .contains("\"item\" : \"useful\", \"row\" : null, \"population\" : \"resident\", \"wave\" : \"after\","
                        + " \"between\" : \"year\", \"of\" : [ \"2023\", \"2024\", \"2025\" ], \"n\" : [ 50, 50, 50 ],"
                        + " \"paired\" : false, \"test\" : \"cochran_armitage\", \"statistic\" : 4.08")
                .contains("\"effect\" : null, \"suppressed\" : false, \"exploratory\" : false");
    }
}
