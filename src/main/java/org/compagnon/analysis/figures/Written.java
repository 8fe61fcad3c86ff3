package org.compagnon.analysis.figures;

/// One line of text in a drawing, on its baseline.
///
/// @param on whether the tone is what it is written on, rather than its own
public record Written(
        double x, double y, String text, double size, Lettering lettering, Anchor anchor, Tone tone, boolean on) {

    /// Which part of the line stands at x.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public String anchored() {
        return switch (anchor) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
    }

    public int weight() {
        return lettering.weight;
    }

    public String paint(Ink ink) {
        return on ? ink.on(tone) : ink.of(tone);
    }

    double width() {
        return lettering.width(text, size);
    }

    double left() {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width() / 2;
            case END -> x - width();
        };
    }

    double right() {
        return left() + width();
    }

    double top() {
        return y - size * .8;
    }

    double bottom() {
        return y + size * .22;
    }

    Written lower(double by) {
        return new Written(x, y + by, text, size, lettering, anchor, tone, on);
    }
}
