package org.compagnon.surveys.ballots;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names a ballot where answers are kept. A hash: whoever reads the store cannot make the ballot of it.
public record BallotId(String digits) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public BallotId {
        if (!HASH.matcher(digits).matches()) throw new IllegalArgumentException("No id of a ballot");
    }

    public static BallotId of(byte[] hash) {
        return new BallotId(HexFormat.of().formatHex(hash));
    }

    /// As a column `bytea` keeps it.
    public byte[] bytes() {
        return HexFormat.of().parseHex(digits);
    }

    /// Not for logs: beside an address and a second it would tell who answered.
    @Override
    public String toString() {
        return "BallotId";
    }
}
