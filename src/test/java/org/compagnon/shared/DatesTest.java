package org.compagnon.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Days as each language says them.
class DatesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french_alone() {
        assertThat(Words.in(Words.FRENCH).date(FIRST)).isEqualTo("1er septembre 2026");
        assertThat(Words.in(Words.FRENCH).date(FIRST.plusDays(1))).isEqualTo("2 septembre 2026");
        assertThat(Words.in(Words.FRENCH).date(FIRST.plusDays(10))).isEqualTo("11 septembre 2026");
        assertThat(Words.in(Words.ENGLISH).date(FIRST)).isEqualTo("1 September 2026");
    }
}
