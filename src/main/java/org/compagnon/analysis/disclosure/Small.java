package org.compagnon.analysis.disclosure;

/// What discloses somebody: fewer than the minimum, but not nobody.
final class Small {

    private Small() {}

    static boolean is(long count, int minimum) {
        return count > 0 && count < minimum;
    }

    /// A cell, or all of the base but the cell.
    static boolean tells(long count, long base, int minimum) {
        return is(count, minimum) || is(base - count, minimum);
    }
}
