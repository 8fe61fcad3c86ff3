package org.compagnon.assignment;

import java.util.Comparator;

/// A tutor and a tutee named together: standing, pinned, forbidden, or in conflict of interest.
public record Pairing(String tutorId, String tuteeId) implements Comparable<Pairing> {

    private static final Comparator<Pairing> BY_IDS =
            Comparator.comparing(Pairing::tuteeId).thenComparing(Pairing::tutorId);

    @Override
    public int compareTo(Pairing other) {
        return BY_IDS.compare(this, other);
    }
}
