package org.compagnon.surveys.ballots;

import java.util.HexFormat;

/// Tells one wave's key from any other: the SHA-256 of its public half (SPKI, DER), as 64 hexadecimal digits.
///
/// Published with the wave and written in every invitation, so that nobody can be given a key of their own unnoticed.
public record KeyFingerprint(String digits) {

    public KeyFingerprint {
        if (!digits.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("A fingerprint is 64 hexadecimal digits, not " + digits);
    }

    static KeyFingerprint of(byte[] spki) {
        return new KeyFingerprint(HexFormat.of().formatHex(Text.sha256(spki)));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(digits);
    }

    /// "3fa9 04bc …", for eyes.
    public String grouped() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return digits;
    }
}
