package org.compagnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every statistic agrees with R on published and on random studies. The calls stand in `statistics/reference.R`.
class AgreementWithRTest {

    static Stream<Reference> samples() {
        return Reference.of("sample").stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void on_mean_sd_and_quartiles(Reference study) {
        var sample = study.sample(1);

        agree(study.numbers(2), 0, sample.mean().orElseThrow());
        if (study.numbers(2).length == 1) assertThat(sample.sd()).isEmpty();
        else agree(study.numbers(2), 1, sample.sd().orElseThrow());
        agree(study.numbers(3), 0, sample.q1().orElseThrow());
        agree(study.numbers(3), 1, sample.median().orElseThrow());
        agree(study.numbers(3), 2, sample.q3().orElseThrow());
    }

    static Stream<Reference> proportions() {
        return Reference.of("wilson").stream();
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void on_the_interval_of_a_proportion(Reference study) {
        var counts = study.counts(1);

        agree(study.numbers(2), new Proportion(counts[0], counts[1]).interval(study.numbers(1)[2]));
    }

    static Stream<Reference> twoGroups() {
        return Reference.of("mann_whitney").stream();
    }

    @ParameterizedTest
    @MethodSource("twoGroups")
    void on_two_groups(Reference study) {
        var chosen = MannWhitney.test(study.sample(1), study.sample(2)).orElseThrow();
        var approximate =
                MannWhitney.approximate(study.sample(1), study.sample(2)).orElseThrow();

        agree(study.numbers(3), 0, chosen.statistic().orElseThrow());
        agree(study.numbers(3), 1, chosen.p());
        agree(study.numbers(3), 0, approximate.statistic().orElseThrow());
        agree(study.numbers(3), 2, approximate.p());
    }

    static Stream<Reference> pairs() {
        return Reference.of("wilcoxon").stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void on_the_same_persons_twice(Reference study) {
        var outcome =
                WilcoxonSignedRank.test(study.numbers(1), study.numbers(2)).orElseThrow();

        agree(study.numbers(3), 0, outcome.statistic().orElseThrow());
        agree(study.numbers(3), 1, outcome.p());
    }

    static Stream<Reference> severalGroups() {
        return Reference.of("kruskal").stream();
    }

    @ParameterizedTest
    @MethodSource("severalGroups")
    void on_several_groups_and_on_which_differ(Reference study) {
        var groups = Arrays.stream(study.rows(1)).map(Sample::of).toList();
        var outcome = KruskalWallis.test(groups).orElseThrow();
        var comparisons = Dunn.compare(groups);

        agree(study.numbers(2), 0, outcome.statistic().orElseThrow());
        agree(study.numbers(2), 1, outcome.p());
        assertThat(comparisons).hasSameSizeAs(study.numbers(3));
        for (var at = 0; at < comparisons.size(); at++) {
            agree(
                    study.numbers(3),
                    at,
                    comparisons.get(at).outcome().statistic().orElseThrow());
            agree(study.numbers(4), at, comparisons.get(at).outcome().p());
        }
    }

    static Stream<Reference> tables() {
        return Reference.of("table").stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void on_tables(Reference study) {
        var table = study.table(1);
        var chiSquare = ChiSquare.test(table).orElseThrow();
        var exact = FisherExact.test(table).orElseThrow();

        agree(study.numbers(2), 0, chiSquare.statistic().orElseThrow());
        agree(study.numbers(2), 1, chiSquare.p());
        agree(study.numbers(2), 2, table.smallestExpected());
        agree(study.numbers(3), 0, exact.p());
        assertThat(exact.computation()).isEqualTo(TestOutcome.Computation.EXACT);
    }

    static Stream<Reference> associations() {
        return Reference.of("cramer").stream();
    }

    @ParameterizedTest
    @MethodSource("associations")
    void on_the_strength_of_an_association(Reference study) {
        var effect = CramersV.of(study.table(1), 0.95).orElseThrow();

        agree(study.numbers(2), 0, effect.value());
        assertThat(effect.interval().orElseThrow().low()).isCloseTo(study.numbers(2)[1], within(1e-7));
        assertThat(effect.interval().orElseThrow().high()).isCloseTo(study.numbers(2)[2], within(1e-7));
    }

    static Stream<Reference> oddsRatios() {
        return Reference.of("odds").stream();
    }

    @ParameterizedTest
    @MethodSource("oddsRatios")
    void on_odds_ratios(Reference study) {
        agree(study.numbers(2), OddsRatio.of(study.table(1), 0.95));
    }

    static Stream<Reference> changes() {
        return Reference.of("mcnemar").stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void on_those_who_changed(Reference study) {
        var changed = study.counts(1);

        agree(
                study.numbers(2),
                0,
                McNemar.test(changed[0], changed[1]).orElseThrow().p());
    }

    static Stream<Reference> trends() {
        return Reference.of("trend").stream();
    }

    @ParameterizedTest
    @MethodSource("trends")
    void on_trends(Reference study) {
        var counts = study.counts(1);
        var bases = study.counts(2);
        var groups = IntStream.range(0, counts.length)
                .mapToObj(at -> new Proportion(counts[at], bases[at]))
                .toList();
        var outcome = CochranArmitage.test(groups, study.numbers(3)).orElseThrow();

        agree(study.numbers(4), 0, Math.pow(outcome.statistic().orElseThrow(), 2));
        agree(study.numbers(4), 1, outcome.p());
    }

    static Stream<Reference> deltas() {
        return Reference.of("delta").stream();
    }

    @ParameterizedTest
    @MethodSource("deltas")
    void on_cliffs_delta(Reference study) {
        agree(study.numbers(3), CliffsDelta.of(study.sample(1), study.sample(2), 0.95));
    }

    static Stream<Reference> adjustments() {
        return Reference.of("adjust").stream();
    }

    @ParameterizedTest
    @MethodSource("adjustments")
    void on_adjusted_p(Reference study) {
        assertThat(Adjustment.HOLM.of(study.numbers(1))).containsExactly(study.numbers(2), within(1e-12));
        assertThat(Adjustment.BENJAMINI_HOCHBERG.of(study.numbers(1))).containsExactly(study.numbers(3), within(1e-12));
    }

    static Stream<Reference> scales() {
        return Reference.of("scale").stream();
    }

    /// R's `factanal` stops its search a little earlier than ours.
    @ParameterizedTest
    @MethodSource("scales")
    void on_the_reliability_of_a_scale(Reference study) {
        var answers = study.rows(1);

        agree(study.numbers(2), 0, Reliability.cronbachAlpha(answers).orElseThrow());
        assertThat(Reliability.mcdonaldOmega(answers).orElseThrow()).isCloseTo(study.numbers(2)[1], within(1e-6));
    }

    static Stream<Reference> feldts() {
        return Reference.of("feldt").stream();
    }

    @ParameterizedTest
    @MethodSource("feldts")
    void on_the_interval_of_alpha(Reference study) {
        agree(study.numbers(3), Reliability.alphaInterval(Covariance.of(study.rows(1)), study.numbers(2)[0]));
    }

    private static void agree(double[] expected, int at, double found) {
        assertThat(found).isCloseTo(expected[at], Reference.of(expected[at]));
    }

    private static void agree(double[] expected, Optional<?> found) {
        switch (found.orElseThrow()) {
            case Interval interval -> {
                agree(expected, 0, interval.low());
                agree(expected, 1, interval.high());
            }
            case Effect effect -> {
                agree(expected, 0, effect.value());
                agree(expected, 1, effect.interval().orElseThrow().low());
                agree(expected, 2, effect.interval().orElseThrow().high());
            }
            default -> throw new AssertionError("Nothing to compare " + found + " with");
        }
    }
}
