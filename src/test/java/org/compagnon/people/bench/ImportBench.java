package org.compagnon.people.bench;

import static org.compagnon.people.bench.InventedLists.csv;
import static org.compagnon.people.bench.InventedLists.tutees;
import static org.compagnon.people.bench.InventedLists.tutors;
import static org.compagnon.people.bench.InventedLists.xlsx;
import static org.compagnon.testing.RunningHouse.measure;
import static org.compagnon.testing.RunningHouse.timed;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.RunningHouse;

/// How long a coordinator waits for the preview of 10,000 tutees with three wishes each, from the click on "Send" to
/// the last byte of the page, as CSV and as XLSX; and how long confirming takes.
///
/// `docs/performance.md` has the command.
final class ImportBench {

    private static final int TUTORS = 6_000;

    private final SentLists lists;

    private ImportBench(SentLists lists) {
        this.lists = lists;
    }

    static void main(String[] arguments) throws Exception {
        var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        try (var house = RunningHouse.open()) {
            var edition = house.edition(EditionWorld.TUTORING, house.today());
            new ImportBench(new SentLists(house, edition)).measureAll(rows);
        }
    }

    private void measureAll(int rows) throws Exception {
        confirm(TUTORS + " tutors", lists.preview("tutors", "tutors.csv", csv(tutors(TUTORS))));
        var list = tutees(rows, TUTORS, 1);
        var csv = csv(list);
        var xlsx = xlsx(list);
        measure(rows + " new tutees previewed, CSV", 3, 7, () -> lists.preview("tutees", "tutees.csv", csv));
        measure(rows + " new tutees previewed, XLSX", 3, 7, () -> lists.preview("tutees", "tutees.xlsx", xlsx));
        confirm(rows + " new tutees", lists.preview("tutees", "tutees.csv", csv));
        var changed = csv(tutees(rows, TUTORS, 2));
        measure(rows + " changed tutees previewed, CSV", 1, 5, () -> lists.preview("tutees", "tutees.csv", changed));
        confirm(rows + " changed tutees", lists.preview("tutees", "tutees.csv", changed));
    }

    private void confirm(String what, HttpResponse<String> preview) throws Exception {
        System.out.printf(Locale.ROOT, "%-46s %,6.0f ms%n", what + " confirmed", timed(() -> lists.confirm(preview)));
    }
}
