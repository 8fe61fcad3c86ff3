package org.compagnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {

    /// Type 7 of 1, 2, 3, 4 in R: `quantile(1:4)`.
    @Test
    void quartiles_lie_between_answers_when_no_answer_stands_there() {
        var sample = Sample.of(4, 1, 3, 2);

        assertThat(sample.q1()).hasValue(1.75);
        assertThat(sample.median()).hasValue(2.5);
        assertThat(sample.q3()).hasValue(3.25);
        assertThat(sample.quantile(0)).hasValue(1);
        assertThat(sample.quantile(1)).hasValue(4);
    }

    @Test
    void a_scale_s_counts_and_its_answers_are_the_same_sample() {
        var counted = Sample.ofLevels(2, 0, 3, 1);
        var listed = Sample.of(3, 1, 4, 3, 1, 3);

        assertThat(counted.size()).isEqualTo(listed.size());
        assertThat(counted.expanded()).containsExactly(listed.expanded());
        assertThat(counted.mean()).isEqualTo(listed.mean());
        assertThat(counted.sd()).isEqualTo(listed.sd());
        assertThat(counted.max()).hasValue(4);
        assertThat(counted.min()).hasValue(1);
    }

    /// NIST's StRD "NumAcc4": ten million and a tenth, whose sd is 0.1 exactly.
    @Test
    void the_sd_survives_large_numbers_that_differ_little() {
        var answers = new double[1001];
        for (var at = 0; at < answers.length; at++)
            answers[at] = 10_000_000.2 + (at == 0 ? 0 : at % 2 == 0 ? 0.1 : -0.1);

        assertThat(Sample.of(answers).sd().orElseThrow()).isCloseTo(0.1, within(1e-8));
        assertThat(Sample.of(answers).mean().orElseThrow()).isCloseTo(10_000_000.2, within(1e-8));
    }

    @Test
    void nobody_has_no_mean_and_one_respondent_no_sd() {
        var nobody = Sample.of();
        var camille = Sample.of(4);

        assertThat(nobody.mean()).isEmpty();
        assertThat(nobody.sd()).isEmpty();
        assertThat(nobody.median()).isEmpty();
        assertThat(nobody.min()).isEmpty();
        assertThat(nobody.max()).isEmpty();
        assertThat(Sample.ofLevels(0, 0, 0).q1()).isEmpty();
        assertThat(camille.mean()).hasValue(4);
        assertThat(camille.sd()).isEmpty();
        assertThat(camille.q3()).hasValue(4);
    }

    @Test
    void what_is_no_answer_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1, Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(Double.POSITIVE_INFINITY))
                .withMessageContaining("Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.ofLevels(3, -2))
                .withMessageContaining("-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1).quantile(1.5))
                .withMessageContaining("1.5");
    }
}
