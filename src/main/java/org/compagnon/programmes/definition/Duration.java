package org.compagnon.programmes.definition;

import org.jspecify.annotations.Nullable;

/// How long a relationship is meant to last.
///
/// @param months exactly so many for [Lasts#MONTHS]; at most so many for the others
public record Duration(Lasts lasts, @Nullable Integer months) {

    /// What its length follows.
    public enum Lasts implements Worded {
        MONTHS,
        SESSION,
        PROJECT,
        PHASES,
        CURRICULUM,
        OPEN_ENDED
    }
}
