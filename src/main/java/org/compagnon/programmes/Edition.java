package org.compagnon.programmes;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.jspecify.annotations.Nullable;

/// One run of a programme for a cohort and a period.
///
/// @param preferencesUntil the last day on which tutees state their wishes; absent: they are not asked
/// @param definition the one in force today, with the number of its version
public record Edition(
        EditionId id,
        OrganisationId organisation,
        String name,
        Period period,
        @Nullable LocalDate preferencesUntil,
        boolean closed,
        DefinitionId definitionId,
        int definitionVersion,
        Definition definition,
        int version) {

    public Relationship relationship(String key) {
        return definition
                .relationship(key)
                .orElseThrow(() -> new NoSuchElementException("No relationship " + key + " in edition " + id));
    }

    /// What is still to come of it on that day; before it begins and once it is over, all of it.
    public Period leftOn(LocalDate day) {
        return period.includes(day) ? new Period(day, period.until()) : period;
    }

    public boolean takesWishesOn(LocalDate day) {
        return !closed && preferencesUntil != null && !day.isAfter(preferencesUntil);
    }
}
