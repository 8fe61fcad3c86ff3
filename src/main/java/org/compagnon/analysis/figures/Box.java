package org.compagnon.analysis.figures;

/// A filled rectangle of a drawing.
public record Box(double x, double y, double width, double height, Tone tone) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return y + height / 2;
    }
}
