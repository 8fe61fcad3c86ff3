package org.compagnon.surveys.ballots;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The half of a wave's key that everybody sees, and the same for everybody: it admits the wave's ballots.
public final class PublishedKey {

    private final RSAPublicKey key;
    private final KeyFingerprint fingerprint;

    PublishedKey(RSAPublicKey key) {
        if (key.getModulus().bitLength() != WaveKey.BITS
                || !key.getPublicExponent().equals(WaveKey.EXPONENT))
            throw new IllegalArgumentException("A wave's key has 2048 bits and the exponent 65537");
        this.key = key;
        this.fingerprint = KeyFingerprint.of(key.getEncoded());
    }

    /// From the text that [#text()] gave.
    public static PublishedKey of(String text) {
        try {
            var spki = new X509EncodedKeySpec(Base64.getUrlDecoder().decode(text));
            return new PublishedKey((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spki));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("Not the public half of a wave's key", unreadable);
        }
    }

    /// SPKI (DER) as base64url: what the browser imports, and what `openssl pkey -pubin -inform DER` reads.
    public String text() {
        return Text.of(key.getEncoded());
    }

    public KeyFingerprint fingerprint() {
        return fingerprint;
    }

    /// The ballot that somebody sent, if it is this wave's. Whether it was used is for whoever keeps the answers.
    ///
    /// @throws BallotRefused if it is malformed, another wave's, invented or altered
    public Ballot admit(String text) {
        return Ballot.admitted(this, text);
    }

    boolean confirms(byte[] message, byte[] signature) {
        return Rsabssa.SHA384_PSS_RANDOMIZED.verify(key, message, signature);
    }

    RSAPublicKey rsa() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedKey that && fingerprint.equals(that.fingerprint);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    @Override
    public String toString() {
        return "PublishedKey " + fingerprint;
    }
}
