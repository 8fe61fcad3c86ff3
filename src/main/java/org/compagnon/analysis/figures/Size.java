package org.compagnon.analysis.figures;

import java.util.List;

/// How large a figure is where it will stand, in points of 1/72 inch; in a page they are CSS pixels.
///
/// @param height of every drawing when fixed, else the most a drawing may have
/// @param letters sizes of the text to try, best first
public enum Size {
    /// 16:9, as slides are by default: 13.333 × 7.5 inches.
    SLIDE(960, 540, true, 40, List.of(18.0, 16.0, 14.0)),
    /// One column of a journal: 85 mm.
    COLUMN(millimetres(85), millimetres(225), false, 1, List.of(7.0)),
    /// Both columns of a journal: 174 mm.
    DOUBLE_COLUMN(millimetres(174), millimetres(225), false, 1, List.of(7.5)),
    PAGE(760, Double.MAX_VALUE, false, 2, List.of(14.0)),
    PHONE(340, Double.MAX_VALUE, false, 2, List.of(13.0));

    static final double INCH = 72;

    private static final double MILLIMETRES_PER_INCH = 25.4;

    /// A journal’s resolution; a slide becomes 1920 pixels wide, a page’s figure twice its width.
    private static final double JOURNAL = 300;

    private final double width;
    private final double height;
    private final boolean fixed;
    private final double margin;
    private final List<Double> letters;

    Size(double width, double height, boolean fixed, double margin, List<Double> letters) {
        this.width = width;
        this.height = height;
        this.fixed = fixed;
        this.margin = margin;
        this.letters = letters;
    }

    private static double millimetres(double millimetres) {
        return millimetres * INCH / MILLIMETRES_PER_INCH;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// Whether every drawing is as high as it may be.
    boolean isFixed() {
        return fixed;
    }

    double margin() {
        return margin;
    }

    List<Double> letters() {
        return letters;
    }

    boolean isPrinted() {
        return this == COLUMN || this == DOUBLE_COLUMN;
    }

    double pixelsPerInch() {
        return isPrinted() ? JOURNAL : 2 * INCH;
    }

    /// A length as a drawing states it: in millimetres where it is printed, else in pixels.
    String stated(double points) {
        return isPrinted() ? Coordinate.at(points * MILLIMETRES_PER_INCH / INCH) + "mm" : Coordinate.at(points);
    }
}
