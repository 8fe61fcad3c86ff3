package org.compagnon.people.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.compagnon.files.Export;

/// Lists as a coordinator sends them: people with addresses around one city, places for one to three tutees, three
/// wishes each and a refusal now and then.
public final class InventedLists {

    private InventedLists() {}

    public static List<List<Object>> tutors(int count) {
        var random = new Random(7);
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("id", "family_name", "given_name", "email", "capacity", "latitude", "longitude", "trained"));
        for (var n = 1; n <= count; n++)
            rows.add(List.of(
                    "T" + n,
                    "Tutrice-" + n,
                    "Anne",
                    "tutrice" + n + "@example.org",
                    1 + random.nextInt(3),
                    latitude(random),
                    longitude(random),
                    "yes"));
        return rows;
    }

    /// @param tutors how many there are to wish for
    public static List<List<Object>> tutees(int count, int tutors, int seed) {
        var random = new Random(seed);
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                "id",
                "family_name",
                "given_name",
                "email",
                "phase",
                "latitude",
                "longitude",
                "interests",
                "preferences",
                "excluded"));
        for (var n = 1; n <= count; n++) {
            var wishes = random.ints(1, tutors + 1)
                    .distinct()
                    .limit(4)
                    .mapToObj(tutor -> "T" + tutor)
                    .toList();
            rows.add(List.of(
                    "E" + n,
                    "Interne-" + n,
                    "Camille",
                    "interne" + n + "@example.org",
                    "PS",
                    latitude(random),
                    longitude(random),
                    random.nextBoolean() ? "urgences|rural" : "pédiatrie",
                    String.join("|", wishes.subList(0, 3)),
                    n % 50 == 0 ? wishes.get(3) : ""));
        }
        return rows;
    }

    private static double latitude(Random random) {
        return Math.round((47.2 + random.nextGaussian() / 5) * 1e5) / 1e5;
    }

    private static double longitude(Random random) {
        return Math.round((-1.55 + random.nextGaussian() / 4) * 1e5) / 1e5;
    }

    public static byte[] csv(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Object::toString).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] xlsx(List<List<Object>> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var export = Export.xlsx(file, "Tutees")) {
            for (var row : rows) export.row(row.toArray());
        }
        return file.toByteArray();
    }
}
