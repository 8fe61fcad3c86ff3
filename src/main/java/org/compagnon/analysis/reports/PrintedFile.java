package org.compagnon.analysis.reports;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.compagnon.analysis.reports.Manuscript.Picture;

/// Writes a manuscript as PDF to print: figures stay lines, fonts come along, pages are numbered, readers of screens
/// find headings, tables and figures.
public final class PrintedFile {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String FAMILY = "Source Sans Pro";
    private static final String FIGURE = "figure";

    static {
        ENGINE.setBinaryStaticContent(true);
        // It tells each step of its own on the terminal.
        XRLog.setLoggingEnabled(false);
    }

    private PrintedFile() {}

    public static byte[] of(Manuscript manuscript) {
        var html = new StringOutput();
        ENGINE.render("analysis/reports/manuscript.jte", Map.of("manuscript", manuscript), html);
        var pictures = manuscript.blocks().stream()
                .flatMap(block ->
                        block instanceof Picture picture ? List.of(picture).stream() : List.<Picture>of().stream())
                .toList();
        try (var document = new PDDocument();
                var written = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.useUnicodeLineBreaker(new LineBreaks());
            builder.withHtmlContent(html.toString(), FIGURE + ":///");
            builder.useProtocolsStreamImplementation(address -> new FromMemory(pictures, address), FIGURE);
            builder.usePDDocument(document);
            builder.useFont(font("Regular", document), FAMILY, 400, PdfRendererBuilder.FontStyle.NORMAL, true);
            builder.useFont(font("SemiBold", document), FAMILY, 600, PdfRendererBuilder.FontStyle.NORMAL, true);
            builder.toStream(written);
            builder.run();
            return CopiedText.mended(written.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Without ligatures: they are looked up anew for every word, and copied as signs of their own.
    private static PDFontSupplier font(String style, PDDocument document) throws IOException {
        var file = Objects.requireNonNull(
                PrintedFile.class.getResourceAsStream("/fonts/ttf/SourceSansPro/SourceSansPro-" + style + ".ttf"));
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    /// A figure by its number among the pictures: nothing is ever read from a disk or a network.
    private record FromMemory(List<Picture> pictures, String address) implements com.openhtmltopdf.extend.FSStream {
        @Override
        public InputStream getStream() {
            var number = Integer.parseInt(address.replaceAll("\\D", ""));
            return new ByteArrayInputStream(pictures.get(number).pdf());
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
