package org.compagnon.cli;

import java.util.random.RandomGenerator;

/// An invented region: towns of unequal size, people living around them. The more people, the wider the region, up to
/// the size of a country.
final class SimulatedRegion {

    private static final double KM_PER_DEGREE = 111.2;
    private static final double SPREAD_KM = 9;
    private static final int TUTORS_PER_TOWN = 40;

    record Spot(double latitude, double longitude) {

        /// Good enough on a map of this size, and only to invent who lives near whom.
        double squaredKilometresTo(Spot other) {
            var north = (other.latitude - latitude) * KM_PER_DEGREE;
            var east = (other.longitude - longitude) * KM_PER_DEGREE * Math.cos(Math.toRadians(latitude));
            return north * north + east * east;
        }
    }

    private final Spot[] towns;
    /// Sums of the towns' sizes up to and with each.
    private final double[] upTo;

    SimulatedRegion(int tutors, RandomGenerator random) {
        var number = Math.max(6, tutors / TUTORS_PER_TOWN);
        var half = Math.min(1, Math.sqrt(tutors / 7000.0));
        towns = new Spot[number];
        upTo = new double[number];
        for (var town = 0; town < number; town++) {
            // From the lower Loire towards the middle of the country as the region widens.
            var latitude = 47.2 - 0.6 * half + (random.nextDouble() * 2 - 1) * Math.max(0.35, 2.9 * half);
            var longitude = -1.5 + 3.7 * half + (random.nextDouble() * 2 - 1) * Math.max(0.5, 3.8 * half);
            towns[town] = new Spot(latitude, longitude);
            upTo[town] = (town == 0 ? 0 : upTo[town - 1]) + 1 / Math.pow(town + 1, 0.7);
        }
    }

    int towns() {
        return towns.length;
    }

    int town(RandomGenerator random) {
        var drawn = random.nextDouble() * upTo[upTo.length - 1];
        var town = 0;
        while (upTo[town] < drawn) town++;
        return town;
    }

    Spot home(int town, RandomGenerator random) {
        var centre = towns[town];
        var north = random.nextGaussian() * SPREAD_KM / KM_PER_DEGREE;
        var east = random.nextGaussian() * SPREAD_KM / KM_PER_DEGREE / Math.cos(Math.toRadians(centre.latitude));
        return new Spot(rounded(centre.latitude + north), rounded(centre.longitude + east));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e4) / 1e4;
    }
}
