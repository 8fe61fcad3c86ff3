package org.compagnon.surveys.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.compagnon.testing.StaticSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The scripts that respondents get, in a real browser, against the server's key: rules 18 to 20.
@Tag("browser")
class BallotInTheBrowserTest {

    private static final SecureRandom RANDOM = Drawn.seeded(21);
    private static final WaveKey RESIDENTS_BEFORE = WaveKey.fresh(RANDOM);
    private static final WaveKey TUTORS_BEFORE = WaveKey.fresh(RANDOM);

    private static final String DRAW = """
            async expected => {
              const ballots = await import("/compagnon-ballots.js");
              const key = await ballots.keyAt("/key", expected);
              return ballots.draw(key, async request => {
                const answer = await fetch("/sign", { method: "POST", body: request });
                if (!answer.ok) throw new Error("no answer");
                return answer.text();
              });
            }""";

    /// Gives what `work` gives, or the reason why it was refused.
    private static final String WITH_KEY = """
            async ([work, given]) => {
              const ballots = await import("/compagnon-ballots.js");
              try {
                const key = await ballots.keyAt("/key", null);
                return await ({
                  admit: () => ballots.admit(key, given),
                  kept: () => ballots.ballotIn(key),
                  keep: () => ballots.keep(key, given),
                  forget: () => ballots.forget(key),
                  download: () => ballots.download(given, "bulletin.txt"),
                  expected: () => ballots.keyAt("/key", given).then(() => "as expected"),
                  vote: async () => (await ballots.anonymously("/answers", { method: "POST", body: given })).status,
                })[work]();
              } catch (refused) { return refused.why ?? String(refused); }
            }""";

    private final String fingerprint =
            RESIDENTS_BEFORE.published().fingerprint().digits();
    private final List<String> signed = new ArrayList<>();
    private StaticSite site;
    private Page camille;

    @BeforeEach
    void open_the_site() {
        site = new StaticSite()
                .at("/key", asked -> RESIDENTS_BEFORE.published().text())
                .at("/sign", this::once)
                .at("/answers", answer -> "");
        camille = site.browser();
    }

    @AfterEach
    void close_the_site() {
        site.close();
    }

    /// As an invitation does: one request is signed, the same one again, and no other.
    private String once(String request) {
        if (!signed.isEmpty() && !signed.contains(request)) throw new IllegalStateException("drawn");
        signed.add(request);
        return RESIDENTS_BEFORE.sign(new BlindedRequest(request), RANDOM).text();
    }

    @Test
    void a_ballot_drawn_in_the_browser_is_admitted_by_the_server() {
        for (var i = 0; i < 8; i++) {
            signed.clear();
            var ballot = (String) site.browser().evaluate(DRAW, fingerprint);

            assertThat(RESIDENTS_BEFORE.published().admit(ballot).text()).isEqualTo(ballot);
        }
    }

    @Test
    void it_stays_in_the_browser_that_drew_it_and_is_drawn_once() {
        var ballot = camille.evaluate(DRAW, fingerprint);
        camille.reload();

        assertThat(camille.evaluate(WITH_KEY, List.of("kept", ""))).isEqualTo(ballot);
        assertThat(camille.evaluate(DRAW, fingerprint)).isEqualTo(ballot);
        assertThat(signed).hasSize(1);
        assertThat((String) camille.evaluate("() => JSON.stringify(localStorage)"))
                .doesNotContain("inverse");
    }

    @Test
    void two_windows_of_one_browser_draw_one_ballot() {
        var other = site.window(camille.context());
        camille.evaluate("fingerprint => { window.drawn = (" + DRAW + ")(fingerprint); }", fingerprint);

        assertThat(other.evaluate(DRAW, fingerprint)).isEqualTo(camille.evaluate("() => window.drawn"));
        assertThat(signed).hasSize(1);
    }

    @Test
    void a_broken_connection_costs_nobody_the_ballot() {
        camille.route("**/sign", route -> {
            once(route.request().postData());
            route.abort();
        });
        assertThatThrownBy(() -> camille.evaluate(DRAW, fingerprint)).hasMessageContaining("Failed to fetch");
        camille.unroute("**/sign");
        camille.reload();

        var ballot = (String) camille.evaluate(DRAW, fingerprint);

        assertThat(RESIDENTS_BEFORE.published().admit(ballot).text()).isEqualTo(ballot);
        assertThat(signed).hasSize(2);
    }

    @Test
    void a_browser_that_keeps_nothing_still_draws() {
        camille.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");

        var ballot = (String) camille.evaluate(DRAW, fingerprint);

        assertThat(RESIDENTS_BEFORE.published().admit(ballot).text()).isEqualTo(ballot);
        assertThat(camille.evaluate(WITH_KEY, List.of("keep", ballot))).isEqualTo(false);
    }

