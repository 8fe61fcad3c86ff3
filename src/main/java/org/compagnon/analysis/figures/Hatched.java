package org.compagnon.analysis.figures;

/// Where something lies that may not be told: a rectangle of slanted lines, each cut at its edge.
public record Hatched(Box box, String path) {

    static Hatched over(double x, double y, double width, double height, double step) {
        var path = new StringBuilder();
        for (var offset = step; offset < width + height; offset += step) {
            var fromX = Math.max(0, offset - height);
            var toX = Math.min(width, offset);
            path.append("M%s %sL%s %s"
                    .formatted(
                            Coordinate.at(x + fromX),
                            Coordinate.at(y + offset - fromX),
                            Coordinate.at(x + toX),
                            Coordinate.at(y + offset - toX)));
        }
        return new Hatched(new Box(x, y, width, height, Tone.PAPER), path.toString());
    }
}
