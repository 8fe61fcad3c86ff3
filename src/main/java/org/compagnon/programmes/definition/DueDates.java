package org.compagnon.programmes.definition;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.compagnon.shared.Period;

/// By when the first, the second, the third meeting of a period should have been held.
public sealed interface DueDates {

    /// One date per meeting, earliest first, for a whole period.
    List<LocalDate> in(Period period, int meetings);

    /// Spread evenly, or all at the end of the period.
    enum Spread implements DueDates, Worded {
        EVEN,
        END;

        @Override
        public List<LocalDate> in(Period period, int meetings) {
            var days = period.from().datesUntil(period.until().plusDays(1)).toList();
            return IntStream.rangeClosed(1, meetings)
                    .mapToObj(n -> this == END ? days.getLast() : days.get(lastOf(n, meetings, days.size())))
                    .toList();
        }

        private static int lastOf(int part, int parts, int days) {
            return Math.ceilDiv(part * days, parts) - 1;
        }
    }

    /// The same days every university year.
    record OnDays(List<MonthDay> days) implements DueDates {

        public OnDays {
            days = List.copyOf(days);
        }

        @Override
        public List<LocalDate> in(Period period, int meetings) {
            return days.stream().map(day -> within(period, day)).sorted().toList();
        }

        private static LocalDate within(Period period, MonthDay day) {
            var sameYear = day.atYear(period.from().getYear());
            return sameYear.isBefore(period.from()) ? day.atYear(period.from().getYear() + 1) : sameYear;
        }
    }

    /// So many months after the period began: 2 means by the last day of its second month.
    record AfterMonths(List<Integer> months) implements DueDates {

        public AfterMonths {
            months = List.copyOf(months);
        }

        @Override
        public List<LocalDate> in(Period period, int meetings) {
            return months.stream()
                    .map(count -> period.from().plusMonths(count).minusDays(1))
                    .sorted()
                    .toList();
        }
    }
}
