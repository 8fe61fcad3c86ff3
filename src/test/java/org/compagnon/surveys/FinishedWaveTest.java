package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.database.Within;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.ballots.Ballot;
import org.compagnon.surveys.ballots.BlindSignature;
import org.compagnon.surveys.ballots.UnsignedBallot;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.RunningHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// Rule 18, played: a wave is over, and three adversaries try their best to tell who gave which answer. Everybody
/// answered the moment they drew, one after the other at moments that are known: the easiest wave to betray.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "server.tomcat.accesslog.enabled=true",
            "server.tomcat.accesslog.buffered=false",
            "server.tomcat.accesslog.directory=${java.io.tmpdir}/compagnon-finished-wave"
        })
@InTheHouse
class FinishedWaveTest {

    private static final int PEOPLE = 90;
    private static final String PASSWORD = "une longue phrase de passe";
    private static final Path ACCESS_LOG = Path.of(System.getProperty("java.io.tmpdir"), "compagnon-finished-wave");

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Accounts accounts;

    @Autowired
    Rounds rounds;

    @Autowired
    WaveStore waves;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Settable clock;

    @LocalServerPort
    int port;

    private final Random random = new Random(20261122);
    private final Map<Integer, Set<String>> keysOf = new HashMap<>();
    private final Map<String, Integer> whose = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final Heard heard = new Heard();
    private OrganisationId nantes;
    private CurrentUser maud;
    private AskedWave wave;

    /// Every line of every log at its most talkative.
    private static final class Heard extends AppenderBase<ILoggingEvent> {

        record Line(String during, String text) {}

        final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();
        volatile String during = "";

        @Override
        protected void append(ILoggingEvent event) {
            var failure = event.getThrowableProxy() == null
                    ? ""
                    : " " + event.getThrowableProxy().getMessage();
            lines.add(new Line(during, event.getLoggerName() + " " + event.getFormattedMessage() + failure));
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }

    @BeforeAll
    void a_wave_is_answered_and_closed() throws Exception {
        nantes = world.organisation("Nantes");
        maud = surveys.coordinator(nantes);
        var id = surveys.prepared(maud, surveys.study(maud), "before");
        var invitees = new ArrayList<Invitee>();
        for (var n = 0; n < PEOPLE; n++) invitees.add(invited(n));
        var shuffled = new ArrayList<>(invitees);
        Collections.shuffle(shuffled, random);
        surveys.open(maud, id, shuffled);
        wave = surveys.asked(id);
        rounds.round();
        IntStream.range(0, PEOPLE).forEach(order::add);
        Collections.shuffle(order, random);

        var logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
        var levels = new HashMap<Logger, Level>();
        logs.getLoggerList().forEach(logger -> levels.put(logger, logger.getLevel()));
        var appenders = new ArrayList<ch.qos.logback.core.Appender<ILoggingEvent>>();
        root.iteratorForAppenders().forEachRemaining(appenders::add);
        appenders.forEach(root::detachAppender);
        heard.setContext(logs);
        heard.start();
        root.addAppender(heard);
        logs.getLoggerList().forEach(logger -> logger.setLevel(logger == root ? Level.TRACE : null));
        try {
            for (var person : order) draws_and_answers(person);
        } finally {
            heard.during = "";
            root.detachAppender(heard);
            levels.forEach(Logger::setLevel);
            appenders.forEach(root::addAppender);
        }
        surveys.close(maud, id);
    }

    @AfterAll
    void the_clock_goes_back() {
        clock.reset();
    }

    /// Two of three have an account, the others an address alone.
    private Invitee invited(int n) {
        var name = "Resident " + letters(n);
        var email = World.address(name);
        keysOf.put(n, new HashSet<>(Set.of(name, email)));
        if (n % 3 == 2) return Invitee.at(email, Locale.FRENCH, "");
        var somebody = world.somebody(nantes, name, Role.TUTEE);
        keysOf.getOrDefault(n, Set.of()).add(somebody.account().toString());
        if (n % 9 == 0)
            world.in(nantes, () -> {
                accounts.choosePassword(somebody.account(), PASSWORD);
                return n;
            });
        return Invitee.of(somebody.account(), "");
    }

    private static String letters(int n) {
        return "" + (char) ('a' + n / 26) + (char) ('a' + n % 26) + "qx";
    }

