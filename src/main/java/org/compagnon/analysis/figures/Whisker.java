package org.compagnon.analysis.figures;

import org.compagnon.statistics.Interval;

/// An interval as it is drawn: a line with a stop at either end.
final class Whisker {

    private Whisker() {}

    static String path(Interval inPercent, Axis axis, double y, double stop) {
        return path(axis.x(inPercent.low()), axis.x(inPercent.high()), y, stop);
    }

    static String path(double from, double to, double y, double stop) {
        var low = Coordinate.at(from);
        var high = Coordinate.at(to);
        var above = Coordinate.at(y - stop);
        var below = Coordinate.at(y + stop);
        var middle = Coordinate.at(y);
        return "M%s %sL%s %sM%s %sL%s %sM%s %sL%s %s"
                .formatted(low, middle, high, middle, low, above, low, below, high, above, high, below);
    }
}
