package org.compagnon.shared;

import java.time.LocalDate;

/// Days from a first to a last one, both included.
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (until.isBefore(from)) throw new RuleBroken("shared.period.ends-before-it-begins", from, until);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
