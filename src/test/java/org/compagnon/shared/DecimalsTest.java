package org.compagnon.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers are rounded half up, once, as they are written (rule 21).
class DecimalsTest {

    @ParameterizedTest
    @CsvSource({"12.25, 1, 12.3", "0.15, 1, 0.2", "2.5, 0, 3", "-0.045, 2, -0.05", "1234.5, 1, '1,234.5'"})
    void half_is_rounded_up(double value, int places, String written) {
        assertThat(Words.in(Words.ENGLISH).decimal(value, places)).isEqualTo(written);
    }
}
