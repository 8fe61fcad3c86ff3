package org.compagnon.analysis.published;

/// How many answers a respondent gave to an item: one, several, or one on an ordered scale.
enum Kind {
    SINGLE,
    MULTIPLE,
    SCALE,
    /// Neither stated nor to be told from the figures.
    UNKNOWN;

    boolean isOneAnswer() {
        return this == SINGLE || this == SCALE;
    }
}
