package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.ballots.Ballot;
import org.compagnon.surveys.ballots.BlindSignature;
import org.compagnon.surveys.ballots.UnsignedBallot;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A wave in which everybody answers over HTTP the moment they drew, one after the other at moments that are known; and
/// what nobody but the test may know: who gave which answer.
final class AnsweredWave {

    static final int PEOPLE = 90;
    static final String PASSWORD = "une longue phrase de passe";

    private final World world;
    private final WaveWorld surveys;
    private final Accounts accounts;
    private final Rounds rounds;
    private final WaveStore waves;
    private final JdbcClient database;
    private final TestClock.Settable clock;

    private final Random random = new Random(20261122);
    private final Map<Integer, Set<String>> keysOf = new HashMap<>();
    private final Map<String, Integer> whose = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final OrganisationId nantes;
    private final CurrentUser maud;
    private final AskedWave wave;

    AnsweredWave(
            World world,
            WaveWorld surveys,
            Accounts accounts,
            Rounds rounds,
            WaveStore waves,
            JdbcClient database,
            TestClock.Settable clock) {
        this.world = world;
        this.surveys = surveys;
        this.accounts = accounts;
        this.rounds = rounds;
        this.waves = waves;
        this.database = database;
        this.clock = clock;
        nantes = world.organisation("Nantes");
        maud = surveys.coordinator(nantes);
        wave = opened();
    }

    private AskedWave opened() {
        var id = surveys.prepared(maud, surveys.study(maud), "before");
        var invitees = new ArrayList<Invitee>();
        for (var n = 0; n < PEOPLE; n++) invitees.add(invited(n));
        var shuffled = new ArrayList<>(invitees);
        Collections.shuffle(shuffled, random);
        surveys.open(maud, id, shuffled);
        rounds.round();
        return surveys.asked(id);
    }

    OrganisationId organisation() {
        return nantes;
    }

    CurrentUser coordinator() {
        return maud;
    }

    WaveId id() {
        return wave.id();
    }

    /// Everything by which a person can be told: name, address, account, invitation.
    Map<Integer, Set<String>> keysOf() {
        return keysOf;
    }

    /// Who is behind a mark that an answer leaves: its ballot's hash, its words.
    Map<String, Integer> whose() {
        return whose;
    }

    /// As [#whose], by person.
    Map<Integer, Set<String>> marks() {
        var marks = new HashMap<Integer, Set<String>>();
        whose.forEach((mark, person) ->
                marks.computeIfAbsent(person, nobody -> new HashSet<>()).add(mark));
        return marks;
    }

    /// People as they drew, one after the other.
    List<Integer> order() {
        return order;
    }

    /// What no log may hold: ballots and answers.
    List<String> secrets() {
        return secrets;
    }

    /// Two of three have an account, the others an address alone.
    private Invitee invited(int n) {
        var name = "Resident " + letters(n);
        var email = World.address(name);
        keysOf.put(n, new HashSet<>(Set.of(name, email)));
        if (n % 3 == 2) return Invitee.at(email, Locale.FRENCH, "");
        var somebody = world.somebody(nantes, name, Role.TUTEE);
        keysOf.getOrDefault(n, Set.of()).add(somebody.account().toString());
        if (n % 9 == 0) world.in(nantes, () -> accounts.choosePassword(somebody.account(), PASSWORD));
        return Invitee.of(somebody.account(), "");
    }

    private static String letters(int n) {
        return "" + (char) ('a' + n / 26) + (char) ('a' + n % 26) + "qx";
    }

    void everybodyAnswers(int port, Heard heard) throws Exception {
        IntStream.range(0, PEOPLE).forEach(order::add);
        Collections.shuffle(order, random);
        for (var person : order) {
            clock.pass(Duration.ofSeconds(20 + random.nextInt(4_000)));
            heard.during("drawing");
            var ballot = draws(person, port);
            whose.put(HexFormat.of().formatHex(ballot.id().bytes()), person);
            clock.pass(Duration.ofSeconds(5));
            heard.during("answering");
            answers(person, ballot, port);
        }
    }

    void close() {
        surveys.close(maud, wave.id());
    }

    private Ballot draws(int person, int port) throws Exception {
        try (var browser = new PlainBrowser(port)) {
            var link = person % 9 == 0 ? "" : link(person);
            if (link.isEmpty()) browser.signIn(World.address("Resident " + letters(person)), PASSWORD);
            var door = "/surveys/invited/" + wave.id();
            var token = browser.token(door);
            var unsigned = UnsignedBallot.forWave(wave.key(), new SecureRandom());
            var signature = browser.post(
                    door + "/draw", Map.of("request", unsigned.request().text(), "link", link, "_csrf", token));
            assertThat(signature.statusCode()).as(signature.body()).isEqualTo(200);
            return unsigned.signed(new BlindSignature(signature.body()));
        }
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
                    .query(UUID.class)
                    .single();
            keysOf.getOrDefault(person, Set.of()).add(invitation.toString());
            return waves.secret(wave.id()).orElseThrow().link(invitation);
        });
    }

    private void answers(int person, Ballot ballot, int port) throws Exception {
        var words = "mot-" + Long.toHexString(random.nextLong() | 1L << 62);
        secrets.addAll(List.of(
                ballot.text().substring(20, 60),
                ballot.text().substring(380),
                HexFormat.of().formatHex(ballot.id().bytes()),
                words));
        var body = "{\"ballot\":\"%s\",\"answers\":{\"useful\":[\"%d\"],\"remarks\":[\"%s\"]}}"
                .formatted(ballot.text(), 1 + random.nextInt(5), words);
        try (var browser = new PlainBrowser(port)) {
            var page = "/surveys/answer/" + wave.id() + "/fr";
            browser.get(page);
            var answer = browser.post(page + "/keep", "application/json", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        whose.put(words, person);
    }
}
