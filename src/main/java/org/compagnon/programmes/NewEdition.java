package org.compagnon.programmes;

import java.time.LocalDate;
import java.time.Month;
import org.compagnon.people.roster.HalfYear;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.Minimum;
import org.compagnon.programmes.definition.PeriodKind;
import org.compagnon.shared.Period;

/// What is proposed to whoever opens an edition: the dates that its definition suggests.
public final class NewEdition {

    private NewEdition() {}

    /// A university year from September or a half-year from November or May, the one under way or the next when it is
    /// nearly over; else as many months as the definition says.
    public static Period proposed(Definition definition, LocalDate today) {
        var relationship = definition.first();
        var per = relationship.meetings().minimums().stream().map(Minimum::per).findFirst();
        var months = relationship.duration().months();
        if (per.isPresent() && per.get() == PeriodKind.Named.HALF_YEAR && (months == null || months <= 6))
            return HalfYear.including(today.plusMonths(2)).period();
        if (per.isPresent() && per.get() instanceof PeriodKind.Months) {
            var first = today.withDayOfMonth(1);
            return new Period(
                    first, first.plusMonths(months == null ? 12 : months).minusDays(1));
        }
        var year = today.getMonth().compareTo(Month.JUNE) >= 0 ? today.getYear() : today.getYear() - 1;
        var september = LocalDate.of(year, Month.SEPTEMBER, 1);
        return new Period(
                september,
                september.plusMonths(months == null ? 12 : Math.max(months, 1)).minusDays(1));
    }
}
