package org.compagnon.analysis.published;

/// Of how many people the figures of a part are.
record Basis(long people, Known from) {

    static final Basis NONE = new Basis(0, Known.NOT);

    enum Known {
        NOT,
        STATED,
        /// One answer each: all counts together.
        COUNTED,
        INFERRED
    }

    boolean isKnown() {
        return from != Known.NOT;
    }

    boolean isInferred() {
        return from == Known.INFERRED;
    }
}
