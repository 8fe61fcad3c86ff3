package org.compagnon.analysis.figures;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A drawing as pixels, from its print: no font of the machine has a say in it.
final class Pixels {

    private static final double METRE = 39.370_078_740_157_48;
    private static final String PNG = "javax_imageio_png_1.0";

    private Pixels() {}

    static byte[] png(Drawing drawing) {
        var perInch = drawing.size().pixelsPerInch();
        var width = (int) Math.round(drawing.width() / Size.INCH * perInch);
        var height = (int) Math.round(drawing.height() / Size.INCH * perInch);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        try (var document = Loader.loadPDF(drawing.pdf())) {
            var graphics = image.createGraphics();
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new PDFRenderer(document).renderPageToGraphics(0, graphics, (float) (width / drawing.width()), (float)
                    (height / drawing.height()));
            graphics.dispose();
            return written(image, perInch);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] written(BufferedImage image, double perInch) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            state(metadata, Math.round(perInch * METRE));
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// So that a word processor shows it at the size meant.
    private static void state(IIOMetadata metadata, long perMetre) throws IOException {
        var size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", Long.toString(perMetre));
        size.setAttribute("pixelsPerUnitYAxis", Long.toString(perMetre));
        size.setAttribute("unitSpecifier", "meter");
        var root = new IIOMetadataNode(PNG);
        root.appendChild(size);
        metadata.mergeTree(PNG, root);
    }
}
