package org.compagnon.surveys.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.Properties;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.util.test.FixedSecureRandom;
import org.compagnon.testing.Sources;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The steps agree with the test vectors of RFC 9474, appendix A, in all four variants.
class Rfc9474Test {

    private static final Properties VECTORS = read();

    @ParameterizedTest
    @ValueSource(strings = {"PSS-Randomized", "PSSZERO-Randomized", "PSS-Deterministic", "PSSZERO-Deterministic"})
    void every_step_gives_what_the_rfc_gives(String name) {
        var vector = new Vector(name);
        var steps = new Rsabssa(vector.bytes("salt").length, vector.bytes("msg_prefix").length);

        var prepared = steps.prepare(vector.bytes("msg"), new FixedSecureRandom(vector.bytes("msg_prefix")));
        assertThat(prepared).isEqualTo(vector.bytes("input_msg"));

        var factor = vector.number("inv").modInverse(number("n"));
        var blinded = steps.blind(publicKey(), prepared, vector.bytes("salt"), factor);
        assertThat(blinded.message()).isEqualTo(vector.bytes("blinded_msg"));

        var blindSignature = Rsabssa.blindSign(privateKey(number("d")), blinded.message(), new SecureRandom());
        assertThat(blindSignature).isEqualTo(vector.bytes("blind_sig"));

        var signature = steps.finish(publicKey(), prepared, blindSignature, factor);
        assertThat(signature).isEqualTo(vector.bytes("sig"));
        assertThat(steps.verify(publicKey(), prepared, signature)).isTrue();
    }

    @Nested
    class What_must_not_be_signed_or_given_out {

        private final Vector vector = new Vector("PSS-Randomized");

        @Test
        void a_number_that_is_not_below_the_modulus_is_not_signed() {
            var modulus = vector.fit(number("n"));

            assertThatThrownBy(() -> Rsabssa.blindSign(privateKey(number("d")), modulus, new SecureRandom()))
                    .hasMessage("surveys.ballot.request");
        }

        @Test
        void nothing_and_too_short_a_number_are_not_signed() {
            for (var wrong : new byte[][] {{}, {1}, new byte[512], new byte[513]})
                assertThatThrownBy(() -> Rsabssa.blindSign(privateKey(number("d")), wrong, new SecureRandom()))
                        .hasMessage("surveys.ballot.request");
        }

        /// A signature computed wrongly on one prime's side tells that prime (Boneh, DeMillo, Lipton 1997).
        @Test
        void a_false_signature_is_never_given_out() {
            var damaged = privateKey(number("d").add(BigInteger.TWO));

            assertThatThrownBy(() -> Rsabssa.blindSign(damaged, vector.bytes("blinded_msg"), new SecureRandom()))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void a_blind_signature_of_something_else_is_noticed() {
            var other =
                    vector.fit(vector.number("blind_sig").add(BigInteger.ONE).mod(number("n")));
            var factor = vector.number("inv").modInverse(number("n"));

            assertThatThrownBy(() ->
                            Rsabssa.SHA384_PSS_RANDOMIZED.finish(publicKey(), vector.bytes("input_msg"), other, factor))
                    .hasMessage("surveys.ballot.forged");
        }
    }

    private record Vector(String name) {

        byte[] bytes(String field) {
            return HexFormat.of().parseHex(VECTORS.getProperty(name + "." + field));
        }

        BigInteger number(String field) {
            return new BigInteger(1, bytes(field));
        }

        byte[] fit(BigInteger number) {
            return HexFormat.of().parseHex("%01024x".formatted(number));
        }
    }

    private static BigInteger number(String field) {
        return new BigInteger(VECTORS.getProperty(field), 16);
    }

    private static RSAPublicKey publicKey() {
        try {
            return (RSAPublicKey)
                    KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number("n"), number("e")));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static RSAPrivateCrtKeyParameters privateKey(BigInteger d) {
        var p = number("p");
        var q = number("q");
        return new RSAPrivateCrtKeyParameters(
                number("n"),
                number("e"),
                d,
                p,
                q,
                d.mod(p.subtract(BigInteger.ONE)),
                d.mod(q.subtract(BigInteger.ONE)),
                q.modInverse(p));
    }

    private static Properties read() {
        var read = new Properties();
        try {
            read.load(new StringReader(Sources.text(Path.of("src/test/resources/surveys/rfc9474.properties"))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return read;
    }
}
