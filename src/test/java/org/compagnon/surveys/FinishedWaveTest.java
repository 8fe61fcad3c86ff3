package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.surveys.AnsweredWave.PASSWORD;
import static org.compagnon.surveys.AnsweredWave.PEOPLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Role;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
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

    private static final Path ACCESS_LOG = Path.of(System.getProperty("java.io.tmpdir"), "compagnon-finished-wave");

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    @LocalServerPort
    int port;

    private final Heard heard = new Heard();
    private AnsweredWave wave;

    @BeforeAll
    void a_wave_is_answered_and_closed() throws Exception {
        wave = beans.createBean(AnsweredWave.class);
        heard.listenTo(() -> wave.everybodyAnswers(port, heard));
        wave.close();
    }

    @AfterAll
    void the_clock_goes_back() {
        clock.reset();
    }

    @Test
    void whoever_steals_the_database_does_no_better_than_chance() {
        var chance = new Chance();
        var stolen = stolen();
        var responses = responses(stolen.of("surveys.response"));
        assertThat(responses).isNotEmpty();
        stolen.byTable().forEach((table, rows) -> {
            if (table.equals("surveys.response")) return;
            StolenRows.orders(rows, this::personIn)
                    .forEach((how, people) -> responses.forEach((by, whoseOnes) ->
                            chance.lay(table + " by " + how + ", responses by " + by, people, whoseOnes)));
        });

        assertThat(chance.tries()).isGreaterThan(50);
        assertThat(chance.isNoBetterThanChance()).as(chance.toString()).isTrue();
    }

    @Test
    void nothing_that_is_stored_with_one_response_is_stored_anywhere_else() {
        var stolen = stolen();
        var responses = stolen.of("surveys.response");
        var own = new TreeSet<String>();
        responses.forEach(row -> row.forEach((column, value) -> {
            if (!Set.of("ctid", "xmin").contains(column) && value.length() > 8) own.add(value);
        }));
        own.removeIf(value ->
                responses.stream().filter(row -> row.containsValue(value)).count() > 1);

        assertThat(own).hasSizeGreaterThanOrEqualTo(PEOPLE);
        stolen.byTable().forEach((table, rows) -> {
            if (table.equals("surveys.response")) return;
            assertThat(rows.stream().flatMap(row -> row.values().stream()).filter(own::contains))
                    .as(table)
                    .isEmpty();
        });
        assertThat(stolen.of("surveys.invitation")).isEmpty();
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
            people.put(page, inOrder(text, wave.keysOf()));
            responses.put(page, inOrder(text, wave.marks()));
        });
        // What the vault's key opens besides, in the order in which the rows lie.
        responses.put("the rows", responses(stolen().of("surveys.response")).getOrDefault("ctid", List.of()));
        people.forEach((page, who) ->
                responses.forEach((other, answers) -> chance.lay(page + " beside " + other, who, answers)));

        assertThat(people.values()).anyMatch(who -> who.size() > PEOPLE / 4);
        assertThat(chance.tries()).isPositive();
        assertThat(chance.isNoBetterThanChance()).as(chance.toString()).isTrue();
    }

    @Test
    void whoever_has_all_logs_finds_no_ballot_no_answer_and_no_address_of_who_answered() throws IOException {
        assertThat(heard.lines()).hasSizeGreaterThan(PEOPLE);
        var all = String.join("\n", heard.lines().stream().map(Heard.Line::text).toList());
        assertThat(wave.secrets().stream().filter(all::contains)).isEmpty();
        assertThat(heard.lines().stream()
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
        heard.lines().forEach(line -> wave.keysOf().forEach((person, keys) -> {
            if (keys.stream().anyMatch(line.text()::contains)) drew.add(person);
        }));
        var responses = responses(stolen().of("surveys.response"));
        responses.forEach((by, whoseOnes) -> {
            chance.lay("the order of drawing, known to the second, responses by " + by, wave.order(), whoseOnes);
            chance.lay("people in the order of the lines, responses by " + by, List.copyOf(drew), whoseOnes);
        });

        assertThat(chance.tries()).isPositive();
        assertThat(chance.isNoBetterThanChance()).as(chance.toString()).isTrue();
    }

    @Test
    void the_adversaries_would_notice_a_wave_whose_rows_lie_as_they_came() {
        var chance = new Chance();
        chance.lay("both as they came", wave.order(), List.copyOf(wave.order()));

        assertThat(chance.isNoBetterThanChance()).isFalse();
    }

    private StolenRows stolen() {
        return StolenRows.from(database, wave.id());
    }

    /// Who gave the responses, in every order that they can be brought into.
    private Map<String, List<Integer>> responses(List<Map<String, String>> rows) {
        return StolenRows.orders(rows, row -> wave.whose().get(row.getOrDefault("ballot", "")));
    }

    private Integer personIn(Map<String, String> row) {
        var values = String.join(" ", row.values());
        return wave.keysOf().entrySet().stream()
                .filter(person -> person.getValue().stream().anyMatch(values::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    private Map<String, String> everythingShownTo(Role role) throws Exception {
        var name = "Curieux " + role.name().toLowerCase(Locale.ROOT);
        var isMaud = role == Role.COORDINATOR;
        var who = isMaud
                ? wave.coordinator().account()
                : world.somebody(wave.organisation(), name, role).account();
        world.in(wave.organisation(), () -> accounts.choosePassword(who, PASSWORD));
        var seen = new LinkedHashMap<String, String>();
        CuriousVisitor.everythingShownTo(World.address(isMaud ? "Maud" : name), PASSWORD, port)
                .forEach((path, page) -> seen.put(role + " " + path, page));
        return seen;
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
