package org.compagnon.analysis.figures;

import java.util.Locale;

/// Every colour a figure uses, by what it means. In grey, and to any eye, each level of a scale is told from
/// every other by its lightness alone: what is against is light, what is in favour dark, and both darken outwards.
public enum Tone {
    TEXT("#1f2928"),
    MUTED("#55605e"),
    AXIS("#7d8886"),
    GRID("#d5dbd8"),
    PAPER("#ffffff"),
    HATCHING("#7d8886"),

    AGAINST_1("#f3caa4"),
    AGAINST_2("#efb680"),
    AGAINST_3("#eaa15d"),
    AGAINST_4("#e38b3f"),
    AGAINST_5("#dc752a"),
    NEUTRAL("#e2e6e4"),
    FAVOURING_1("#2d7aa3"),
    FAVOURING_2("#2a6b94"),
    FAVOURING_3("#265c85"),
    FAVOURING_4("#214d75"),
    FAVOURING_5("#183b62"),

    BAR("#9dbcd4"),
    LINE_1("#183861"),
    LINE_2("#c8651b"),
    LINE_3("#0f6b63"),
    LINE_4("#8496a3");

    /// The steps of lightness on one side of a scale.
    static final int STEPS = 5;

    /// Which of the five steps a side of one, two … five levels takes, from the centre outwards.
    private static final int[][] STEPS_TAKEN = {{4}, {2, 4}, {1, 3, 5}, {1, 2, 4, 5}, {1, 2, 3, 4, 5}};

    private final String print;

    Tone(String print) {
        this.print = print;
    }

    static Tone against(int fromCentre, int levels) {
        return valueOf("AGAINST_" + STEPS_TAKEN[levels - 1][fromCentre - 1]);
    }

    static Tone favouring(int fromCentre, int levels) {
        return valueOf("FAVOURING_" + STEPS_TAKEN[levels - 1][fromCentre - 1]);
    }

    static Tone line(int population) {
        return valueOf("LINE_" + (population % 4 + 1));
    }

    public String print() {
        return print;
    }

    /// Its name among the style sheet's properties, which know a dark page too.
    String property() {
        return "--figure-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is legible on it: the text's own tone, or paper.
    Tone legible() {
        return contrast(TEXT) >= contrast(PAPER) ? TEXT : PAPER;
    }

    /// Source: WCAG 2.2, “contrast ratio”.
    double contrast(Tone other) {
        var one = luminance() + .05;
        var two = other.luminance() + .05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /// Source: WCAG 2.2, “relative luminance”.
    double luminance() {
        return .2126 * linear(1) + .7152 * linear(3) + .0722 * linear(5);
    }

    private double linear(int at) {
        var share = Integer.parseInt(print.substring(at, at + 2), 16) / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }
}
