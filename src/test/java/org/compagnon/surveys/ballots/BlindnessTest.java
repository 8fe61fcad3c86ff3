package org.compagnon.surveys.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rule 18: whoever sees all requests and all ballots, and holds the wave's secret key, cannot tell which is whose.
class BlindnessTest {

    private static final SecureRandom RANDOM = Drawn.seeded(18);
    private static final WaveKey RESIDENTS_BEFORE = WaveKey.fresh(RANDOM);

    /// For each ballot and each request there is exactly one blinding that makes the one of the other, and blindings
    /// are drawn evenly: no computation whatever, not even with the key, finds one pairing likelier than another.
    @Test
    void every_ballot_fits_every_request() {
        var n = RESIDENTS_BEFORE.published().rsa().getModulus();
        var e = RESIDENTS_BEFORE.published().rsa().getPublicExponent();
        var draws = Stream.generate(() -> Drawn.from(RESIDENTS_BEFORE, RANDOM))
                .limit(6)
                .toList();

        for (var ballot : draws) {
            var padded = ballot.signature().modPow(e, n);
            var blindings = new HashSet<BigInteger>();
            for (var request : draws) {
                var blinding = new BigInteger(1, request.answer().bytes())
                        .multiply(ballot.signature().modInverse(n))
                        .mod(n);
                assertThat(Drawn.bytes(padded.multiply(blinding.modPow(e, n)).mod(n)))
                        .isEqualTo(request.request().bytes());
                blindings.add(blinding);
            }
            assertThat(blindings).hasSameSizeAs(draws);
        }
    }

    @Test
    void no_two_draws_have_anything_in_common() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 200; i++) {
            var drawn = Drawn.from(RESIDENTS_BEFORE, RANDOM);
            seen.add(drawn.request().text());
            seen.add(drawn.answer().text());
            seen.add(drawn.ballot().id().digits());
            seen.add(Text.of(drawn.request().hash()));
        }

        assertThat(seen).hasSize(800);
    }
}
