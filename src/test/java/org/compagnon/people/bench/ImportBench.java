package org.compagnon.people.bench;

import static org.compagnon.testing.RunningHouse.encoded;
import static org.compagnon.testing.RunningHouse.measure;
import static org.compagnon.testing.RunningHouse.timed;
import static org.compagnon.testing.RunningHouse.tokenIn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compagnon.files.Export;
import org.compagnon.programmes.EditionId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.RunningHouse;

/// How long a coordinator waits for the preview of 10,000 tutees with three wishes each, from the click on "Send" to
/// the last byte of the page, as CSV and as XLSX; and how long confirming takes.
///
/// `docs/performance.md` has the command.
final class ImportBench {

    private static final int TUTORS = 6_000;
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private final RunningHouse house;
    private final EditionId edition;
    private final String token;

    private ImportBench(RunningHouse house, EditionId edition) throws Exception {
        this.house = house;
        this.edition = edition;
        this.token = house.token("/people/imports/new?kind=tutees&target=" + edition);
    }

    static void main(String[] arguments) throws Exception {
        var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        try (var house = RunningHouse.open()) {
            var edition = house.edition(EditionWorld.TUTORING, house.today());
            new ImportBench(house, edition).measureAll(rows);
        }
    }

    private void measureAll(int rows) throws Exception {
        confirm(TUTORS + " tutors", preview("tutors", "tutors.csv", csv(tutors())));
        var list = tutees(rows, 1);
        var csv = csv(list);
        var xlsx = xlsx(list);
        measure(rows + " new tutees previewed, CSV", 3, 7, () -> preview("tutees", "tutees.csv", csv));
        measure(rows + " new tutees previewed, XLSX", 3, 7, () -> preview("tutees", "tutees.xlsx", xlsx));
        confirm(rows + " new tutees", preview("tutees", "tutees.csv", csv));
        var changed = csv(tutees(rows, 2));
        measure(rows + " changed tutees previewed, CSV", 1, 5, () -> preview("tutees", "tutees.csv", changed));
        confirm(rows + " changed tutees", preview("tutees", "tutees.csv", changed));
    }

    private HttpResponse<String> preview(String kind, String file, byte[] content) throws Exception {
        var shown =
                house.upload("/people/imports", file, content, "_csrf=" + token, "kind=" + kind, "target=" + edition);
        if (!SEEN.matcher(shown.body()).find())
            throw new IllegalStateException("No preview but " + shown.uri() + " " + shown.body());
        return shown;
    }

    private void confirm(String what, HttpResponse<String> preview) throws Exception {
        var seen = SEEN.matcher(preview.body());
        if (!seen.find()) throw new IllegalStateException("Nothing to confirm");
        var time = timed(() -> {
            var done = house.post(
                    preview.uri().getPath() + "/confirm",
                    "_csrf=" + encoded(tokenIn(preview.body())) + "&seen=" + seen.group(1) + "&leaveOut=true");
            if (SEEN.matcher(done.body()).find()) throw new IllegalStateException("Not confirmed: " + done.body());
            return done;
        });
        System.out.printf(Locale.ROOT, "%-46s %,6.0f ms%n", what + " confirmed", time);
    }

    private static List<List<Object>> tutors() {
        var random = new Random(7);
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("id", "family_name", "given_name", "email", "capacity", "latitude", "longitude", "trained"));
        for (var n = 1; n <= TUTORS; n++)
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

    private static List<List<Object>> tutees(int count, int seed) {
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
            var wishes = random.ints(1, TUTORS + 1)
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

    private static byte[] csv(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Object::toString).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<Object>> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var export = Export.xlsx(file, "Tutees")) {
            for (var row : rows) export.row(row.toArray());
        }
        return file.toByteArray();
    }
}
