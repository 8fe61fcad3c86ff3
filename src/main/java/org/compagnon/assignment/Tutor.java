package org.compagnon.assignment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who accompanies up to `capacity` tutees.
///
/// @param place unknown where absent: no distance is counted and none excludes
/// @param phases those the tutor accepts; empty = all
public record Tutor(
        String id, int capacity, @Nullable Place place, Set<String> interests, boolean trained, Set<String> phases) {

    public Tutor {
        if (capacity < 0) throw new IllegalArgumentException("Tutor " + id + " has a negative capacity: " + capacity);
        interests = Set.copyOf(interests);
        phases = Set.copyOf(phases);
    }

    public boolean accepts(String phase) {
        return phases.isEmpty() || phases.contains(phase);
    }
}
