package org.compagnon.analysis.figures;

/// Writes a place in a drawing: to a hundredth of a point, without the digits nobody sees.
public final class Coordinate {

    private Coordinate() {}

    public static String at(double value) {
        var hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) return Long.toString(hundredths / 100);
        var text = Double.toString(hundredths / 100.0);
        return text.contains("E") ? "0" : text;
    }
}
