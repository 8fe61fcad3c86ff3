package org.compagnon.surveys.panel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A code made as the browser makes it, written a second time; for tests only.
final class TypedCode {

    static final int FULL = 600_000;

    private TypedCode() {}

    static PanelCode of(String salt, int iterations, String... elements) {
        var digests = IntStream.range(0, elements.length)
                .mapToObj(place -> digest(place, elements[place].toLowerCase(Locale.ROOT)))
                .toList();
        return new PanelCode(IntStream.range(0, elements.length)
                .mapToObj(left -> part(salt, iterations, digests, left))
                .toList());
    }

    /// As the browser sends it.
    static String text(PanelCode code) {
        return code.parts().stream()
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                .collect(Collectors.joining("."));
    }

    private static String digest(int place, String element) {
        try {
            var text = "compagnon element " + place + ":" + element;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] part(String salt, int iterations, List<String> digests, int left) {
        var others = IntStream.range(0, digests.size())
                .filter(place -> place != left)
                .mapToObj(digests::get)
                .collect(Collectors.joining());
        var salted = "compagnon panel " + left + ":" + salt;
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(
                            others.toCharArray(), salted.getBytes(StandardCharsets.UTF_8), iterations, 256))
                    .getEncoded();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
