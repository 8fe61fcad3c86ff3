package org.compagnon.analysis.published;

import org.jspecify.annotations.Nullable;

/// What is printed for one answer of one group: a count, a percentage, or both.
record Cell(@Nullable Figure count, @Nullable Figure percent) {

    static final Cell EMPTY = new Cell(null, null);

    boolean isEmpty() {
        return count == null && percent == null;
    }
}
