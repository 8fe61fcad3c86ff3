package org.compagnon.assignment;

import org.jspecify.annotations.Nullable;

/// What a programme excludes beyond conflicts of interest, refusals and phases.
///
/// @param maxDistanceKm compared with the unrounded distance; absent = no limit
public record Limits(boolean requireTrained, @Nullable Double maxDistanceKm) {

    public static final Limits NONE = new Limits(false, null);

    public Limits {
        if (maxDistanceKm != null && !(maxDistanceKm >= 0))
            throw new IllegalArgumentException("Maximum distance " + maxDistanceKm);
    }
}
