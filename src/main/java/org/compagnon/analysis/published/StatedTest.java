package org.compagnon.analysis.published;

import org.jspecify.annotations.Nullable;

/// A test as printed beside a table.
///
/// @param name how it is called there; empty where it is not named
/// @param p with the sign in front of it
record StatedTest(
        String name,
        @Nullable Figure statistic,
        @Nullable Figure degrees,
        @Nullable Figure otherDegrees,
        @Nullable Figure p,
        Sign sign) {

    static final StatedTest NONE = new StatedTest("", null, null, null, null, Sign.EQUAL);

    enum Sign {
        BELOW,
        EQUAL,
        ABOVE
    }

    /// Whether the printed p can stand for one that lies between those two; a digit cut off is forgiven.
    boolean admits(double least, double most) {
        if (p == null) return true;
        return switch (sign) {
            case EQUAL ->
                least <= p.value().value() + p.value().slack() + 1e-9
                                && most >= p.value().value() - p.value().slack() - 1e-9
                        || p.value().isCutOffFrom(least);
            case BELOW -> least <= p.value().value();
            case ABOVE -> most >= p.value().value();
        };
    }
}
