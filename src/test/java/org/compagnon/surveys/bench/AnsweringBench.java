package org.compagnon.surveys.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.surveys.OpenedWave;
import org.compagnon.surveys.ballots.BlindSignature;
import org.compagnon.surveys.ballots.UnsignedBallot;
import org.compagnon.testing.RunningHouse;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many people a second can answer: a page of 40 questions fetched, the ballot verified, the answers stored and
/// committed; and the whole anonymous path, drawing included. Beside it, in the same run, what the same PostgreSQL
/// takes of such rows with nothing in front of it.
///
/// `docs/performance.md` has the command.
final class AnsweringBench {

    private static final int CLIENTS = 16;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 5;

    private final RunningHouse house;
    private final int each;
    private final SecureRandom random = new SecureRandom();
    private final OpenedWave opened;
    private final String page;
    private final int port;
    private final AtomicInteger answered = new AtomicInteger();

    private AnsweringBench(RunningHouse house, int each) throws Exception {
        this.house = house;
        this.each = each;
        this.opened = OpenedWave.in(house, questionnaire(), each * 2);
        this.page = "/surveys/answer/" + opened.wave().id() + "/fr";
        this.port = house.port();
    }

    static void main(String[] arguments) throws Exception {
        var each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12_000;
        try (var house = RunningHouse.open()) {
            new AnsweringBench(house, each).measureAll();
        }
    }

    private void measureAll() throws Exception {
        System.out.printf("%d clients, %d complete submissions a round%n", CLIENTS, each);
        for (var round = 1; round <= WARM_UPS + ROUNDS; round++) {
            var warming = round <= WARM_UPS ? " (warming up)" : "";
            bare("bare PostgreSQL" + warming, 2 * each);
            bareInColumns("bare, forty columns" + warming, 2 * each);
            answers("page fetched, answers stored" + warming, ballots(each));
        }
        wholePath("drawn and answered (warming up)", opened.links().subList(0, each));
        wholePath("drawn and answered", opened.links().subList(each, 2 * each));
        check();
    }

    /// Forty questions on one scale.
    static String questionnaire() {
        var items = IntStream.rangeClosed(1, 40)
                .mapToObj(n ->
                        "      - {id: q%d, type: likert, levels: 5, labels: [{fr: Pas du tout, en: Not at all}, {fr: Un peu, en: A little}, {fr: Moyennement, en: Somewhat}, {fr: Assez, en: Rather}, {fr: Tout à fait, en: Completely}], text: {fr: \"Dans quelle mesure votre tuteur vous a-t-il aidé sur le point numéro %d ?\", en: \"To what extent did your tutor help you with point number %d?\"}}"
                                .formatted(n, n, n))
                .collect(Collectors.joining("\n"));
        return """
                study: forty
                populations: [{id: intern, text: {fr: internes, en: residents}}]
                waves: [{id: one_year, text: {fr: à un an, en: after a year}}]
                questionnaires:
                  - population: intern
                    wave: one_year
                    items:
                """ + items;
    }

