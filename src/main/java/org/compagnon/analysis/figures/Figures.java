package org.compagnon.analysis.figures;

import java.util.List;

/// Draws the figures of a study.
public final class Figures {

    private Figures() {}

    /// One drawing, or as many as it takes to show all rows on slides or printed pages.
    public static List<Drawing> draw(Figure figure, Size size) {
        List<? extends Drawn> drawn =
                switch (figure.chart()) {
                    case DivergingBars chart -> new DivergingBarsLayout(figure, chart).at(size);
                    case ShareBars chart -> new ShareBarsLayout(figure, chart).at(size);
                    case BeforeAfter chart -> new BeforeAfterLayout(figure, chart).at(size);
                    case ResponseCurve chart -> new ResponseCurveLayout(figure, chart, size).drawings();
                };
        return drawn.stream().map(Drawing::new).toList();
    }

    /// For a page: wide and for a phone, under an id of its own.
    public static OnPage onPage(Figure figure, String id) {
        var wide = draw(figure, Size.PAGE).getFirst();
        var narrow = draw(figure, Size.PHONE).getFirst();
        return new OnPage(
                id,
                wide.drawn().sheet().title(),
                series(figure.chart()),
                wide.inPage(id + "-wide"),
                narrow.inPage(id + "-phone"));
    }

    private static List<String> series(Chart chart) {
        return switch (chart) {
            case DivergingBars bars -> bars.scale().levels();
            case ShareBars bars -> List.of();
            case BeforeAfter pairs -> List.of(pairs.before(), pairs.after());
            case ResponseCurve curve ->
                curve.populations().stream()
                        .map(ResponseCurve.Population::label)
                        .toList();
        };
    }

    /// One document with a page for each drawing.
    public static byte[] pdf(List<Drawing> drawings) {
        return Print.pdf(drawings);
    }
}
