package org.compagnon.surveys.ballots;

/// What an invited person's browser asks to have signed: a number from which nothing can be learned about the ballot.
public record BlindedRequest(String text) {

    public BlindedRequest {
        text = Text.bytes(text, WaveKey.BITS / 8).map(Text::of).orElseThrow(BallotRefused::request);
    }

    static BlindedRequest of(byte[] bytes) {
        return new BlindedRequest(Text.of(bytes));
    }

    byte[] bytes() {
        return Text.bytes(text, WaveKey.BITS / 8).orElseThrow();
    }

    /// Recognises a request that is sent again because the answer was lost, so that it can be signed again and no
    /// other. An invitation may keep it: every ballot of the wave fits every request equally well.
    public byte[] hash() {
        return Text.sha256(bytes());
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "BlindedRequest";
    }
}
