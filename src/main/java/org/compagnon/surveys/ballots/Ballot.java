package org.compagnon.surveys.ballots;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What lets one invited person answer one wave once, and belongs to nobody: random bytes, signed by the wave's key.
///
/// There is none that its key has not signed. As text it is 440 letters: a version, the beginning of the key's
/// fingerprint, the prepared message, the signature.
public final class Ballot {

    static final int SERIAL = 32;

    private static final byte VERSION = 1;
    private static final int MARK = 9;
    private static final int MESSAGE = SERIAL + Rsabssa.SHA384_PSS_RANDOMIZED.prefixLength();
    private static final int SIGNATURE = WaveKey.BITS / 8;
    private static final byte[] NAME = "compagnon ballot".getBytes(StandardCharsets.US_ASCII);

    private final PublishedKey key;
    private final byte[] message;
    private final byte[] signature;

    private Ballot(PublishedKey key, byte[] message, byte[] signature) {
        this.key = key;
        this.message = message;
        this.signature = signature;
    }

    /// As a browser sent it or somebody pasted it.
    static Ballot admitted(PublishedKey key, String text) {
        var bytes = bytes(text).orElseThrow(BallotRefused::malformed);
        if (!Arrays.equals(bytes, 1, 1 + MARK, key.fingerprint().bytes(), 0, MARK)) throw BallotRefused.foreign();
        return signed(
                key,
                Arrays.copyOfRange(bytes, 1 + MARK, 1 + MARK + MESSAGE),
                Arrays.copyOfRange(bytes, 1 + MARK + MESSAGE, bytes.length));
    }

    static Ballot signed(PublishedKey key, byte[] message, byte[] signature) {
        if (!key.confirms(message, signature)) throw BallotRefused.forged();
        return new Ballot(key, message, signature);
    }

    private static Optional<byte[]> bytes(String text) {
        return Text.bytes(text, 1 + MARK + MESSAGE + SIGNATURE).filter(bytes -> bytes[0] == VERSION);
    }

    /// The same for every text of this ballot: it is made of the message alone, which is signed once.
    public BallotId id() {
        return BallotId.of(Text.sha256(NAME, key.fingerprint().bytes(), message));
    }

    public PublishedKey key() {
        return key;
    }

    public String text() {
        var bytes = new byte[1 + MARK + MESSAGE + SIGNATURE];
        bytes[0] = VERSION;
        System.arraycopy(key.fingerprint().bytes(), 0, bytes, 1, MARK);
        System.arraycopy(message, 0, bytes, 1 + MARK, MESSAGE);
        System.arraycopy(signature, 0, bytes, 1 + MARK + MESSAGE, SIGNATURE);
        return Text.of(bytes);
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "Ballot";
    }
}
