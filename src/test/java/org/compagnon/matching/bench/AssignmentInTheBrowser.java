package org.compagnon.matching.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compagnon.Compagnon;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Organisations;
import org.compagnon.accounts.Role;
import org.compagnon.database.Within;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Joining;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.Wishes;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.testing.EditionWorld;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// From the click on "Compute" to the last byte of the result's page, 120 tutees and 80 tutors, the whole application
/// running on a database of its own.
///
/// `docs/performance.md` has the command.
final class AssignmentInTheBrowser {

    private static final String EMAIL = "claire@example.org";
    private static final String PASSWORD = "une phrase assez longue";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    private AssignmentInTheBrowser(String address) {
        this.address = address;
    }

    static void main(String[] arguments) throws Exception {
        var tutees = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
        var tutors = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 80;
        var data = Files.createTempDirectory("compagnon-benchmark");
        // Lazy, because the tests' own components lie on this class path and are not to be made.
        try (var application = new SpringApplicationBuilder(Compagnon.class)
                .run("--compagnon.data=" + data, "--server.port=0", "--spring.main.lazy-initialization=true")) {
            var edition = edition(application, tutees, tutors);
            var port = application.getEnvironment().getRequiredProperty("local.server.port");
            new AssignmentInTheBrowser("http://localhost:" + port).measure(edition);
        }
    }

    private void measure(EditionId edition) throws Exception {
        send("/accounts/sign-in", "email=" + encoded(EMAIL) + "&password=" + encoded(PASSWORD), "/accounts/sign-in");
        var page = "/matching/editions/" + edition;
        var first = compute(page);
        for (var round = 0; round < 20; round++) compute(page);
        var times = new ArrayList<Double>();
        for (var round = 0; round < 41; round++) times.add(compute(page));
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "click to result: first %.0f ms; then median %.0f ms, slowest of 41 %.0f ms%n",
                first,
                times.get(20),
                times.getLast());
    }

    private double compute(String page) throws Exception {
        var token = token(page);
        var begun = System.nanoTime();
        var shown = post(
                page + "/scenarios",
                token,
                "relationship=main&name=Essai&preference=100&distance=1&interests=20&continuity=500&balance=30"
                        + "&maxDistanceKm=60");
        var milliseconds = (System.nanoTime() - begun) / 1e6;
        if (shown.statusCode() != 200 || !shown.body().contains("class=\"figures\""))
            throw new IllegalStateException("No result but " + shown.statusCode() + " at " + shown.uri());
        return milliseconds;
    }

    private void send(String path, String fields, String formAt) throws Exception {
        var answer = post(path, token(formAt), fields);
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
    }

    private String token(String page) throws Exception {
        var shown = browser.send(
                HttpRequest.newBuilder(URI.create(address + page)).build(), HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(shown.body());
        if (!token.find()) throw new IllegalStateException("No form at " + page + ", status " + shown.statusCode());
        return token.group(1);
    }

    private HttpResponse<String> post(String path, String token, String fields) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Towns around a city, three wishes each, capacities of one to three.
    private static EditionId edition(ConfigurableApplicationContext application, int tutees, int tutors)
            throws Exception {
        var organisation = OrganisationId.fresh();
        return Within.organisation(organisation, () -> {
            application
                    .getBean(Organisations.class)
                    .found(organisation, "Benchmark", ZoneId.of("Europe/Paris"), Locale.FRENCH);
            var accounts = application.getBean(Accounts.class);
            var claire = accounts.of(organisation, EMAIL, "Claire");
            accounts.choosePassword(claire, PASSWORD);
            accounts.grant(organisation, claire, new Grant(Role.COORDINATOR, null));
            var definition = application.getBean(Definitions.class).adopt(organisation, EditionWorld.TUTORING);
            var today = LocalDate.now(application.getBean(Clock.class));
            var edition = application
                    .getBean(Editions.class)
                    .open(
                            organisation,
                            "Benchmark",
                            definition,
                            1,
                            new Period(today, today.plusYears(1)),
                            today.plusYears(1));
            var random = new Random(42);
            var people = new Joiners(application, organisation, edition, random);
            List<ParticipantId> joined = new ArrayList<>();
            for (var number = 1; number <= tutors; number++) joined.add(people.tutor(number));
            for (var number = 1; number <= tutees; number++) {
                var wishes = random.ints(0, tutors)
                        .distinct()
                        .limit(3)
                        .mapToObj(joined::get)
                        .collect(Collectors.toList());
                people.tutee(number, wishes);
            }
            return edition;
        });
    }

    /// Makes the people of the benchmark.
    private record Joiners(
            ConfigurableApplicationContext application, OrganisationId organisation, EditionId edition, Random random) {

        ParticipantId tutor(int number) {
            return join(Joining.tutor(person("Tutrice", number), 1 + random.nextInt(3), true)
                    .called("T" + number));
        }

        void tutee(int number, List<ParticipantId> wishes) {
            var tutee = join(Joining.tutee(person("Interne", number), "PS").called("E" + number));
            application.getBean(Wishes.class).wish(tutee, wishes, Arrays.asList("urgences", "rural"));
        }

        private ParticipantId join(Joining joining) {
            return application.getBean(Participants.class).join(edition, joining);
        }

        private PersonId person(String name, int number) {
            var id = PersonId.fresh();
            application
                    .getBean(People.class)
                    .keep(
                            organisation,
                            new Person(
                                    id,
                                    null,
                                    "N°" + number,
                                    name,
                                    null,
                                    null,
                                    "Nantes",
                                    47.2 + random.nextGaussian() / 5,
                                    -1.55 + random.nextGaussian() / 4,
                                    null,
                                    0));
            return id;
        }
    }
}
