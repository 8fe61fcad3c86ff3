package org.compagnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.compagnon.statistics.TestOutcome.Computation.APPROXIMATE;
import static org.compagnon.statistics.TestOutcome.Computation.EXACT;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RankTestsTest {

    private final Random random = new Random(18);

    @Nested
    class Between_two_groups {

        @Test
        void swapping_them_turns_u_round_and_leaves_p() {
            for (var round = 0; round < 50; round++) {
                var residents = Sample.of(answers(1 + random.nextInt(60)));
                var tutors = Sample.of(answers(4 + random.nextInt(60)));
                var found = MannWhitney.test(residents, tutors).orElseThrow();
                var swapped = MannWhitney.test(tutors, residents).orElseThrow();

                assertThat(found.statistic().orElseThrow() + swapped.statistic().orElseThrow())
                        .isEqualTo(residents.size() * tutors.size());
                assertThat(swapped.p()).isCloseTo(found.p(), within(1e-12));
            }
        }

        @Test
        void only_the_order_of_answers_counts() {
            var residents = answers(40);
            var tutors = answers(30);

            assertThat(MannWhitney.test(Sample.of(stretched(residents)), Sample.of(stretched(tutors))))
                    .isEqualTo(MannWhitney.test(Sample.of(residents), Sample.of(tutors)));
            assertThat(CliffsDelta.of(Sample.of(stretched(residents)), Sample.of(stretched(tutors)), 0.95))
                    .isEqualTo(CliffsDelta.of(Sample.of(residents), Sample.of(tutors), 0.95));
        }

        @Test
        void the_library_s_approximation_says_the_same() {
            for (var round = 0; round < 30; round++) {
                var residents = answers(2 + random.nextInt(80));
                var tutors = answers(5 + random.nextInt(80));
                var library = MannWhitneyUTest.withDefaults()
                        .with(PValueMethod.ASYMPTOTIC)
                        .test(residents, tutors);
                var ours = MannWhitney.approximate(Sample.of(residents), Sample.of(tutors))
                        .orElseThrow();

                assertThat(ours.statistic()).hasValue(library.getStatistic());
                assertThat(ours.p()).isCloseTo(library.getPValue(), within(1e-12));
            }
        }

        @Test
        void few_answers_without_ties_are_compared_in_every_arrangement() {
            var found = MannWhitney.test(Sample.of(11, 14, 19), Sample.of(12, 15, 20, 23))
                    .orElseThrow();

            assertThat(found.computation()).isEqualTo(EXACT);
            assertThat(found.statistic()).hasValue(3);
            assertThat(found.p()).isCloseTo(shareOfArrangements(3, 7, 3), within(1e-12));
        }

        /// Of all ways to seat the first group among all ranks: those with U as far from its centre.
        private double shareOfArrangements(int first, int all, double u) {
            var centre = first * (all - first) / 2.0;
            var seatings = IntStream.range(0, 1 << all)
                    .filter(seats -> Integer.bitCount(seats) == first)
                    .toArray();
            return (double) Arrays.stream(seatings)
                            .mapToDouble(seats -> IntStream.range(0, all)
                                            .filter(seat -> (seats >> seat & 1) == 1)
                                            .map(seat -> seat + 1)
                                            .sum()
                                    - first * (first + 1) / 2.0)
                            .filter(other -> Math.abs(other - centre) >= Math.abs(u - centre))
                            .count()
                    / seatings.length;
        }

        @Test
        void ties_and_large_groups_are_compared_by_approximation() {
            assertThat(MannWhitney.test(Sample.of(1, 2, 2), Sample.of(3, 4))
                            .orElseThrow()
                            .computation())
                    .isEqualTo(APPROXIMATE);
            assertThat(MannWhitney.test(
                                    Sample.of(0.5),
                                    Sample.of(IntStream.range(0, 50)
                                            .asDoubleStream()
                                            .toArray()))
                            .orElseThrow()
                            .computation())
                    .isEqualTo(APPROXIMATE);
        }

        @Test
        void one_respondent_against_one_tells_nothing() {
            assertThat(MannWhitney.test(Sample.of(1), Sample.of(2))
                            .orElseThrow()
                            .p())
                    .isEqualTo(1);
        }

        @Test
        void an_empty_group_or_answers_all_equal_leave_nothing_to_compare() {
            assertThat(MannWhitney.test(Sample.of(), Sample.of(1, 2))).isEmpty();
            assertThat(MannWhitney.test(Sample.of(1, 2), Sample.of())).isEmpty();
            assertThat(MannWhitney.test(Sample.of(), Sample.of())).isEmpty();
            assertThat(MannWhitney.test(Sample.of(3, 3), Sample.of(3))).isEmpty();
            assertThat(MannWhitney.test(Sample.of(3), Sample.of(3))).isEmpty();
        }
    }

    @Nested
    class Between_several_groups {

        @Test
        void their_order_does_not_matter() {
            var first = Sample.of(answers(20));
            var second = Sample.of(answers(30));
            var third = Sample.of(answers(9));

            var found = KruskalWallis.test(List.of(first, second, third)).orElseThrow();
            var turned = KruskalWallis.test(List.of(third, first, second)).orElseThrow();

            assertThat(turned.p()).isCloseTo(found.p(), within(1e-12));
            assertThat(found.degreesOfFreedom()).hasValue(2);
        }

        @Test
        void a_phase_in_which_nobody_answered_takes_no_part() {
            var first = Sample.of(1, 2, 2, 5);
            var third = Sample.of(3, 4, 4);

            assertThat(KruskalWallis.test(List.of(first, Sample.of(), third)))
                    .isEqualTo(KruskalWallis.test(List.of(first, third)));
            assertThat(Dunn.compare(List.of(first, Sample.of(), third)))
                    .singleElement()
                    .satisfies(comparison -> {
                        assertThat(comparison.first()).isZero();
                        assertThat(comparison.second()).isEqualTo(2);
                    });
        }

        @Test
        void two_groups_are_compared_as_by_the_uncorrected_normal_approximation() {
            var first = Sample.of(answers(25));
            var second = Sample.of(answers(30));
            var h = KruskalWallis.test(List.of(first, second)).orElseThrow();
            var z = Dunn.compare(List.of(first, second)).getFirst().outcome();

            assertThat(Math.pow(z.statistic().orElseThrow(), 2))
                    .isCloseTo(h.statistic().orElseThrow(), within(1e-9));
            assertThat(z.p()).isCloseTo(h.p(), within(1e-9));
        }

        @Test
        void fewer_than_two_answering_groups_or_answers_all_equal_leave_nothing_to_compare() {
            assertThat(KruskalWallis.test(List.of())).isEmpty();
            assertThat(KruskalWallis.test(List.of(Sample.of(1, 2), Sample.of())))
                    .isEmpty();
            assertThat(KruskalWallis.test(List.of(Sample.of(2, 2), Sample.of(2), Sample.of(2))))
                    .isEmpty();
            assertThat(Dunn.compare(List.of())).isEmpty();
            assertThat(Dunn.compare(List.of(Sample.of(1, 2), Sample.of()))).isEmpty();
            assertThat(Dunn.compare(List.of(Sample.of(2, 2), Sample.of(2)))).isEmpty();
        }
    }

    @Nested
    class Before_and_after {

        @Test
        void every_way_the_changes_could_have_gone_is_counted() {
            double[] before = {10, 12, 9, 15, 8, 20};
            double[] after = {11, 10, 12, 19, 13, 14};
            var found = WilcoxonSignedRank.test(before, after).orElseThrow();

            // Changes −1, 2, −3, −4, −5, 6: ranks as their sizes, V = 2 + 6 = 8.
            var asFar = IntStream.range(0, 64)
                    .map(signs -> IntStream.rangeClosed(1, 6)
                            .filter(rank -> (signs >> rank - 1 & 1) == 1)
                            .sum())
                    .filter(v -> Math.abs(v - 10.5) >= 2.5)
                    .count();
            assertThat(found.computation()).isEqualTo(EXACT);
            assertThat(found.statistic()).hasValue(8);
            assertThat(found.p()).isCloseTo(asFar / 64.0, within(1e-12));
        }

        @Test
        void swapping_the_waves_leaves_p() {
            var before = answers(40);
            var after = answers(40);

            assertThat(WilcoxonSignedRank.test(after, before).orElseThrow().p())
                    .isCloseTo(
                            WilcoxonSignedRank.test(before, after).orElseThrow().p(), within(1e-12));
        }

        @Test
        void who_did_not_change_is_left_out_and_makes_it_an_approximation() {
            var with = WilcoxonSignedRank.test(new double[] {1, 5, 9, 4, 4}, new double[] {2, 3, 6, 4, 4})
                    .orElseThrow();

            assertThat(with.statistic()).hasValue(5);
            assertThat(with.computation()).isEqualTo(APPROXIMATE);
        }

        @Test
        void nobody_or_nobody_changed_leaves_nothing_to_compare() {
            assertThat(WilcoxonSignedRank.test(new double[0], new double[0])).isEmpty();
            assertThat(WilcoxonSignedRank.test(new double[] {1, 2}, new double[] {1, 2}))
                    .isEmpty();
            assertThat(WilcoxonSignedRank.test(new double[] {1}, new double[] {2})
                            .orElseThrow()
                            .p())
                    .isEqualTo(1);
        }

        @Test
        void answers_that_are_not_paired_are_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WilcoxonSignedRank.test(new double[3], new double[4]))
                    .withMessageContaining("3 and 4");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WilcoxonSignedRank.test(new double[] {1}, new double[] {Double.NaN}))
                    .withMessageContaining("NaN");
        }
    }

    private double[] answers(int respondents) {
        return random.ints(respondents, 1, 6).asDoubleStream().toArray();
    }

    private static double[] stretched(double[] answers) {
        return Arrays.stream(answers).map(answer -> Math.exp(answer) - 7).toArray();
    }
}
