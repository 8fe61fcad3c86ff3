package org.compagnon.analysis.figures;

import java.util.List;

/// A response curve, laid out.
///
/// @param radius of the dot that ends a line
/// @param reminders the days on which people were reminded
public record DrawnResponseCurve(Sheet sheet, double radius, List<Line> lines, List<Reminder> reminders)
        implements Drawn {

    /// One population.
    ///
    /// @param leader from the end of the line to what is written about it
    public record Line(
            int series,
            String path,
            Tone tone,
            String dashes,
            double width,
            double endX,
            double endY,
            Stroke leader,
            List<Written> label,
            List<Point> points,
            String told) {}

    /// A day on which somebody answered.
    public record Point(double x, double y, String told) {}

    public record Reminder(Stroke line, String told) {}

    @Override
    public String template() {
        return "analysis/figures/response-curve.jte";
    }
}
