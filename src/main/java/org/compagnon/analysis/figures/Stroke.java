package org.compagnon.analysis.figures;

/// A straight line of a drawing.
///
/// @param dashes as SVG writes them, "" for none
public record Stroke(double x1, double y1, double x2, double y2, Tone tone, double width, String dashes) {

    static Stroke of(double x1, double y1, double x2, double y2, Tone tone, double width) {
        return new Stroke(x1, y1, x2, y2, tone, width, "");
    }
}
