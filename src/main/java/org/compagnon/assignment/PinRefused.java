package org.compagnon.assignment;

import java.util.List;

/// Pins that cannot be kept: a rule excludes the pair, or the tutor has fewer places than pins.
public final class PinRefused extends RuntimeException {

    private final transient List<RefusedPin> pins;

    PinRefused(List<RefusedPin> pins) {
        super(pins.size() + " pins cannot be kept");
        this.pins = List.copyOf(pins);
    }

    /// Every one that cannot be kept.
    public List<RefusedPin> pins() {
        return pins;
    }
}
