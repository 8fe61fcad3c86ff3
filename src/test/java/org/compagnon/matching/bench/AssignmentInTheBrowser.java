package org.compagnon.matching.bench;

import static org.compagnon.people.bench.InventedLists.csv;
import static org.compagnon.people.bench.InventedLists.tutees;
import static org.compagnon.people.bench.InventedLists.tutors;
import static org.compagnon.testing.RunningHouse.encoded;
import static org.compagnon.testing.RunningHouse.measure;
import static org.compagnon.testing.RunningHouse.timed;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.compagnon.people.bench.SentLists;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.RunningHouse;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the click on "Compute" to the last byte of the result's page, and from the click on "Publish" to that of the
/// published pairs', the mails written: 120 tutees and 80 tutors, or as many as are asked for, on a database of its
/// own.
///
/// `docs/performance.md` has the command.
final class AssignmentInTheBrowser {

    private static final String SETTINGS = "relationship=main&name=Essai&preference=100&distance=1&interests=20"
            + "&continuity=500&balance=30&maxDistanceKm=60";
    private static final String COMPUTED = "class=\"figures\"";

    private final RunningHouse house;
    private final String page;
    private final String token;

    private AssignmentInTheBrowser(RunningHouse house, String page) throws Exception {
        this.house = house;
        this.page = page;
        this.token = "_csrf=" + encoded(house.token(page));
    }

    static void main(String[] arguments) throws Exception {
        var tutees = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
        var tutors = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 80;
        try (var house = RunningHouse.open()) {
            var edition = house.edition(EditionWorld.TUTORING, house.today());
            var lists = new SentLists(house, edition);
            lists.confirm(lists.preview("tutors", "tutors.csv", csv(tutors(tutors))));
            lists.confirm(lists.preview("tutees", "tutees.csv", csv(tutees(tutees, tutors, 1))));
            new AssignmentInTheBrowser(house, "/matching/editions/" + edition).measureAll(tutees);
        }
    }

    private void measureAll(int tutees) throws Exception {
        var rounds = tutees <= 1_000 ? 41 : 5;
        measure(tutees + " tutees, click to result", rounds / 2, rounds, this::computed);
        var scenario = computed().uri().getPath();
        var before = mails();
        var time = timed(() -> house.post(scenario + "/publish", token));
        System.out.printf(Locale.ROOT, "published with %d mails: %,.0f ms%n", mails() - before, time);
    }

    private HttpResponse<String> computed() throws Exception {
        var shown = house.post(page + "/scenarios", token + "&" + SETTINGS);
        while (!shown.body().contains(COMPUTED)) {
            Thread.sleep(20);
            shown = house.get(shown.uri().getPath());
        }
        return shown;
    }

    private int mails() throws Exception {
        return house.in(() -> house.bean(JdbcClient.class)
                .sql("select count(*) from messaging.mail")
                .query(Integer.class)
                .single());
    }
}
