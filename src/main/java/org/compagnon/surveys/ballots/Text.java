package org.compagnon.surveys.ballots;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// Bytes as letters that survive an address, a mail and a clipboard (base64url, RFC 4648), and their SHA-256.
final class Text {

    private static final Pattern BLANKS = Pattern.compile("\\s");

    private Text() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Empty where these are not the letters of exactly so many bytes. Blanks and line ends of a paste are passed over.
    static Optional<byte[]> bytes(String text, int length) {
        if (text.length() > 8 * length) return Optional.empty();
        var letters = isPasted(text) ? BLANKS.matcher(text).replaceAll("") : text;
        try {
            var bytes = Base64.getUrlDecoder().decode(letters);
            return bytes.length == length && of(bytes).equals(letters) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException otherLetters) {
            return Optional.empty();
        }
    }

    private static boolean isPasted(String text) {
        return text.chars().anyMatch(Character::isWhitespace);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
