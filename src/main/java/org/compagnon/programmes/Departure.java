package org.compagnon.programmes;

/// Why somebody no longer takes part, as far as it needs to be known.
public enum Departure {
    STUDIES_ENDED,
    MOVED,
    UNAVAILABLE,
    WITHDREW,
    OTHER;

    public String key() {
        return "programmes.departure." + name();
    }
}
