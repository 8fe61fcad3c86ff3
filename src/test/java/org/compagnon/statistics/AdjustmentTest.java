package org.compagnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AdjustmentTest {

    /// Benjamini and Hochberg (1995), 4.1: fifteen p, of which their procedure keeps four at 0.05 and Holm's three.
    @Test
    void the_published_example_gives_the_published_findings() {
        double[] p = {
            .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.000
        };

        assertThat(Arrays.stream(Adjustment.BENJAMINI_HOCHBERG.of(p)).filter(each -> each <= 0.05))
                .hasSize(4);
        assertThat(Arrays.stream(Adjustment.HOLM.of(p)).filter(each -> each <= 0.05))
                .hasSize(3);
    }

    @Test
    void each_keeps_its_place_and_never_falls() {
        double[] p = {0.04, 0.01, 0.03};

        assertThat(Adjustment.HOLM.of(p)).containsExactly(new double[] {0.06, 0.03, 0.06}, within(1e-15));
        assertThat(Adjustment.BENJAMINI_HOCHBERG.of(p)).containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-15));
        assertThat(Adjustment.NONE.of(p)).containsExactly(p);
    }

    @Test
    void a_test_that_was_not_defined_counts_for_none() {
        var p = List.of(OptionalDouble.of(0.02), OptionalDouble.empty(), OptionalDouble.of(0.5));

        assertThat(Adjustment.HOLM.of(p))
                .containsExactly(OptionalDouble.of(0.04), OptionalDouble.empty(), OptionalDouble.of(0.5));
    }

    @Test
    void no_test_needs_no_adjustment() {
        assertThat(Adjustment.HOLM.of()).isEmpty();
        assertThat(Adjustment.BENJAMINI_HOCHBERG.of(0.3)).containsExactly(0.3);
    }

    @Test
    void what_is_no_p_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adjustment.HOLM.of(0.2, 1.2))
                .withMessageContaining("1.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adjustment.NONE.of(Double.NaN))
                .withMessageContaining("NaN");
    }
}
