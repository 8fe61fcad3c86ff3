package org.compagnon.surveys.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rule 19: what the wave's key did not sign opens nothing, whichever way it came to be.
class RefusedBallotTest {

    private static final SecureRandom RANDOM = Drawn.seeded(19);
    private static final WaveKey RESIDENTS_BEFORE = WaveKey.fresh(RANDOM);
    private static final WaveKey TUTORS_BEFORE = WaveKey.fresh(RANDOM);

    private final Drawn camilles = Drawn.from(RESIDENTS_BEFORE, RANDOM);
    private final String ballot = camilles.ballot().text();

    static Stream<String> notWhole() {
        return Stream.of("", " ", "bonjour", "é".repeat(440), "A".repeat(440), "A".repeat(10_000_000), "%".repeat(440));
    }

    @ParameterizedTest
    @MethodSource("notWhole")
    void what_is_no_ballot_is_malformed(String text) {
        assertRefused(text, BallotRefused.Why.MALFORMED);
    }

    @Test
    void a_ballot_cut_or_lengthened_is_malformed() {
        IntStream.range(0, 440)
                .forEach(length -> assertRefused(ballot.substring(0, length), BallotRefused.Why.MALFORMED));
        assertRefused(ballot + "A", BallotRefused.Why.MALFORMED);
        assertRefused(ballot + "=", BallotRefused.Why.MALFORMED);
        assertRefused(ballot.repeat(3), BallotRefused.Why.MALFORMED);
    }

    @Test
    void a_ballot_of_another_wave_or_population_is_foreign() {
        assertRefused(Drawn.from(TUTORS_BEFORE, RANDOM).ballot().text(), BallotRefused.Why.FOREIGN);
    }

    @Test
    void a_ballot_signed_by_another_key_that_says_otherwise_is_forged() {
        var foreign = Drawn.from(TUTORS_BEFORE, RANDOM).ballot().text();

        assertRefused(ballot.substring(0, 14) + foreign.substring(14), BallotRefused.Why.FORGED);
    }

    @Test
    void an_invented_ballot_is_forged() {
        var invented = camilles.whole();
        var rest = new byte[320];
        new Random(19).nextBytes(rest);
        System.arraycopy(rest, 0, invented, 10, 320);

        assertRefused(Text.of(invented), BallotRefused.Why.FORGED);
    }

    @Test
    void a_ballot_with_any_single_bit_altered_is_refused() {
        new Random(20).ints(400, 0, 330 * 8).forEach(bit -> {
            var altered = camilles.whole();
            altered[bit / 8] ^= (byte) (1 << bit % 8);

            assertThatThrownBy(() -> RESIDENTS_BEFORE.published().admit(Text.of(altered)))
                    .as("bit %s", bit)
                    .isInstanceOf(BallotRefused.class);
        });
    }

    /// To RSA, s and s + n are the same number: the second would be the same ballot in other letters. A modulus near
    /// 2^2047 leaves room for the sum.
    @Test
    void a_signature_cannot_be_written_another_way() {
        var n = RESIDENTS_BEFORE.published().rsa().getModulus();
        var signature = camilles.signature();

        assertThat(Stream.of(signature.add(n), n.subtract(signature), n, BigInteger.ZERO, BigInteger.ONE)
                        .filter(other -> other.bitLength() <= 2048))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(other -> assertRefused(camilles.with(other), BallotRefused.Why.FORGED));
    }

    @Test
    void two_signed_ballots_cannot_be_multiplied_into_a_third() {
        var n = RESIDENTS_BEFORE.published().rsa().getModulus();
        var other = Drawn.from(RESIDENTS_BEFORE, RANDOM);

        assertRefused(
                camilles.with(camilles.signature().multiply(other.signature()).mod(n)), BallotRefused.Why.FORGED);
    }

    private static void assertRefused(String text, BallotRefused.Why why) {
        assertThatThrownBy(() -> RESIDENTS_BEFORE.published().admit(text))
                .isInstanceOfSatisfying(BallotRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(why))
                .hasMessage("surveys.ballot." + why.name().toLowerCase(Locale.ROOT));
    }
}
