package org.compagnon.analysis.figures;

import java.util.List;
import java.util.Locale;

/// What every drawing has, whatever its kind: its measures, its text alternative, and all that stands around the marks.
public record Sheet(
        Size size,
        double width,
        double height,
        Locale language,
        String title,
        String description,
        List<Written> written,
        List<Stroke> grid,
        List<Key> legend) {

    public String box() {
        return "0 0 %s %s".formatted(Coordinate.at(width), Coordinate.at(height));
    }

    public String statedWidth() {
        return size.stated(width);
    }

    public String statedHeight() {
        return size.stated(height);
    }

    public String paperWidth() {
        return Coordinate.at(width);
    }

    public String paperHeight() {
        return Coordinate.at(height);
    }

    public String fonts() {
        return Lettering.FAMILY;
    }
}
