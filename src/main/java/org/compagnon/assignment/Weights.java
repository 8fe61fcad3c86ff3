package org.compagnon.assignment;

/// What each criterion weighs in the cost of a pair, and `balance` in the load of a tutor.
public record Weights(long preference, long distance, long interests, long continuity, long balance) {

    public Weights {
        if (Math.min(Math.min(Math.min(preference, distance), Math.min(interests, continuity)), balance) < 0)
            throw new IllegalArgumentException("Weights are not negative");
    }

    /// Refuses weights whose products leave the exact range.
    long cost(int preferenceRank, int distanceKm, int unsharedInterests, int separated) {
        try {
            return Math.addExact(
                    Math.addExact(
                            Math.multiplyExact(preference, preferenceRank), Math.multiplyExact(distance, distanceKm)),
                    Math.addExact(
                            Math.multiplyExact(interests, unsharedInterests),
                            Math.multiplyExact(continuity, separated)));
        } catch (ArithmeticException overflow) {
            throw new CostsTooLarge(overflow);
        }
    }
}