    private String content(String ballot) {
        var answers = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> "\"q%d\":[\"%d\"]".formatted(n, 1 + random.nextInt(5)))
                .collect(Collectors.joining(","));
        return "{\"ballot\":\"" + ballot + "\",\"complete\":true,\"answers\":{" + answers + "}}";
    }

    private byte[] handedIn(String ballot) {
        return LeanBrowser.post(page + "/keep", "application/json", content(ballot));
    }

    /// As respondents have made them and the key has signed them, each in the request that carries it.
    private List<byte[]> ballots(int many) {
        return IntStream.range(0, many)
                .parallel()
                .mapToObj(nothing -> UnsignedBallot.forWave(opened.key().published(), random))
                .map(one -> one.signed(opened.key().sign(one.request(), random)).text())
                .map(this::handedIn)
                .toList();
    }

    private void answers(String what, List<byte[]> requests) throws Exception {
        var open = LeanBrowser.get(page, "Accept-Encoding: gzip");
        together(what, requests.size(), (browser, n) -> {
            mustBe(200, browser.ask(open), browser);
            mustBe(200, browser.ask(requests.get(n)), browser);
        });
        answered.addAndGet(requests.size());
    }

    private void wholePath(String what, List<String> links) throws Exception {
        var open = LeanBrowser.get(page, "Accept-Encoding: gzip");
        var unsigned = IntStream.range(0, links.size())
                .parallel()
                .mapToObj(nothing -> UnsignedBallot.forWave(opened.key().published(), random))
                .toList();
        var door = "/surveys/invited/" + opened.wave().id();
        var token = house.token(door);
        var cookie = "Cookie: XSRF-TOKEN=" + house.cookie("XSRF-TOKEN");
        together(what, links.size(), (browser, n) -> {
            var one = unsigned.get(n);
            var fields = "link=" + links.get(n) + "&request=" + one.request().text() + "&_csrf=" + token;
            var draw = LeanBrowser.post(door + "/draw", "application/x-www-form-urlencoded", fields, cookie);
            mustBe(200, browser.ask(draw), browser);
            var ballot = one.signed(new BlindSignature(browser.body()));
            mustBe(200, browser.ask(open), browser);
            mustBe(200, browser.ask(handedIn(ballot.text())), browser);
        });
        answered.addAndGet(links.size());
    }

    private static void mustBe(int status, int found, LeanBrowser browser) {
        if (found != status) throw new IllegalStateException(found + " " + browser.body());
    }

    @FunctionalInterface
    private interface Visit {
        void by(LeanBrowser browser, int n) throws Exception;
    }

    private void together(String what, int many, Visit visit) throws Exception {
        measure(what, many, turn -> {
            try (var browser = new LeanBrowser(port)) {
                for (var n = turn.next(); n < many; n = turn.next()) {
                    visit.by(browser, n);
                    turn.done();
                }
            }
            return null;
        });
    }

    /// Such a row by a prepared statement and a commit of its own, over as many connections as there are clients.
    private void bare(String what, int many) throws Exception {
        var cells = IntStream.rangeClosed(1, 40).mapToObj(n -> "3").collect(Collectors.joining("\u001f"));
        bare(what, many, "cells text not null", List.of(cells));
    }

    /// The same answers, each in a column of its own, as other survey tools keep them.
    private void bareInColumns(String what, int many) throws Exception {
        var columns =
                IntStream.rangeClosed(1, 40).mapToObj(n -> "q" + n + " text").collect(Collectors.joining(", "));
        bare(what, many, columns, Collections.nCopies(40, "3"));
    }

    private void bare(String what, int many, String columns, List<String> cells) throws Exception {
        try (var statement = house.bean(HikariDataSource.class).getConnection()) {
            statement.createStatement().execute("""
                    drop table if exists surveys.bare;
                    create table surveys.bare (wave uuid not null, ballot bytea not null, organisation uuid not null,
                        complete boolean not null, %s, primary key (wave, ballot))
                    """.formatted(columns));
        }
        var places = ", ?".repeat(cells.size());
        measure(what, many, turn -> {
            try (var connection = java.sql.DriverManager.getConnection(
                            house.bean(HikariDataSource.class).getJdbcUrl(), login());
                    var insert = connection.prepareStatement(
                            "insert into surveys.bare values (?, ?, ?, true%s)".formatted(places))) {
                for (var n = turn.next(); n < many; n = turn.next()) {
                    var ballot = new byte[32];
                    random.nextBytes(ballot);
                    insert.setObject(1, opened.wave().id().value());
                    insert.setBytes(2, ballot);
                    insert.setObject(3, house.organisation().value());
                    for (var cell = 0; cell < cells.size(); cell++) insert.setString(cell + 4, cells.get(cell));
                    insert.executeUpdate();
                    turn.done();
                }
            }
            return null;
        });
    }

    private java.util.Properties login() throws SQLException {
        var pool = house.bean(HikariDataSource.class);
        var login = new java.util.Properties();
        login.setProperty("user", pool.getUsername());
        login.setProperty("password", pool.getPassword());
        return login;
    }

    /// One client's place among all: takes the next number, and notes how long it took.
    private final class Turn {
        private final AtomicInteger shared;
        private final long[] times;
        private int current;
        private long begun;

        Turn(AtomicInteger shared, long[] times) {
            this.shared = shared;
            this.times = times;
        }

        int next() {
            current = shared.getAndIncrement();
            begun = System.nanoTime();
            return current;
        }

        void done() {
            times[current] = System.nanoTime() - begun;
        }
    }

    @FunctionalInterface
    private interface Client {
        Object work(Turn turn) throws Exception;
    }

    private void measure(String what, int many, Client client) throws Exception {
        var times = new long[many];
        var shared = new AtomicInteger();
        var begun = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var asked = new ArrayList<Callable<Object>>();
            for (var n = 0; n < CLIENTS; n++) asked.add(() -> client.work(new Turn(shared, times)));
            for (var done : clients.invokeAll(asked)) done.get();
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-42s %,8.0f a second   p50 %5.1f ms   p95 %5.1f ms%n",
                what,
                many / seconds,
                times[many / 2] / 1e6,
                times[many * 95 / 100] / 1e6);
    }

    private void check() throws Exception {
        var stored = house.in(() -> house.bean(JdbcClient.class)
                .sql("select count(*) from surveys.response where wave = :wave and complete")
                .param("wave", opened.wave().id().value())
                .query(Integer.class)
                .single());
        System.out.printf("answered %d, stored %d%n", answered.get(), stored);
        if (stored != answered.get()) throw new IllegalStateException("Lost or doubled");
    }
}
