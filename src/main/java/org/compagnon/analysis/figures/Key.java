package org.compagnon.analysis.figures;

import java.util.List;

/// One entry of a legend: its sign, and what it stands for.
///
/// @param series which series of marks it lights in a page; -1 for none
/// @param x where the sign begins
/// @param y the middle of the sign
public record Key(Sign sign, Tone tone, int series, double x, double y, double size, List<Written> label) {

    public enum Sign {
        BOX,
        HATCHED,
        RING,
        DOT,
        WHISKER,
        REMINDER
    }

    /// Of the text’s size.
    static final double WIDTH = 1.3;

    /// Radii, of the text’s size.
    static final double RING = .48;

    static final double DOT = .34;

    /// An entry that has no place yet.
    record Entry(Sign sign, Tone tone, int series, String label) {

        static Entry hatched(Notation notation) {
            return new Entry(
                    Sign.HATCHED, Tone.HATCHING, -1, notation.say("analysis.figure.key.withheld", notation.withheld()));
        }

        static Entry whisker(Notation notation) {
            return new Entry(
                    Sign.WHISKER,
                    Tone.TEXT,
                    -1,
                    notation.say("analysis.figure.key.interval", notation.confidenceLevel()));
        }
    }

    public double width() {
        return WIDTH * size;
    }

    /// Three dashes, the last as long as the others.
    public String dashes() {
        return Coordinate.at(.3 * size) + " " + Coordinate.at(.2 * size);
    }

    public String whisker() {
        return Whisker.path(x, x + width(), y, .25 * size);
    }

    public double radius() {
        return (sign == Sign.RING ? RING : DOT) * size;
    }

    public Hatched hatching() {
        return Hatched.over(x, y - .4 * size, width(), .8 * size, .35 * size);
    }
}