    @Test
    void it_can_be_saved_pasted_elsewhere_and_forgotten() throws IOException {
        var ballot = (String) camille.evaluate(DRAW, fingerprint);
        var file = camille.waitForDownload(() -> camille.evaluate(WITH_KEY, List.of("download", ballot)));
        assertThat(file.suggestedFilename()).isEqualTo("bulletin.txt");
        var saved = Files.readString(file.path());

        var elsewhere = site.browser();
        assertThat(elsewhere.evaluate(WITH_KEY, List.of("admit", "\n " + saved)))
                .isEqualTo(ballot);
        assertThat(elsewhere.evaluate(WITH_KEY, List.of("keep", ballot))).isEqualTo(true);
        assertThat(elsewhere.evaluate(WITH_KEY, List.of("kept", ""))).isEqualTo(ballot);
        elsewhere.evaluate(WITH_KEY, List.of("forget", ""));
        assertThat(elsewhere.evaluate("() => localStorage.length")).isEqualTo(0);
    }

    @Test
    void what_opens_nothing_on_the_server_is_refused_for_the_same_reason_in_the_browser() {
        var ballot = Drawn.from(RESIDENTS_BEFORE, RANDOM).ballot().text();
        var foreign = Drawn.from(TUTORS_BEFORE, RANDOM).ballot().text();
        var wrong = Map.of(
                "bonjour",
                "malformed",
                ballot.substring(1),
                "malformed",
                "A".repeat(440),
                "malformed",
                foreign,
                "foreign",
                ballot.substring(0, 14) + foreign.substring(14),
                "forged",
                ballot.substring(0, 300) + "AAAA" + ballot.substring(304),
                "forged");

        wrong.forEach((text, why) -> {
            assertThat(camille.evaluate(WITH_KEY, List.of("admit", text))).isEqualTo(why);
            assertThatThrownBy(() -> RESIDENTS_BEFORE.published().admit(text)).hasMessage("surveys.ballot." + why);
        });
    }

    /// The operator gives one person a key of their own, to recognise their ballot by.
    @Test
    void a_key_of_ones_own_is_noticed_before_anything_is_asked() {
        site.at("/key", asked -> TUTORS_BEFORE.published().text());

        assertThat(camille.evaluate(WITH_KEY, List.of("expected", fingerprint))).isEqualTo("key");
        assertThatThrownBy(() -> camille.evaluate(DRAW, fingerprint)).hasMessageContaining("key");
        assertThat(signed).isEmpty();
    }

    /// With an exponent of the operator's choosing, a request can keep a trace of the ballot.
    @Test
    void a_key_of_another_kind_is_refused_though_its_fingerprint_be_published() {
        for (var kind : List.of(
                new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F0),
                new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4))) {
            var spki = Drawn.keyOfAnotherKind(kind, RANDOM);
            site.at("/key", asked -> Text.of(spki));

            assertThatThrownBy(
                            () -> camille.evaluate(DRAW, KeyFingerprint.of(spki).digits()))
                    .hasMessageContaining("BallotRefused: key");
            assertThatThrownBy(() -> PublishedKey.of(Text.of(spki))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(signed).isEmpty();
    }

    @Test
    void the_fingerprint_of_the_mail_may_be_typed_in_its_groups() {
        var typed = RESIDENTS_BEFORE.published().fingerprint().grouped().toUpperCase(Locale.ROOT);

        assertThat(camille.evaluate(WITH_KEY, List.of("expected", typed))).isEqualTo("as expected");
    }

    /// The operator signs with another key than the published one.
    @Test
    void a_signature_by_another_key_is_noticed() {
        var another = keyForEveryRequestTo(RESIDENTS_BEFORE);
        site.at("/sign", request -> another.sign(new BlindedRequest(request), RANDOM)
                .text());

        assertThatThrownBy(() -> camille.evaluate(DRAW, fingerprint)).hasMessageContaining("BallotRefused");
        assertThat(camille.evaluate(WITH_KEY, List.of("kept", ""))).isNull();
    }

    /// A key signs only numbers below its modulus.
    private static WaveKey keyForEveryRequestTo(WaveKey published) {
        var least = published.published().rsa().getModulus();
        return Stream.generate(() -> WaveKey.fresh(RANDOM))
                .filter(key -> key.published().rsa().getModulus().compareTo(least) > 0)
                .findFirst()
                .orElseThrow();
    }

    /// The operator who reads everything that reaches the server while somebody is signed in.
    @Test
    void fetching_the_key_and_answering_carry_nothing_of_the_person() {
        assertThat(camille.evaluate(WITH_KEY, List.of("vote", "reponse=3"))).isEqualTo(200);

        for (var address : List.of("/key", "/answers"))
            assertThat(site.seenAt(address)).isNotEmpty().allSatisfy(seen -> assertThat(seen.headers())
                    .doesNotContainKeys("Cookie", "Referer", "Authorization"));
        assertThat(site.seenAt("/compagnon-ballots.js"))
                .as("what any other request carries")
                .allSatisfy(seen -> assertThat(seen.headers()).containsKey("Cookie"));
    }
}
