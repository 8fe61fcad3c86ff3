package org.compagnon.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import org.compagnon.files.Coordinates;

/// An invented stretch of land: a city with its hospital, and towns around it, some of them far out.
record Region(double latitude, double longitude) {

    /// A town, where it lies from the city, and how many of a hundred tutors and tutees live there.
    record Town(String name, double eastKm, double northKm, int tutors, int tutees) {}

    static final List<Town> TOWNS = List.of(
            new Town("Port-Estuaire", 0, 0, 18, 46),
            new Town("Saint-Aubin-des-Grèves", -9, 4, 7, 9),
            new Town("Les Tourbières", 6, 11, 6, 6),
            new Town("La Chaussée-Neuve", 11, -6, 6, 6),
            new Town("Vieille-Écluse", -4, -12, 6, 5),
            new Town("Bourg-les-Saules", 19, 14, 5, 4),
            new Town("Saint-Mesme-du-Marais", -24, -9, 5, 4),
            new Town("Grand-Lande", 3, 29, 6, 4),
            new Town("Montrevel-sur-Sèvre", 24, -22, 6, 4),
            new Town("Pornevent", -41, -6, 6, 3),
            new Town("Le Croizac", -52, 12, 5, 3),
            new Town("Châtel-Ardoise", 31, 39, 6, 2),
            new Town("La Ferté-Bocage", -14, 46, 6, 2),
            new Town("Roche-Guérande", -58, 24, 5, 1),
            new Town("Val-de-Moine", 38, -37, 7, 1));

    private static final double KM_PER_DEGREE = 111.2;

    /// Regions laid out on a grid the size of a country; the first alone serves a department.
    static List<Region> enough(int people) {
        var count = Math.clamp(people / 600, 1, 28);
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new Region(47.22 - 1.35 * (i / 6) + (i >= 24 ? 6.75 : 0), -1.55 + 1.9 * (i % 6)))
                .toList();
    }

    static Town ofATutor(RandomGenerator chance) {
        return drawn(chance.nextInt(100), Town::tutors);
    }

    static Town ofATutee(RandomGenerator chance) {
        return drawn(chance.nextInt(100), Town::tutees);
    }

    private static Town drawn(int number, java.util.function.ToIntFunction<Town> share) {
        var left = number;
        for (var town : TOWNS) {
            left -= share.applyAsInt(town);
            if (left < 0) return town;
        }
        return TOWNS.getFirst();
    }

    /// Somewhere in the town, to the hundred metres.
    Coordinates somewhereIn(Town town, RandomGenerator chance) {
        var north = town.northKm() + chance.nextGaussian() * 1.5;
        var east = town.eastKm() + chance.nextGaussian() * 1.5;
        var lat = latitude + north / KM_PER_DEGREE;
        return new Coordinates(
                rounded(lat), rounded(longitude + east / (KM_PER_DEGREE * Math.cos(Math.toRadians(lat)))));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1000) / 1000.0;
    }
}
