package org.compagnon.analysis.published;

/// The whole numbers from a least to a most; none when the most is below the least.
record Span(long least, long most) {

    static final Span NONE = new Span(0, -1);

    static Span of(long number) {
        return new Span(number, number);
    }

    boolean isEmpty() {
        return most < least;
    }

    boolean isOne() {
        return least == most;
    }

    boolean holds(long number) {
        return least <= number && number <= most;
    }

    boolean meets(Span other) {
        return !within(other.least, other.most).isEmpty();
    }

    Span within(long from, long to) {
        return new Span(Math.max(least, from), Math.min(most, to));
    }

    /// The least span that holds both.
    Span or(Span other) {
        if (isEmpty()) return other;
        return other.isEmpty() ? this : new Span(Math.min(least, other.least), Math.max(most, other.most));
    }

    Span plus(Span other) {
        return new Span(least + other.least, most + other.most);
    }

    Span minus(Span other) {
        return new Span(least - other.most, most - other.least);
    }
}
