package org.compagnon.analysis.figures;

import java.util.List;

/// A figure at one size, as a file: the same lines as SVG, as PDF and as pixels.
public record Drawing(Drawn drawn) {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /// Stands alone: its font comes along.
    public String svg() {
        return DECLARATION + Templates.svg(drawn, Ink.PRINT, "figure", WebFont.rulesFor(drawn));
    }

    /// As it stands in a page, which brings font and colours.
    String inPage(String id) {
        return Templates.svg(drawn, Ink.PAGE, id, "");
    }

    /// What print and pixels are drawn from.
    String plain() {
        return Templates.svg(drawn, Ink.PRINT, "figure", "");
    }

    public byte[] pdf() {
        return Print.pdf(List.of(this));
    }

    public byte[] png() {
        return png(pdf());
    }

    /// @param pdf of this drawing, for whoever wants both
    public byte[] png(byte[] pdf) {
        return Pixels.png(this, pdf);
    }

    /// The figure in words, for who cannot see it.
    public String inWords() {
        return drawn.sheet().description();
    }

    public Size size() {
        return drawn.sheet().size();
    }

    public double width() {
        return drawn.sheet().width();
    }

    public double height() {
        return drawn.sheet().height();
    }
}
