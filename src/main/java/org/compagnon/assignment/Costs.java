package org.compagnon.assignment;

import java.util.Arrays;
import java.util.List;

/// What each pair of a situation costs by its criteria.
final class Costs {

    private final Weights weights;
    private final int[][] preferences;
    private final Links current;
    private final Geography geography;
    private final long[][] tutorInterests;
    private final long[][] tuteeInterests;
    private final int mostInterests;

    Costs(
            Weights weights,
            List<Tutee> tutees,
            List<Tutor> tutors,
            int[][] preferences,
            Links current,
            Geography geography) {
        this.weights = weights;
        this.preferences = preferences;
        this.current = current;
        this.geography = geography;
        var interests = new Interests();
        tutorInterests =
                tutors.stream().map(one -> interests.bits(one.interests())).toArray(long[][]::new);
        tuteeInterests =
                tutees.stream().map(one -> interests.bits(one.interests())).toArray(long[][]::new);
        mostInterests =
                tutees.stream().mapToInt(one -> one.interests().size()).max().orElse(0);
    }

    long of(int tutee, int tutor, double kilometres) {
        return weights.cost(rank(tutee, tutor), rounded(kilometres), unshared(tutee, tutor), separated(tutee, tutor));
    }

    PairCost explained(int tutee, int tutor) {
        var kilometres = geography.kilometres(tutee, tutor);
        return new PairCost(
                of(tutee, tutor, kilometres),
                rank(tutee, tutor),
                rounded(kilometres),
                unshared(tutee, tutor),
                separated(tutee, tutor));
    }

    /// Not more than what the pair costs, unless the tutor is wished for or current.
    long least(int tutee, int tutor) {
        return weights.cost(
                preferences[tutee].length,
                geography.leastKilometres(tutee, tutor),
                unshared(tutee, tutor),
                current.any(tutee) ? 1 : 0);
    }

    /// No pair costs more: as if somebody had the longest wishes and the most interests, at the other end of the Earth.
    long dearest() {
        var wishes =
                Arrays.stream(preferences).mapToInt(row -> row.length).max().orElse(0);
        return weights.cost(wishes, rounded(Math.PI * Place.EARTH_RADIUS_KM), mostInterests, 1);
    }

    /// 0-based position of the tutor in the tutee's preferences; the length of the list if they are not on it.
    private int rank(int tutee, int tutor) {
        var wished = preferences[tutee];
        for (var rank = 0; rank < wished.length; rank++) if (wished[rank] == tutor) return rank;
        return wished.length;
    }

    /// Half up.
    private static int rounded(double kilometres) {
        return (int) Math.floor(kilometres + 0.5);
    }

    private int unshared(int tutee, int tutor) {
        return Interests.unshared(tuteeInterests[tutee], tutorInterests[tutor]);
    }

    private int separated(int tutee, int tutor) {
        return current.elsewhere(tutee, tutor) ? 1 : 0;
    }
}
