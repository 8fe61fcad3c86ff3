package org.compagnon.programmes.definition;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.compagnon.shared.Period;

/// The span within which a minimum must be reached. A university year is not two half-years: the one begins in
/// September, the others in November and in May.
public sealed interface PeriodKind {

    /// Every whole period of this kind that shares at least a day with the edition; the first and the last may
    /// reach beyond it.
    List<Period> over(Period edition);

    /// How long one lasts, in months; 0 when only the edition says.
    int inMonths();

    /// The kinds that a word is enough to name.
    enum Named implements PeriodKind, Worded {
        UNIVERSITY_YEAR(12, MonthDay.of(Month.SEPTEMBER, 1)),
        HALF_YEAR(6, MonthDay.of(Month.NOVEMBER, 1)),
        EDITION(0, MonthDay.of(Month.JANUARY, 1));

        private final int months;
        private final MonthDay start;

        Named(int months, MonthDay start) {
            this.months = months;
            this.start = start;
        }

        @Override
        public int inMonths() {
            return months;
        }

        @Override
        public List<Period> over(Period edition) {
            if (this == EDITION) return List.of(edition);
            var first = start.atYear(edition.from().getYear() - 1);
            return consecutive(first, months, edition);
        }
    }

    /// So many months, counted from the first day of the edition.
    record Months(int count) implements PeriodKind {

        @Override
        public int inMonths() {
            return count;
        }

        @Override
        public List<Period> over(Period edition) {
            return consecutive(edition.from(), count, edition);
        }
    }

    private static List<Period> consecutive(LocalDate first, int months, Period edition) {
        // Counted from the first each time: adding month by month would drift after a 31st.
        return Stream.iterate(0, n -> !first.plusMonths((long) n * months).isAfter(edition.until()), n -> n + 1)
                .map(n -> new Period(
                        first.plusMonths((long) n * months),
                        first.plusMonths((n + 1L) * months).minusDays(1)))
                .filter(period -> !period.until().isBefore(edition.from()))
                .toList();
    }
}
