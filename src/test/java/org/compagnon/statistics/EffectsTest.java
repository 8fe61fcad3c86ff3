package org.compagnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EffectsTest {

    private final Random random = new Random(22);

    @Nested
    class Cliffs_delta {

        @Test
        void it_is_what_comparing_everybody_with_everybody_gives_and_follows_from_u() {
            for (var round = 0; round < 40; round++) {
                var residents = random.ints(1 + random.nextInt(30), 1, 6)
                        .asDoubleStream()
                        .toArray();
                var tutors = random.ints(1 + random.nextInt(30), 1, 6)
                        .asDoubleStream()
                        .toArray();
                var everybody = Arrays.stream(residents)
                        .flatMap(one -> Arrays.stream(tutors).map(other -> Math.signum(one - other)))
                        .average()
                        .orElseThrow();
                var delta = delta(Sample.of(residents), Sample.of(tutors)).value();

                assertThat(delta).isCloseTo(everybody, within(1e-12));
                MannWhitney.test(Sample.of(residents), Sample.of(tutors)).ifPresent(test -> assertThat(delta)
                        .isCloseTo(
                                2 * test.statistic().orElseThrow() / residents.length / tutors.length - 1,
                                within(1e-12)));
            }
        }

        @Test
        void swapping_the_groups_mirrors_it_and_its_interval() {
            var residents = Sample.ofLevels(3, 5, 26, 32, 25);
            var tutors = Sample.ofLevels(1, 2, 20, 30, 25);
            var found = delta(residents, tutors);
            var swapped = delta(tutors, residents);

            assertThat(swapped.value()).isCloseTo(-found.value(), within(1e-15));
            assertThat(swapped.interval().orElseThrow().low())
                    .isCloseTo(-found.interval().orElseThrow().high(), within(1e-12));
            assertThat(found.interval().orElseThrow().contains(found.value())).isTrue();
        }

        /// Cliff's bound for two groups that do not overlap: (n − z²) / (n + z²), here of n = 4: (4 − 3.8415) / (4
        /// + 3.8415).
        @Test
        void groups_that_do_not_overlap_have_a_one_sided_interval() {
            var above = delta(Sample.of(5, 6, 7, 8), Sample.of(1, 2, 3, 3, 4));
            var below = delta(Sample.of(1, 2, 3, 3, 4), Sample.of(5, 6, 7, 8));

            assertThat(above.value()).isEqualTo(1);
            assertThat(above.interval().orElseThrow().low()).isCloseTo(0.0202, within(5e-5));
            assertThat(above.interval().orElseThrow().high()).isEqualTo(1);
            assertThat(below.interval().orElseThrow().high()).isCloseTo(-0.0202, within(5e-5));
        }

        @Test
        void where_nothing_tells_how_sure_it_is_it_has_no_interval() {
            assertThat(delta(Sample.of(3, 3), Sample.of(3, 3, 3)).value()).isZero();
            assertThat(delta(Sample.of(3, 3), Sample.of(3, 3, 3)).interval()).isEmpty();
            assertThat(delta(Sample.of(4), Sample.of(3, 5, 2)).interval()).isEmpty();
            assertThat(CliffsDelta.of(Sample.of(), Sample.of(1), 0.95)).isEmpty();
        }

        @Test
        void within_persons_it_compares_each_with_themselves() {
            var effect = CliffsDelta.within(new double[] {5, 4, 4, 3, 2}, new double[] {4, 3, 4, 1, 4}, 0.95)
                    .orElseThrow();

            // Higher, higher, same, higher, lower: (3 − 1) / 5; variance of the signs 0.8, over 5: 0.16.
            assertThat(effect.value()).isCloseTo(0.4, within(1e-15));
            // In R: (.4 - .4^3 + c(-1, 1) * z * .4 * sqrt(.84^2 + z^2 * .16)) / (.84 + z^2 * .16) with z = qnorm(.975).
            assertThat(effect.interval().orElseThrow().low()).isCloseTo(-0.3882837423343288, within(1e-9));
            assertThat(effect.interval().orElseThrow().high()).isCloseTo(0.8502558067559257, within(1e-9));
            assertThat(CliffsDelta.within(new double[0], new double[0], 0.95)).isEmpty();
            assertThat(CliffsDelta.within(new double[] {2}, new double[] {1}, 0.95)
                            .orElseThrow()
                            .interval())
                    .isEmpty();
            assertThat(CliffsDelta.within(new double[] {2, 3}, new double[] {2, 3}, 0.95)
                            .orElseThrow()
                            .interval())
                    .isEmpty();
            assertThat(CliffsDelta.within(new double[] {2, 3}, new double[] {1, 2}, 0.95)
                            .orElseThrow()
                            .value())
                    .isEqualTo(1);
        }

        private static Effect delta(Sample first, Sample second) {
            return CliffsDelta.of(first, second, 0.95).orElseThrow();
        }
    }

    @Nested
    class Cramers_v {

        @Test
        void it_is_0_without_and_1_with_perfect_association() {
            var none = CramersV.of(ContingencyTable.of(new long[][] {{10, 20}, {20, 40}}), 0.95)
                    .orElseThrow();
            var perfect = CramersV.of(ContingencyTable.of(new long[][] {{10, 0, 0}, {0, 20, 0}, {0, 0, 9}}), 0.95)
                    .orElseThrow();

            assertThat(none.value()).isCloseTo(0, within(1e-12));
            assertThat(none.interval()).contains(new Interval(0, 0));
            assertThat(perfect.value()).isCloseTo(1, within(1e-12));
            assertThat(perfect.interval().orElseThrow().high()).isEqualTo(1);
        }

        @Test
        void its_interval_leaves_0_out_exactly_when_the_test_at_that_tail_does() {
            for (var associated = 20; associated < 60; associated++) {
                var table = ContingencyTable.of(new long[][] {{associated, 30}, {30, 30}});
                var low = CramersV.of(table, 0.9)
                        .orElseThrow()
                        .interval()
                        .orElseThrow()
                        .low();

                assertThat(low > 0)
                        .isEqualTo(ChiSquare.test(table).orElseThrow().p() < 0.05);
            }
        }

        /// In R: `pchisq(3, 4, 5)`, and with large noncentrality `pchisq(99000, 4, 1e5)`.
        @Test
        void the_distribution_behind_it_is_r_s() {
            assertThat(new NoncentralChiSquare(4, 3).upTo(5)).isCloseTo(0.09699427678147535, within(1e-12));
            assertThat(new NoncentralChiSquare(4, 99_000).upTo(1e5)).isCloseTo(0.05593240295521904, within(1e-9));
            assertThat(new NoncentralChiSquare(4, 0).upTo(5)).isZero();
        }
    }

    @Nested
    class Odds_ratio {

        @Test
        void it_is_the_cross_product_of_the_cells() {
            var effect = OddsRatio.of(ContingencyTable.of(new long[][] {{10, 20}, {5, 40}}), 0.95)
                    .orElseThrow();
            var swapped = OddsRatio.of(ContingencyTable.of(new long[][] {{5, 40}, {10, 20}}), 0.95)
                    .orElseThrow();

            assertThat(effect.value()).isCloseTo(4, within(1e-12));
            assertThat(swapped.value()).isCloseTo(0.25, within(1e-12));
            assertThat(swapped.interval().orElseThrow().low())
                    .isCloseTo(1 / effect.interval().orElseThrow().high(), within(1e-12));
        }

        @Test
        void of_persons_asked_twice_it_is_the_ratio_of_those_who_changed() {
            var effect = OddsRatio.paired(12, 4, 0.95).orElseThrow();

            assertThat(effect.value()).isCloseTo(3, within(1e-12));
            assertThat(effect.interval().orElseThrow().low())
                    .isCloseTo(
                            Math.exp(Math.log(3) - 1.959963984540054 * Math.sqrt(1 / 12.0 + 1 / 4.0)), within(1e-12));
            assertThat(OddsRatio.paired(4, 0, 0.95).orElseThrow().value()).isCloseTo(9, within(1e-12));
        }

        @Test
        void it_is_not_defined_for_one_group_and_refused_for_three() {
            assertThat(OddsRatio.of(ContingencyTable.of(new long[][] {{10, 20}, {0, 0}}), 0.95))
                    .isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OddsRatio.of(ContingencyTable.of(new long[][] {{1, 2}, {3, 4}, {5, 6}}), 0.95))
                    .withMessageContaining("3 × 2");
        }
    }
}
