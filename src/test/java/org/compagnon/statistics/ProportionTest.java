package org.compagnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void a_percentage_is_computed_from_counts_and_rounded_half_up_once() {
        assertThat(new Proportion(83, 91).percent(2)).contains(new BigDecimal("91.21"));
        assertThat(new Proportion(14, 71).percent(2)).contains(new BigDecimal("19.72"));
        assertThat(new Proportion(62, 91).percent(2)).contains(new BigDecimal("68.13"));
        assertThat(new Proportion(1, 8).percent(0)).contains(new BigDecimal("13"));
        assertThat(new Proportion(1, 16).percent(1)).contains(new BigDecimal("6.3"));
        // 44.445 % would become 45 if it were rounded to 44.5 on the way.
        assertThat(new Proportion(8889, 20_000).percent(0)).contains(new BigDecimal("44"));
        // 1.005 is below itself as a double; the counts know better.
        assertThat(new Proportion(201, 20_000).percent(2)).contains(new BigDecimal("1.01"));
    }

    @Test
    void without_rounding_it_serves_files() {
        assertThat(new Proportion(3, 91).percent().orElseThrow()).isCloseTo(3.2967, within(5e-5));
        assertThat(new Proportion(3, 4).share()).hasValue(0.75);
    }

    @Test
    void without_a_base_there_is_no_share() {
        var nobody = new Proportion(0, 0);

        assertThat(nobody.share()).isEmpty();
        assertThat(nobody.percent()).isEmpty();
        assertThat(nobody.percent(2)).isEmpty();
        assertThat(nobody.interval(0.95)).isEmpty();
    }

    /// R. G. Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
    @Test
    void the_interval_is_the_one_that_newcombe_published() {
        var some = new Proportion(81, 263).interval(0.95).orElseThrow();
        var few = new Proportion(15, 148).interval(0.95).orElseThrow();
        var none = new Proportion(0, 20).interval(0.95).orElseThrow();
        var one = new Proportion(1, 29).interval(0.95).orElseThrow();

        assertThat(some.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(some.high()).isCloseTo(0.3662, within(5e-5));
        assertThat(few.low()).isCloseTo(0.0624, within(5e-5));
        assertThat(few.high()).isCloseTo(0.1605, within(5e-5));
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
        assertThat(one.low()).isCloseTo(0.0061, within(5e-5));
        assertThat(one.high()).isCloseTo(0.1718, within(5e-5));
    }

    @Test
    void the_interval_of_those_who_said_no_mirrors_that_of_those_who_said_yes() {
        for (var yes = 0; yes <= 30; yes++) {
            var ofYes = new Proportion(yes, 30).interval(0.9).orElseThrow();
            var ofNo = new Proportion(30 - yes, 30).interval(0.9).orElseThrow();

            assertThat(ofNo.low()).isCloseTo(1 - ofYes.high(), within(1e-12));
            assertThat(ofYes.contains(yes / 30.0)).isTrue();
            assertThat(ofYes.low()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void the_interval_can_be_read_in_percent() {
        assertThat(new Interval(0.25, 0.5).inPercent()).isEqualTo(new Interval(25, 50));
    }

    @Test
    void impossible_counts_are_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(92, 91))
                .withMessageContaining("92")
                .withMessageContaining("91");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(-1, 91))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(0, -7))
                .withMessageContaining("-7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(1, 2).interval(95))
                .withMessageContaining("95");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(1, 2).percent(-3))
                .withMessageContaining("-3");
    }
}
