package org.compagnon.statistics;

/// Where a population's figure lies, at the confidence asked for.
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) throw new IllegalArgumentException("An interval cannot go from " + low + " to " + high);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /// The same interval of a share, in percent.
    public Interval inPercent() {
        return new Interval(100 * low, 100 * high);
    }
}
