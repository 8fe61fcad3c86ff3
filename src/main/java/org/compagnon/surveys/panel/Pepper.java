package org.compagnon.surveys.panel;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A study's secret without which its kept codes cannot be guessed. It lies in the vault, not in the database; when the
/// panel has been linked it is destroyed together with the codes.
public final class Pepper {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    private Pepper(byte[] key) {
        if (key.length != 32) throw new IllegalArgumentException("A pepper has 32 bytes, not " + key.length);
        this.key = new SecretKeySpec(key, HMAC);
    }

    public static Pepper fresh(SecureRandom random) {
        var key = new byte[32];
        random.nextBytes(key);
        return new Pepper(key);
    }

    /// From the text that [#secret()] gave.
    public static Pepper opened(String secret) {
        return new Pepper(Base64.getDecoder().decode(secret));
    }

    /// For the vault and nothing else.
    public String secret() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public KeptCode keep(PanelCode code) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return new KeptCode(code.parts().stream()
                    .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(part)))
                    .toList());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "Pepper";
    }
}
