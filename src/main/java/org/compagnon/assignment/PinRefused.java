package org.compagnon.assignment;

/// A pin that cannot be kept: a rule excludes the pair, or the tutor has fewer places than pins.
public final class PinRefused extends RuntimeException {

    private final boolean excluded;

    PinRefused(Pairing pair, boolean excluded) {
        super((excluded ? "A rule excludes " : "No place left for ") + pair);
        this.excluded = excluded;
    }

    /// Whether a rule excludes the pair; otherwise too many are pinned to the tutor.
    public boolean excluded() {
        return excluded;
    }
}
