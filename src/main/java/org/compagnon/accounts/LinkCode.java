package org.compagnon.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// The secret of a mail link: 24 signs that can also be read and typed, 120 bits. Only its hash is kept.
record LinkCode(String signs) {

    /// Without I, L, O and U, which are misread.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 24;

    static LinkCode fresh(RandomGenerator random) {
        var signs = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new LinkCode(signs.toString());
    }

    /// As somebody typed or pasted it.
    static LinkCode read(String given) {
        return new LinkCode(given.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", ""));
    }

    /// "7F3K-…", in groups of four.
    String grouped() {
        return signs.replaceAll("(.{4})(?=.)", "$1-");
    }

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(signs.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// A secret is not for logs.
    @Override
    public String toString() {
        return "LinkCode";
    }
}