    private void draws_and_answers(int person) throws Exception {
        clock.pass(Duration.ofSeconds(20 + random.nextInt(4_000)));
        heard.during = "drawing";
        var ballot = draws(person);
        whose.put(hex(ballot.id().bytes()), person);
        clock.pass(Duration.ofSeconds(5));
        heard.during = "answering";
        answers(person, ballot);
    }

    private Ballot draws(int person) throws Exception {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var link = person % 9 == 0 ? "" : link(person);
            if (link.isEmpty()) signsIn(browser, person);
            var door = address() + "/surveys/invited/" + wave.id();
            var token = RunningHouse.tokenIn(
                    browser.send(HttpRequest.newBuilder(URI.create(door)).build(), BodyHandlers.ofString())
                            .body());
            var unsigned = UnsignedBallot.forWave(wave.key(), new SecureRandom());
            var signature = posted(
                    browser,
                    door + "/draw",
                    Map.of("request", unsigned.request().text(), "link", link, "_csrf", token));
            assertThat(signature.statusCode()).as(signature.body()).isEqualTo(200);
            return unsigned.signed(new BlindSignature(signature.body()));
        }
    }

    private void signsIn(HttpClient browser, int person) throws Exception {
        var form = address() + "/accounts/sign-in";
        var token = RunningHouse.tokenIn(
                browser.send(HttpRequest.newBuilder(URI.create(form)).build(), BodyHandlers.ofString())
                        .body());
        posted(
                browser,
                form,
                Map.of("email", World.address("Resident " + letters(person)), "password", PASSWORD, "_csrf", token));
    }

