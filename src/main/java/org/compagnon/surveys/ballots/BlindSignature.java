package org.compagnon.surveys.ballots;

/// The key's answer to a [BlindedRequest]; only the browser that asked can make a ballot of it.
public record BlindSignature(String text) {

    public BlindSignature {
        text = Text.bytes(text, WaveKey.BITS / 8).map(Text::of).orElseThrow(BallotRefused::forged);
    }

    static BlindSignature of(byte[] bytes) {
        return new BlindSignature(Text.of(bytes));
    }

    byte[] bytes() {
        return Text.bytes(text, WaveKey.BITS / 8).orElseThrow();
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "BlindSignature";
    }
}
