package org.compagnon.surveys.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rules 18 to 20: a ballot proves the right to answer one wave, and tells nothing of whom it was signed for.
class BallotTest {

    private static final SecureRandom RANDOM = Drawn.seeded(20);
    private static final WaveKey RESIDENTS_BEFORE = WaveKey.fresh(RANDOM);
    private static final WaveKey TUTORS_BEFORE = WaveKey.fresh(RANDOM);

    private final UnsignedBallot camilles = UnsignedBallot.forWave(RESIDENTS_BEFORE.published(), RANDOM);
    private final Ballot ballot = camilles.signed(RESIDENTS_BEFORE.sign(camilles.request(), RANDOM));

    @Nested
    class A_ballot {

        @Test
        void is_admitted_by_the_wave_that_signed_it() {
            var admitted = RESIDENTS_BEFORE.published().admit(ballot.text());

            assertThat(admitted.id()).isEqualTo(ballot.id());
            assertThat(admitted.key()).isEqualTo(RESIDENTS_BEFORE.published());
        }

        @Test
        void survives_the_line_ends_of_a_mail() {
            var wrapped = "  " + ballot.text().replaceAll("(.{72})", "$1\r\n") + "\n";

            assertThat(ballot.text()).hasSize(440).matches("[A-Za-z0-9_-]+");
            assertThat(RESIDENTS_BEFORE.published().admit(wrapped).id()).isEqualTo(ballot.id());
        }

        @Test
        void is_kept_under_a_name_of_which_it_cannot_be_made() {
            var drawn = Drawn.from(RESIDENTS_BEFORE, RANDOM);
            var name = drawn.ballot().id().bytes();

            assertThat(name).hasSize(32);
            assertThat(HexFormat.of().formatHex(drawn.whole()))
                    .doesNotContain(drawn.ballot().id().digits().substring(0, 16));
            assertThat(BallotId.of(name)).isEqualTo(drawn.ballot().id());
        }

        /// The connection broke between the signature and the browser.
        @Test
        void comes_again_of_the_same_request() {
            var again =
                    RESIDENTS_BEFORE.sign(new BlindedRequest(camilles.request().text()), RANDOM);

            assertThat(camilles.signed(again).text()).isEqualTo(ballot.text());
        }

        @Test
        void is_nobody_elses() {
            var maud = UnsignedBallot.forWave(RESIDENTS_BEFORE.published(), RANDOM);

            assertThatThrownBy(() -> maud.signed(RESIDENTS_BEFORE.sign(camilles.request(), RANDOM)))
                    .hasMessage("surveys.ballot.forged");
        }

        @Test
        void never_shows_in_a_log() {
            var answer = RESIDENTS_BEFORE.sign(camilles.request(), RANDOM);

            assertThat(List.of(ballot, ballot.id(), camilles, camilles.request(), answer)
                            .toString())
                    .isEqualTo("[Ballot, BallotId, UnsignedBallot, BlindedRequest, BlindSignature]");
            assertThat(RESIDENTS_BEFORE.toString())
                    .isEqualTo("WaveKey " + RESIDENTS_BEFORE.published().fingerprint());
        }
    }

    @Nested
    class A_request {

        @Test
        void is_refused_when_no_browser_of_ours_makes_it() {
            for (var wrong : List.of("", "A", "bonjour", Text.of(new byte[255]), Text.of(new byte[257])))
                assertThatThrownBy(() -> new BlindedRequest(wrong)).hasMessage("surveys.ballot.request");
        }

        @Test
        void is_refused_when_it_is_no_number_below_the_modulus() {
            var largest = new byte[256];
            Arrays.fill(largest, (byte) 255);

            for (var wrong : List.of(new byte[256], largest))
                assertThatThrownBy(() -> RESIDENTS_BEFORE.sign(BlindedRequest.of(wrong), RANDOM))
                        .hasMessage("surveys.ballot.request");
        }
    }

    @Nested
    class A_waves_key {

        @Test
        void lies_in_the_vault_and_comes_back_the_same() {
            var opened = WaveKey.opened(RESIDENTS_BEFORE.secret());

            assertThat(opened.published()).isEqualTo(RESIDENTS_BEFORE.published());
            assertThat(camilles.signed(opened.sign(camilles.request(), RANDOM)).text())
                    .isEqualTo(ballot.text());
        }

        @Test
        void is_published_and_read_again_by_everybody() {
            var read = PublishedKey.of(RESIDENTS_BEFORE.published().text());

            assertThat(read.admit(ballot.text()).id()).isEqualTo(ballot.id());
            assertThat(read.fingerprint())
                    .isEqualTo(RESIDENTS_BEFORE.published().fingerprint());
            assertThat(read.fingerprint().grouped()).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
        }

        /// Somebody who is given a key of their own sees another fingerprint than everybody else, and gets no ballot
        /// that the published key admits.
        @Test
        void that_is_one_persons_own_is_noticed() {
            var own = TUTORS_BEFORE;

            assertThat(own.published().fingerprint())
                    .isNotEqualTo(RESIDENTS_BEFORE.published().fingerprint());
            assertThatThrownBy(() -> camilles.signed(own.sign(camilles.request(), RANDOM)))
                    .isInstanceOf(BallotRefused.class);
        }

        @Test
        void is_refused_when_it_is_none() {
            assertThatThrownBy(() -> WaveKey.opened("AAAA")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> PublishedKey.of("AAAA")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new KeyFingerprint("3fa9")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
