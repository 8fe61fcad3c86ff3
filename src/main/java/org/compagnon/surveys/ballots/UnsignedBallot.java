package org.compagnon.surveys.ballots;

import java.security.SecureRandom;

/// A ballot that its owner has made and no key has signed yet: the respondent's side, as the browser plays it.
///
/// It needs only what is public, so a respondent who trusts no page can draw a ballot with it.
public final class UnsignedBallot {

    private static final Rsabssa VARIANT = Rsabssa.SHA384_PSS_RANDOMIZED;

    private final PublishedKey key;
    private final byte[] message;
    private final Rsabssa.Blinded blinded;

    private UnsignedBallot(PublishedKey key, byte[] message, Rsabssa.Blinded blinded) {
        this.key = key;
        this.message = message;
        this.blinded = blinded;
    }

    public static UnsignedBallot forWave(PublishedKey key, SecureRandom random) {
        var serial = new byte[Ballot.SERIAL];
        random.nextBytes(serial);
        var message = VARIANT.prepare(serial, random);
        return new UnsignedBallot(key, message, VARIANT.blind(key.rsa(), message, random));
    }

    public BlindedRequest request() {
        return BlindedRequest.of(blinded.message());
    }

    /// @throws BallotRefused if the key did not sign this very request
    public Ballot signed(BlindSignature signature) {
        return Ballot.signed(key, message, VARIANT.finish(key.rsa(), message, signature.bytes(), blinded.factor()));
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "UnsignedBallot";
    }
}