    private static HttpResponse<String> posted(HttpClient browser, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = new ArrayList<String>();
        fields.forEach((name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", body)))
                        .build(),
                BodyHandlers.ofString());
    }

    /// As it stands in the person's mail.
    private String link(int person) {
        return world.in(nantes, () -> {
            var key = person % 3 < 2
                    ? "account = (select id from accounts.account where email = :email limit 1)"
                    : "email = :email";
            var invitation = database.sql("select id from surveys.invitation where wave = :wave and " + key)
                    .param("wave", wave.id().value())
                    .param("email", World.address("Resident " + letters(person)))
                    .query(java.util.UUID.class)
                    .single();
            keysOf.getOrDefault(person, Set.of()).add(invitation.toString());
            return waves.secret(wave.id()).orElseThrow().link(invitation);
        });
    }

    private void answers(int person, Ballot ballot) throws Exception {
        var words = "mot-" + Long.toHexString(random.nextLong() | 1L << 62);
        secrets.addAll(List.of(
                ballot.text().substring(20, 60),
                ballot.text().substring(380),
                hex(ballot.id().bytes()),
                words));
        var body = "{\"ballot\":\"%s\",\"answers\":{\"useful\":[\"%d\"],\"remarks\":[\"%s\"]}}"
                .formatted(ballot.text(), 1 + random.nextInt(5), words);
        try (var browser = HttpClient.newHttpClient()) {
            var page = address() + "/surveys/answer/" + wave.id() + "/fr";
            browser.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(page + "/keep"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        whose.put(words, person);
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    // The adversaries

    @Test
    void whoever_steals_the_database_does_no_better_than_chance() {
        var chance = new Chance();
        var stolen = stolen();
        var responses = orders(
                stolen.getOrDefault("surveys.response", List.of()), row -> whose.get(row.getOrDefault("ballot", "")));
        assertThat(responses).isNotEmpty();
        stolen.forEach((table, rows) -> {
            if (table.equals("surveys.response")) return;
            orders(rows, this::personIn)
                    .forEach((how, people) -> responses.forEach((by, whoseOnes) ->
                            chance.lay(table + " by " + how + ", responses by " + by, people, whoseOnes)));
        });

        assertThat(chance.tries()).isGreaterThan(50);
        assertThat(chance.isNoBetterThanChance()).as(chance.toString()).isTrue();
    }

    @Test
    void nothing_that_is_stored_with_one_response_is_stored_anywhere_else() {
        var stolen = stolen();
        var responses = stolen.getOrDefault("surveys.response", List.of());
        var own = new TreeSet<String>();
        responses.forEach(row -> row.forEach((column, value) -> {
            if (!Set.of("ctid", "xmin").contains(column) && value.length() > 8) own.add(value);
        }));
        own.removeIf(value ->
                responses.stream().filter(row -> row.containsValue(value)).count() > 1);

        assertThat(own).hasSizeGreaterThanOrEqualTo(PEOPLE);
        stolen.forEach((table, rows) -> {
            if (table.equals("surveys.response")) return;
            assertThat(rows.stream().flatMap(row -> row.values().stream()).filter(own::contains))
                    .as(table)
                    .isEmpty();
        });
        assertThat(stolen.getOrDefault("surveys.invitation", List.of())).isEmpty();
    }

    @Test
    void a_curious_administrator_who_opens_every_page_and_export_does_no_better_than_chance() throws Exception {
        var seen = new LinkedHashMap<String, String>();
        for (var role : List.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.RESEARCHER))
            seen.putAll(everythingShownTo(role));
        var chance = new Chance();
        var people = new LinkedHashMap<String, List<Integer>>();
        var responses = new LinkedHashMap<String, List<Integer>>();
        seen.forEach((page, text) -> {
            people.put(page, inOrder(text, keysOf));
            responses.put(page, inOrder(text, marks()));
        });
        // What the vault's key opens besides, in the order in which the rows lie.
        responses.put(
                "the rows",
                orders(
                                stolen().getOrDefault("surveys.response", List.of()),
                                row -> whose.get(row.getOrDefault("ballot", "")))
                        .getOrDefault("ctid", List.of()));
        people.forEach((page, who) ->
                responses.forEach((other, answers) -> chance.lay(page + " beside " + other, who, answers)));

        assertThat(people.values()).anyMatch(who -> who.size() > PEOPLE / 4);
        assertThat(chance.tries()).isPositive();
        assertThat(chance.isNoBetterThanChance()).as(chance.toString()).isTrue();
    }

    @Test
    void whoever_has_all_logs_finds_no_ballot_no_answer_and_no_address_of_who_answered() throws IOException {
        assertThat(heard.lines).hasSizeGreaterThan(PEOPLE);
        var all = String.join("\n", heard.lines.stream().map(Heard.Line::text).toList());
        assertThat(secrets.stream().filter(all::contains)).isEmpty();
        assertThat(heard.lines.stream()
                        .filter(line -> line.during().equals("answering"))
                        .filter(line ->
                                line.text().contains("127.0.0.1") || line.text().contains("0:0:0:0:0:0:0:1"))
                        .filter(line -> !line.text().contains("jdbc:postgresql")))
                .isEmpty();
        try (var files = Files.list(ACCESS_LOG)) {
            var access = String.join("\n", files.map(FinishedWaveTest::content).toList());
            assertThat(access).contains("/surveys/invited/" + wave.id()).doesNotContain("/surveys/answer/");
        }
    }

    @Test
    void whoever_has_all_logs_and_the_responses_does_no_better_than_chance() {
        var chance = new Chance();
        var drew = new LinkedHashSet<Integer>();
        heard.lines.forEach(line -> keysOf.forEach((person, keys) -> {
            if (keys.stream().anyMatch(line.text()::contains)) drew.add(person);
        }));
        var responses = orders(
                stolen().getOrDefault("surveys.response", List.of()), row -> whose.get(row.getOrDefault("ballot", "")));
        responses.forEach((by, whoseOnes) -> {
            chance.lay("the order of drawing, known to the second, responses by " + by, order, whoseOnes);
            chance.lay("people in the order of the lines, responses by " + by, List.copyOf(drew), whoseOnes);
        });

        assertThat(chance.tries()).isPositive();
        assertThat(chance.isNoBetterThanChance()).as(chance.toString()).isTrue();
    }

    @Test
    void the_adversaries_would_notice_a_wave_whose_rows_lie_as_they_came() {
        var chance = new Chance();
        chance.lay("both as they came", order, List.copyOf(order));

        assertThat(chance.isNoBetterThanChance()).isFalse();
    }

    // What they have

    /// Every row of every table of every room, each value as text, with what PostgreSQL itself remembers of the row.
    private Map<String, List<Map<String, String>>> stolen() {
        try {
            // A thief is in no organisation.
            return Within.allOrganisations(this::everyTable);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<String, List<Map<String, String>>> everyTable() {
        var stolen = new LinkedHashMap<String, List<Map<String, String>>>();
        var tables = database.sql("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1
                """).query(String.class).list();
        for (var table : tables) {
            var partitioned = table.equals("surveys.response") || table.equals("surveys.invitation");
            var rows = database.sql("select ctid::text as ctid, xmin::text as xmin, t.* from " + table + " t"
                            + (partitioned ? " where wave = '" + wave.id() + "'" : ""))
                    .query((row, line) -> {
                        var cells = new LinkedHashMap<String, String>();
                        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            var name = row.getMetaData().getColumnName(column);
                            var bytes =
                                    row.getMetaData().getColumnTypeName(column).equals("bytea")
                                            ? row.getBytes(column)
                                            : null;
                            var value = bytes == null ? row.getString(column) : hex(bytes);
                            cells.put(name, value == null ? "" : value);
                        }
                        return (Map<String, String>) cells;
                    })
                    .list();
            stolen.put(table, rows);
        }
        return stolen;
    }

    private Integer personIn(Map<String, String> row) {
        var values = String.join(" ", row.values());
        return keysOf.entrySet().stream()
                .filter(person -> person.getValue().stream().anyMatch(values::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    /// The people that rows tell of, in every order that the rows can be brought into by one of their values.
    private static Map<String, List<Integer>> orders(
            List<Map<String, String>> rows, java.util.function.Function<Map<String, String>, Integer> person) {
        var orders = new LinkedHashMap<String, List<Integer>>();
        var known = rows.stream()
                .filter(row -> {
                    var who = person.apply(row);
                    return who != null && who >= 0;
                })
                .toList();
        if (known.isEmpty()) return orders;
        for (var column : known.getFirst().keySet())
            orders.put(
                    column,
                    known.stream()
                            .sorted((one, other) ->
                                    compare(one.getOrDefault(column, ""), other.getOrDefault(column, "")))
                            .map(person)
                            .distinct()
                            .toList());
        return orders;
    }

    /// `(3,14)`, `00017` and 17 by number, the rest by letter.
    private static int compare(String one, String other) {
        return padded(one).compareTo(padded(other));
    }

    private static String padded(String value) {
        return value.length() > 40
                ? value
                : Pattern.compile("[0-9]+")
                        .matcher(value)
                        .replaceAll(number ->
                                "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
    }

    private Map<String, String> everythingShownTo(Role role) throws Exception {
        var seen = new LinkedHashMap<String, String>();
        var name = "Curieux " + role.name().toLowerCase(Locale.ROOT);
        var who = role == Role.COORDINATOR
                ? maud.account()
                : world.somebody(nantes, name, role).account();
        world.in(nantes, () -> {
            accounts.choosePassword(who, PASSWORD);
            return who;
        });
        var email = role == Role.COORDINATOR ? World.address("Maud") : World.address(name);
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var form = address() + "/accounts/sign-in";
            var token = RunningHouse.tokenIn(
                    browser.send(HttpRequest.newBuilder(URI.create(form)).build(), BodyHandlers.ofString())
                            .body());
            posted(browser, form, Map.of("email", email, "password", PASSWORD, "_csrf", token));
            var ahead = new ArrayDeque<>(List.of("/", "/surveys", "/accounts/log", "/accounts/people", "/messaging"));
            while (!ahead.isEmpty() && seen.size() < 150) {
                var path = ahead.poll();
                if (seen.containsKey(role + " " + path) || path.contains("sign-out")) continue;
                var page = browser.send(
                        HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.ofString());
                seen.put(role + " " + path, page.statusCode() == 200 ? page.body() : "");
                links(page.body()).forEach(ahead::add);
            }
        }
        return seen;
    }

    private static Stream<String> links(String page) {
        return Pattern.compile("href=\"(/[^\"#]*)")
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.matches(".*\\.(css|js|svg)$|/webjars/.*"));
    }

    private Map<Integer, Set<String>> marks() {
        var marks = new HashMap<Integer, Set<String>>();
        whose.forEach((mark, person) ->
                marks.computeIfAbsent(person, nobody -> new HashSet<>()).add(mark));
        return marks;
    }

    /// Who comes first in a text.
    private static List<Integer> inOrder(String text, Map<Integer, Set<String>> marks) {
        var first = new HashMap<Integer, Integer>();
        marks.forEach((person, keys) -> keys.stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .ifPresent(at -> first.put(person, at)));
        return first.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
