package org.compagnon.analysis.figures;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A drawing as pixels, from its print: no font of the machine has a say in it.
final class Pixels {

    private static final double METRE = 39.370_078_740_157_48;

    private Pixels() {}

    static byte[] png(Drawing drawing, byte[] pdf) {
        var perInch = drawing.size().pixelsPerInch();
        var width = (int) Math.round(drawing.width() / Size.INCH * perInch);
        var height = (int) Math.round(drawing.height() / Size.INCH * perInch);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        try (var document = Loader.loadPDF(pdf)) {
            var graphics = image.createGraphics();
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new PDFRenderer(document).renderPageToGraphics(0, graphics, (float) (width / drawing.width()), (float)
                    (height / drawing.height()));
            graphics.dispose();
            return PngFile.of(image, (int) Math.round(perInch * METRE));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
