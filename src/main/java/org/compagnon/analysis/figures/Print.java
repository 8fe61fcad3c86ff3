package org.compagnon.analysis.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Drawings as a document to print: lines and letters, at the very size stated, the fonts inside.
final class Print {

    private Print() {}

    static byte[] pdf(List<Drawing> drawings) {
        try (var document = new PDDocument()) {
            // The same figure gives the same file, byte for byte.
            document.setDocumentId(1L);
            var fonts = fonts(document);
            var tags = new FigureTags(document, drawings.getFirst().drawn().sheet());
            for (var drawing : drawings) {
                var page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    tags.begin(page, content, drawing.drawn().sheet());
                    new SvgOnPaper(content, fonts, drawing.height()).draw(drawing.plain());
                    tags.end(content);
                }
            }
            var written = new ByteArrayOutputStream();
            document.save(written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<Lettering, PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new EnumMap<Lettering, PDFont>(Lettering.class);
        for (var lettering : Lettering.values()) {
            var font = lettering.font();
            // Ligatures would be narrower than measured, and copied as signs of their own.
            font.setEnableGsub(false);
            fonts.put(lettering, PDType0Font.load(document, font, true));
        }
        return fonts;
    }
}
