package org.compagnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    void alpha_agrees_with_a_case_worked_by_hand() {
        // Item variances 1, 1, 1 (sum 3); sums 3, 7, 8, variance 7: α = 3/2 · (1 − 3/7) = 6/7.
        double[][] answers = {{1, 1, 1}, {2, 3, 2}, {3, 2, 3}};

        assertThat(Reliability.cronbachAlpha(answers).orElseThrow()).isCloseTo(6.0 / 7, within(1e-12));
    }

    /// With three items one factor fits exactly: each loading is √(r₁₂ r₁₃ / r₂₃).
    @Test
    void omega_of_three_items_agrees_with_spearmans_triad() {
        var answers = scale(3, 200);
        var r = Covariance.of(answers).correlations();
        var sd = Covariance.of(answers).sd();
        double[] loadings = {
            Math.sqrt(r[0][1] * r[0][2] / r[1][2]),
            Math.sqrt(r[0][1] * r[1][2] / r[0][2]),
            Math.sqrt(r[0][2] * r[1][2] / r[0][1])
        };
        var common = 0.0;
        var unique = 0.0;
        for (var item = 0; item < 3; item++) {
            common += sd[item] * loadings[item];
            unique += sd[item] * sd[item] * (1 - loadings[item] * loadings[item]);
        }

        assertThat(Reliability.mcdonaldOmega(answers).orElseThrow())
                .isCloseTo(common * common / (common * common + unique), within(1e-8));
    }

    @Test
    void a_shift_of_an_item_changes_nothing_and_omega_is_about_alpha_when_items_weigh_the_same() {
        var answers = scale(5, 300);
        var shifted = Arrays.stream(answers)
                .map(row -> new double[] {row[0] + 3, row[1], row[2] - 1, row[3], row[4]})
                .toArray(double[][]::new);

        var alpha = Reliability.cronbachAlpha(answers).orElseThrow();
        var omega = Reliability.mcdonaldOmega(answers).orElseThrow();
        assertThat(Reliability.cronbachAlpha(shifted).orElseThrow()).isCloseTo(alpha, within(1e-12));
        assertThat(Reliability.mcdonaldOmega(shifted).orElseThrow()).isCloseTo(omega, within(1e-9));
        assertThat(omega).isCloseTo(alpha, within(0.02));
    }

    @Test
    void whole_numbers_need_only_their_sums_and_products() {
        var answers = scale(4, 150);
        var sums = new long[4];
        var products = new long[4][4];
        for (var row : answers)
            for (var one = 0; one < 4; one++) {
                sums[one] += (long) row[one];
                for (var other = 0; other < 4; other++) products[one][other] += (long) (row[one] * row[other]);
            }
        var fromSums = Covariance.of(150, sums, products);

        assertThat(Reliability.cronbachAlpha(fromSums).orElseThrow())
                .isCloseTo(Reliability.cronbachAlpha(answers).orElseThrow(), within(1e-12));
        assertThat(Reliability.mcdonaldOmega(fromSums).orElseThrow())
                .isCloseTo(Reliability.mcdonaldOmega(answers).orElseThrow(), within(1e-9));
    }

    @Test
    void an_interval_of_alpha_holds_it_and_does_not_exist_where_alpha_is_one() {
        var answers = Covariance.of(scale(5, 60));
        double[][] alike = {{1, 1}, {2, 2}, {4, 4}, {5, 5}};

        assertThat(Reliability.alphaInterval(answers, 0.95)
                        .orElseThrow()
                        .contains(Reliability.cronbachAlpha(answers).orElseThrow()))
                .isTrue();
        assertThat(Reliability.cronbachAlpha(alike).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(Reliability.alphaInterval(Covariance.of(alike), 0.95)).isEmpty();
    }

    @Test
    void what_is_not_defined_is_empty() {
        double[][] neverVarying = {{3, 3, 3}, {3, 3, 3}, {3, 3, 3}, {3, 3, 3}};
        double[][] oneItemNeverVaries = {{1, 2, 3}, {2, 1, 3}, {4, 4, 3}, {5, 3, 3}};
        double[][] oneItemRepeated = {{1, 1, 2}, {2, 2, 1}, {4, 4, 4}, {5, 5, 3}};
        double[][] opposite = {{1, 5}, {2, 4}, {3, 3}};

        assertThat(Reliability.cronbachAlpha(new double[0][])).isEmpty();
        assertThat(Reliability.cronbachAlpha(new double[][] {{1, 2, 3}})).isEmpty();
        assertThat(Reliability.cronbachAlpha(new double[][] {{1}, {2}})).isEmpty();
        assertThat(Reliability.cronbachAlpha(neverVarying)).isEmpty();
        assertThat(Reliability.cronbachAlpha(opposite)).isEmpty();
        assertThat(Reliability.cronbachAlpha(oneItemNeverVaries)).isPresent();
        assertThat(Reliability.mcdonaldOmega(new double[0][])).isEmpty();
        assertThat(Reliability.mcdonaldOmega(new double[][] {{1, 2, 3}, {2, 3, 3}, {3, 3, 1}}))
                .isEmpty();
        assertThat(Reliability.mcdonaldOmega(neverVarying)).isEmpty();
        assertThat(Reliability.mcdonaldOmega(oneItemNeverVaries)).isEmpty();
        assertThat(Reliability.mcdonaldOmega(oneItemRepeated)).isEmpty();
    }

    @Test
    void answers_that_are_incomplete_or_no_numbers_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reliability.cronbachAlpha(new double[][] {{1, 2, 3}, {1, 2}}))
                .withMessageContaining("3 answers")
                .withMessageContaining("2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reliability.mcdonaldOmega(new double[][] {{1, Double.NaN, 3}}))
                .withMessageContaining("NaN");
    }

    private static double[][] scale(int items, int respondents) {
        var random = new Random(6);
        var answers = new double[respondents][items];
        for (var row : answers) {
            var common = random.nextGaussian();
            Arrays.setAll(row, _ -> Math.clamp(Math.rint(3 + common + random.nextGaussian()), 1.0, 5.0));
        }
        return answers;
    }
}
