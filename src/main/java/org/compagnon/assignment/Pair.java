package org.compagnon.assignment;

/// A tutor given to a tutee, and what the pair costs.
public record Pair(String tutorId, String tuteeId, PairCost cost) {

    public Pairing pairing() {
        return new Pairing(tutorId, tuteeId);
    }
}
