package org.compagnon.surveys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.compagnon.surveys.ballots.WaveKey;

/// What an open wave keeps in the vault: the key that signs its ballots, and the one its personal links are made with.
///
/// A link is computed anew for each mail, so that an earlier mail's link still opens and none need be kept.
record WaveSecret(WaveKey key, byte[] links) {

    private static final String HMAC = "HmacSHA256";

    /// 160 bits.
    private static final int LINK_BYTES = 20;

    static WaveSecret fresh(SecureRandom random) {
        var links = new byte[32];
        random.nextBytes(links);
        return new WaveSecret(WaveKey.fresh(random), links);
    }

    static WaveSecret opened(String text) {
        var parts = text.split("\n", 2);
        return new WaveSecret(WaveKey.opened(parts[0]), Base64.getDecoder().decode(parts[1]));
    }

    /// For the vault and nothing else.
    String text() {
        return key.secret() + "\n" + Base64.getEncoder().encodeToString(links);
    }

    /// What stands after the `#` of an invitation's link.
    String link(UUID invitation) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(links, HMAC));
            mac.update(ByteBuffer.allocate(16)
                    .putLong(invitation.getMostSignificantBits())
                    .putLong(invitation.getLeastSignificantBits())
                    .array());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(java.util.Arrays.copyOf(mac.doFinal(), LINK_BYTES));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// As an invitation keeps it.
    static byte[] hash(String link) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(link.strip().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "WaveSecret";
    }
}
