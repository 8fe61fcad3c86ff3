package org.compagnon.surveys.ballots;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A draw as an onlooker who sees both sides would see it; for tests only.
record Drawn(BlindedRequest request, BlindSignature answer, Ballot ballot) {

    static Drawn from(WaveKey key, SecureRandom random) {
        var unsigned = UnsignedBallot.forWave(key.published(), random);
        var answer = key.sign(unsigned.request(), random);
        return new Drawn(unsigned.request(), answer, unsigned.signed(answer));
    }

    /// The same draws in every run.
    static SecureRandom seeded(long seed) {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static byte[] keyOfAnotherKind(RSAKeyGenParameterSpec kind, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(kind, random);
            return generator.generateKeyPair().getPublic().getEncoded();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    byte[] whole() {
        return Base64.getUrlDecoder().decode(ballot.text());
    }

    BigInteger signature() {
        return new BigInteger(1, Arrays.copyOfRange(whole(), 74, 330));
    }

    /// The ballot with another signature written into it.
    String with(BigInteger signature) {
        var altered = whole();
        System.arraycopy(bytes(signature), 0, altered, 74, 256);
        return Text.of(altered);
    }

    static byte[] bytes(BigInteger number) {
        return HexFormat.of().parseHex("%0512x".formatted(number));
    }
}
