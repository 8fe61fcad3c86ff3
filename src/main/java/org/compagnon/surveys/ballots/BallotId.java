package org.compagnon.surveys.ballots;

import java.util.HexFormat;

/// Names a ballot where answers are kept. A hash: whoever reads the store cannot make the ballot of it.
public record BallotId(String digits) {

    public BallotId {
        if (!digits.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("No id of a ballot");
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
