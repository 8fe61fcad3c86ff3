package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.programmes.definition.SampleYear.YEAR;
import static org.compagnon.programmes.definition.SampleYear.day;

import org.compagnon.shared.Period;
import org.junit.jupiter.api.Test;

/// Years and half-years are those of the universities, wherever an edition begins.
class PeriodKindTest {

    @Test
    void a_half_year_begins_in_November_and_in_May() {
        var halves = new Period(day("2026-11-01"), day("2027-10-31"));

        assertThat(PeriodKind.Named.HALF_YEAR.over(halves))
                .containsExactly(
                        new Period(day("2026-11-01"), day("2027-04-30")),
                        new Period(day("2027-05-01"), day("2027-10-31")));
    }

    @Test
    void a_half_year_is_not_half_of_a_university_year() {
        assertThat(PeriodKind.Named.HALF_YEAR.over(YEAR))
                .containsExactly(
                        new Period(day("2026-05-01"), day("2026-10-31")),
                        new Period(day("2026-11-01"), day("2027-04-30")),
                        new Period(day("2027-05-01"), day("2027-10-31")));
        assertThat(PeriodKind.Named.UNIVERSITY_YEAR.over(YEAR)).containsExactly(YEAR);
    }
}
