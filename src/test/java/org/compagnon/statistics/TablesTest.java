package org.compagnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.compagnon.statistics.TestOutcome.Computation.EXACT;
import static org.compagnon.statistics.TestOutcome.Computation.SIMULATED;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TablesTest {

    private final Random random = new Random(21);

    @Nested
    class The_choice_of_the_test {

        @Test
        void chi_square_needs_five_expected_in_every_cell() {
            // Smallest expected count 10 · 10 / 20 = 5, then 9 · 9 / 18 = 4.5.
            assertThat(Association.test(table(new long[][] {{6, 4}, {4, 6}}))
                            .orElseThrow()
                            .test())
                    .isEqualTo(TestOutcome.Name.CHI_SQUARE);
            assertThat(Association.test(table(new long[][] {{6, 3}, {3, 6}}))
                            .orElseThrow()
                            .test())
                    .isEqualTo(TestOutcome.Name.FISHER_EXACT);
            assertThat(Association.test(table(new long[][] {{6, 3, 1}, {3, 6, 2}}))
                            .orElseThrow()
                            .test())
                    .isEqualTo(TestOutcome.Name.FREEMAN_HALTON);
        }

        @Test
        void an_option_that_nobody_chose_takes_no_part() {
            assertThat(Association.test(table(new long[][] {{6, 0, 4}, {0, 0, 0}, {4, 0, 6}})))
                    .isEqualTo(Association.test(table(new long[][] {{6, 4}, {4, 6}})));
        }

        @Test
        void one_group_or_one_answer_leaves_nothing_to_associate() {
            assertThat(Association.test(table(new long[][] {}))).isEmpty();
            assertThat(Association.test(table(new long[][] {{0, 0}, {0, 0}}))).isEmpty();
            assertThat(Association.test(table(new long[][] {{3, 4}, {0, 0}}))).isEmpty();
            assertThat(Association.test(table(new long[][] {{300, 0}, {400, 0}})))
                    .isEmpty();
            assertThat(ChiSquare.test(table(new long[][] {{300, 0}, {400, 0}}))).isEmpty();
            assertThat(CramersV.of(table(new long[][] {{3, 4}}), 0.95)).isEmpty();
        }

        @Test
        void impossible_tables_are_refused_by_name() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> table(new long[][] {{1, 2}, {3, -4}}))
                    .withMessageContaining("-4");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> table(new long[][] {{1, 2}, {3, 4, 5}}))
                    .withMessageContaining("2 cells")
                    .withMessageContaining("3");
        }
    }

    @Nested
    class The_exact_test {

        @Test
        void it_agrees_with_counting_every_table_one_by_one() {
            for (var round = 0; round < 60; round++) {
                var observed = filled(2 + random.nextInt(2), 2 + random.nextInt(3), 4 + random.nextInt(18));
                if (!observed.associates()) continue;

                assertThat(FisherExact.test(observed).orElseThrow().p())
                        .isCloseTo(byEnumeration(observed), within(1e-9));
            }
        }

        @Test
        void the_network_agrees_with_the_library_on_two_by_two() {
            for (var round = 0; round < 60; round++) {
                var observed = filled(2, 2, 5 + random.nextInt(200));
                if (!observed.associates()) continue;

                assertThat(EveryTable.notMoreProbableThan(observed).orElseThrow())
                        .isCloseTo(FisherExact.test(observed).orElseThrow().p(), within(1e-9));
            }
        }

        /// Found by random studies: fisher.test(matrix(c(2, 4, 1, 5), 2)) and fisher.test(matrix(c(3, 30, 1, 40), 2)).
        @Test
        void equally_probable_tables_count_though_their_last_digits_differ() {
            assertThat(FisherExact.test(ContingencyTable.of(new long[][] {{2, 1}, {4, 5}}))
                            .orElseThrow()
                            .p())
                    .isCloseTo(1, within(1e-12));
            assertThat(FisherExact.test(ContingencyTable.of(new long[][] {{3, 1}, {30, 40}}))
                            .orElseThrow()
                            .p())
                    .isCloseTo(0.317988642704059, within(1e-12));
        }

        @Test
        void groups_and_answers_can_change_places() {
            for (var round = 0; round < 20; round++) {
                long[][] counts = cells(3, 4, 30);
                var upright = FisherExact.test(table(counts));
                var turned = FisherExact.test(table(turned(counts)));
                var upside = FisherExact.test(table(new long[][] {counts[2], counts[0], counts[1]}));

                assertThat(turned.orElseThrow().p())
                        .isCloseTo(upright.orElseThrow().p(), within(1e-9));
                assertThat(upside.orElseThrow().p())
                        .isCloseTo(upright.orElseThrow().p(), within(1e-9));
            }
        }

        @Test
        void five_answers_of_three_groups_of_a_whole_programme_are_visited_exactly() {
            var outcome = FisherExact.test(
                            table(new long[][] {{5, 11, 22, 30, 12}, {2, 9, 33, 16, 8}, {1, 4, 19, 14, 14}}))
                    .orElseThrow();

            assertThat(outcome.computation()).isEqualTo(EXACT);
        }

        @Test
        void what_cannot_be_visited_is_drawn_and_says_so() {
            var wide = filled(6, 11, 400);
            var outcome = FisherExact.test(wide).orElseThrow();

            assertThat(outcome.computation()).isEqualTo(SIMULATED);
            assertThat(outcome.simulated().orElseThrow().contains(outcome.p())).isTrue();
            assertThat(FisherExact.test(wide)).contains(outcome);
        }

        @Test
        void what_is_drawn_lies_around_what_is_exact() {
            for (var round = 0; round < 8; round++) {
                var observed = filled(3, 3, 25);
                var exact = FisherExact.test(observed).orElseThrow();
                var drawn = FisherExact.drawn(observed, new SplittableRandom(round));

                assertThat(exact.computation()).isEqualTo(EXACT);
                assertThat(drawn.p()).isCloseTo(exact.p(), within(0.008));
            }
        }

        private double byEnumeration(ContingencyTable observed) {
            var most = log(observed.counts) + 1e-7;
            return visit(observed, new long[observed.rows()][observed.columns()], 0, most)
                    / visit(observed, new long[observed.rows()][observed.columns()], 0, Double.MAX_VALUE);
        }

        private double visit(ContingencyTable margins, long[][] cells, int at, double most) {
            var columns = margins.columns();
            if (at == margins.rows() * columns) {
                var fits = Arrays.equals(ContingencyTable.of(cells).columnTotals, margins.columnTotals)
                        && Arrays.equals(ContingencyTable.of(cells).rowTotals, margins.rowTotals);
                return fits && log(cells) <= most ? Math.exp(log(cells)) : 0;
            }
            var row = at / columns;
            var rest = margins.rowTotals[row] - Arrays.stream(cells[row]).sum();
            var sum = 0.0;
            for (var count = at % columns == columns - 1 ? rest : 0; count <= rest; count++) {
                if (count > margins.columnTotals[at % columns]) break;
                cells[row][at % columns] = count;
                sum += visit(margins, cells, at + 1, most);
            }
            cells[row][at % columns] = 0;
            return sum;
        }

        private static double log(long[][] cells) {
            return -Arrays.stream(cells)
                    .flatMapToLong(Arrays::stream)
                    .mapToDouble(cell -> LogGamma.value(cell + 1.0))
                    .sum();
        }
    }

    @Nested
    class Those_who_changed {

        /// The published example of Fleiss: 5 against 12 of 17: 2 · P(X ≤ 5) = 0.1435.
        @Test
        void mcnemar_counts_as_a_coin_does() {
            var outcome = McNemar.test(5, 12).orElseThrow();

            assertThat(outcome.p()).isCloseTo(2 * 9402 / 131072.0, within(1e-12));
            assertThat(outcome.statistic()).hasValue(5);
            assertThat(outcome.computation()).isEqualTo(EXACT);
            assertThat(McNemar.test(12, 5).orElseThrow().p()).isCloseTo(outcome.p(), within(1e-15));
        }

        /// binom.test(13, 24) and binom.test(10, 19).
        @Test
        void both_tails_count_in_full() {
            assertThat(McNemar.test(13, 11).orElseThrow().p()).isCloseTo(0.838819742202759, within(1e-12));
            assertThat(McNemar.test(10, 9).orElseThrow().p()).isEqualTo(1);
        }

        @Test
        void without_change_there_is_nothing_to_test() {
            assertThat(McNemar.test(0, 0)).isEmpty();
            assertThat(OddsRatio.paired(0, 0, 0.95)).isEmpty();
            assertThat(McNemar.test(0, 1).orElseThrow().p()).isEqualTo(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> McNemar.test(3, -1))
                    .withMessageContaining("-1");
        }
    }

    @Test
    void a_trend_turned_round_is_the_opposite_trend() {
        var rising = new Proportion[] {new Proportion(2, 40), new Proportion(9, 41), new Proportion(15, 39)};
        var falling = new Proportion[] {rising[2], rising[1], rising[0]};
        var up = CochranArmitage.test(Arrays.asList(rising)).orElseThrow();
        var down = CochranArmitage.test(Arrays.asList(falling)).orElseThrow();

        assertThat(up.statistic().orElseThrow())
                .isPositive()
                .isCloseTo(-down.statistic().orElseThrow(), within(1e-12));
        assertThat(up.p()).isCloseTo(down.p(), within(1e-12));
        assertThat(CochranArmitage.test(Arrays.asList(rising), 10, 20, 30)
                        .orElseThrow()
                        .p())
                .isCloseTo(up.p(), within(1e-12));
    }

    @Test
    void a_trend_needs_two_groups_and_both_answers() {
        var all = new Proportion(9, 9);
        var some = new Proportion(3, 9);
        var nobody = new Proportion(0, 0);

        assertThat(CochranArmitage.test(Arrays.asList(all, all))).isEmpty();
        assertThat(CochranArmitage.test(Arrays.asList(some, nobody))).isEmpty();
        assertThat(CochranArmitage.test(Arrays.asList())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CochranArmitage.test(Arrays.asList(some, all), 1, 2, 3))
                .withMessageContaining("3");
    }

    private ContingencyTable filled(int rows, int columns, int respondents) {
        return table(cells(rows, columns, respondents));
    }

    private long[][] cells(int rows, int columns, int respondents) {
        var counts = new long[rows][columns];
        for (var respondent = 0; respondent < respondents; respondent++)
            counts[random.nextInt(rows)][Math.min(random.nextInt(columns), random.nextInt(columns))]++;
        return counts;
    }

    private static long[][] turned(long[][] counts) {
        var turned = new long[counts[0].length][counts.length];
        for (var row = 0; row < counts.length; row++)
            for (var column = 0; column < counts[0].length; column++) turned[column][row] = counts[row][column];
        return turned;
    }

    private static ContingencyTable table(long[][] counts) {
        return ContingencyTable.of(counts);
    }
}
