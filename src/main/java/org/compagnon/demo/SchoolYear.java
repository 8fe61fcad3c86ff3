package org.compagnon.demo;

import java.time.LocalDate;
import org.compagnon.shared.Period;

/// A university year, from 1 September to 31 August.
record SchoolYear(int begins) {

    private static final int WEEKS_TO_SETTLE_IN = 6;

    /// The one under way, once people have settled in: in September it is still the last one.
    static SchoolYear underWay(LocalDate today) {
        var settled = today.minusWeeks(WEEKS_TO_SETTLE_IN);
        return new SchoolYear(settled.getMonthValue() >= 9 ? settled.getYear() : settled.getYear() - 1);
    }

    SchoolYear minusYears(int years) {
        return new SchoolYear(begins - years);
    }

    LocalDate first() {
        return LocalDate.of(begins, 9, 1);
    }

    LocalDate last() {
        return LocalDate.of(begins + 1, 8, 31);
    }

    Period period() {
        return new Period(first(), last());
    }

    /// "2026-2027"
    String label() {
        return begins + "-" + (begins + 1);
    }
}
