package org.compagnon.analysis.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.compagnon.analysis.figures.Written.Anchor;

/// The scale of percentages under the marks; on both sides of a centre it counts upwards.
///
/// @param from in percent, 0 or less
/// @param left where that stands
record Axis(double from, double to, double left, double right, double step, String title) {

    private static final double[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100};

    static Axis over(double from, double to, double left, double right, Composition frame, String title) {
        var perPercent = (right - left) / (to - from);
        var roomy = Lettering.REGULAR.width(frame.notation.wholePercent(100), frame.small()) + 1.2 * frame.em;
        var step = Arrays.stream(STEPS)
                .filter(candidate -> candidate * perPercent >= roomy)
                .findFirst()
                .orElse(100);
        return new Axis(from, to, left, right, step, title);
    }

    /// The end of an axis from 0 that leaves no more room than it must.
    static double roundUp(double most) {
        return Arrays.stream(new double[] {5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90})
                .filter(end -> end >= most)
                .findFirst()
                .orElse(100);
    }

    double x(double percent) {
        return left + (percent - from) / (to - from) * (right - left);
    }

    double length(double percent) {
        return percent / (to - from) * (right - left);
    }

    static double height(Composition frame, String title) {
        return .25 * frame.em + Lettering.LINE * frame.small() * (title.isBlank() ? 1 : 2);
    }

    /// Lines through these rows, and what they stand for below.
    void draw(Composition drawing, List<Rows.Place> places) {
        var bottom = drawing.y;
        var middle = bottom + .25 * drawing.em + Lettering.LINE * drawing.small() / 2;
        for (var tick = Math.ceil(from / step - 1e-9) * step; tick <= to + 1e-9; tick += step) {
            var zero = Math.abs(tick) < 1e-9;
            for (var part : throughRows(places))
                drawing.grid.add(Stroke.of(
                        x(tick),
                        part.from(),
                        x(tick),
                        part.to(),
                        zero ? Tone.AXIS : Tone.GRID,
                        (zero ? 1.6 : 1) * drawing.hairline()));
            var text = drawing.notation.wholePercent(Math.round(Math.abs(tick)));
            var half = Lettering.REGULAR.width(text, drawing.small()) / 2;
            drawing.write(
                    text,
                    Math.clamp(x(tick), drawing.left + half, drawing.right - half),
                    middle,
                    drawing.small(),
                    Anchor.MIDDLE,
                    Tone.MUTED);
        }
        if (!title.isBlank()) {
            var half = Lettering.REGULAR.width(title, drawing.small()) / 2;
            drawing.write(
                    title,
                    Math.clamp(
                            (left + right) / 2,
                            drawing.left + half,
                            Math.max(drawing.left + half, drawing.right - half)),
                    middle + Lettering.LINE * drawing.small(),
                    drawing.small(),
                    Anchor.MIDDLE,
                    Tone.MUTED);
        }
        drawing.y += height(drawing, title);
    }

    private record Part(double from, double to) {}

    /// Rows that touch share their lines; what is written between rows stays clear of them.
    private static List<Part> throughRows(List<Rows.Place> places) {
        var parts = new ArrayList<Part>();
        for (var place : places) {
            var touches = !parts.isEmpty() && place.from() - parts.getLast().to() < .01;
            var from = touches ? parts.removeLast().from() : place.from();
            parts.add(new Part(from, place.to()));
        }
        return parts;
    }
}
