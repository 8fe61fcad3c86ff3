package org.compagnon.assignment;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody to be accompanied.
///
/// @param phase empty where the programme has none
/// @param preferences ids of tutors, best first
/// @param excluded ids of tutors the tutee declines
public record Tutee(
        String id,
        String phase,
        @Nullable Place place,
        Set<String> interests,
        List<String> preferences,
        Set<String> excluded) {

    public Tutee {
        interests = Set.copyOf(interests);
        preferences = List.copyOf(preferences);
        excluded = Set.copyOf(excluded);
    }
}
