package org.compagnon.analysis.figures;

import java.awt.Color;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Draws on paper what our templates write: of SVG just the elements they use, and a refusal of any other, so that
/// nothing is lost without a word.
final class SvgOnPaper {

    private static final XMLInputFactory READER = XMLInputFactory.newFactory();
    private static final Pattern STEP = Pattern.compile("([ML])([-\\d.]+) ([-\\d.]+)");

    /// How far the handles of four Bézier curves lie out to make a circle.
    private static final double ROUND = 4.0 / 3 * (Math.sqrt(2) - 1);

    private static final Map<String, String> PLAIN =
            Map.of("fill", "#000000", "stroke", "none", "stroke-width", "1", "stroke-dasharray", "none");

    static {
        READER.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READER.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        READER.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private static final char APOSTROPHE = '’';
    private static final COSName SPAN = COSName.getPDFName("Span");

    private final PDPageContentStream paper;
    private final Map<Lettering, PDFont> fonts;
    private final double height;
    private final Deque<Map<String, String>> inherited = new ArrayDeque<>();

    SvgOnPaper(PDPageContentStream paper, Map<Lettering, PDFont> fonts, double height) {
        this.paper = paper;
        this.fonts = fonts;
        this.height = height;
        inherited.push(PLAIN);
    }

    void draw(String svg) throws IOException {
        try {
            var reader = READER.createXMLStreamReader(new StringReader(svg));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element(reader);
                    case XMLStreamConstants.END_ELEMENT -> inherited.pop();
                    default -> {}
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private void element(XMLStreamReader reader) throws XMLStreamException, IOException {
        var values = new HashMap<>(inherited.getFirst());
        for (var at = 0; at < reader.getAttributeCount(); at++)
            values.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
        inherited.push(values);
        switch (reader.getLocalName()) {
            case "svg", "g" -> {}
            case "title", "desc" -> skip(reader);
            case "rect" -> rectangle();
            case "line" -> line();
            case "path" -> path();
            case "circle" -> circle();
            case "text" -> text(reader);
            default -> throw new IllegalStateException("Nothing draws a <" + reader.getLocalName() + "> on paper");
        }
    }

    private void skip(XMLStreamReader reader) throws XMLStreamException {
        reader.getElementText();
        inherited.pop();
    }

    private String value(String name) {
        var value = inherited.getFirst().get(name);
        if (value == null) throw new IllegalStateException("A drawing lacks “" + name + "”");
        return value;
    }

    private float number(String name) {
        return Float.parseFloat(value(name));
    }

    private float up(float y) {
        return (float) height - y;
    }

    private void rectangle() throws IOException {
        if (number("width") <= 0) return;
        paper.addRect(number("x"), up(number("y") + number("height")), number("width"), number("height"));
        paint();
    }

    private void line() throws IOException {
        paper.moveTo(number("x1"), up(number("y1")));
        paper.lineTo(number("x2"), up(number("y2")));
        paint();
    }

    private void path() throws IOException {
        for (var step : STEP.matcher(value("d")).results().toList()) {
            var x = Float.parseFloat(step.group(2));
            var y = up(Float.parseFloat(step.group(3)));
            if (step.group(1).equals("M")) paper.moveTo(x, y);
            else paper.lineTo(x, y);
        }
        paint();
    }

    private void circle() throws IOException {
        var x = number("cx");
        var y = up(number("cy"));
        var r = number("r");
        var handle = (float) (r * ROUND);
        paper.moveTo(x + r, y);
        paper.curveTo(x + r, y + handle, x + handle, y + r, x, y + r);
        paper.curveTo(x - handle, y + r, x - r, y + handle, x - r, y);
        paper.curveTo(x - r, y - handle, x - handle, y - r, x, y - r);
        paper.curveTo(x + handle, y - r, x + r, y - handle, x + r, y);
        paper.closePath();
        paint();
    }

    private void paint() throws IOException {
        var filled = !value("fill").equals("none");
        var stroked = !value("stroke").equals("none");
        if (filled) paper.setNonStrokingColor(colour("fill"));
        if (stroked) {
            paper.setStrokingColor(colour("stroke"));
            paper.setLineWidth(number("stroke-width"));
            paper.setLineDashPattern(dashes(), 0);
        }
        if (filled && stroked) paper.fillAndStroke();
        else if (filled) paper.fill();
        else if (stroked) paper.stroke();
    }

    private float[] dashes() {
        var dashes = value("stroke-dasharray");
        if (dashes.equals("none")) return new float[0];
        var lengths = Stream.of(dashes.split(" ")).map(Float::valueOf).toList();
        var pattern = new float[lengths.size()];
        for (var at = 0; at < pattern.length; at++) pattern[at] = lengths.get(at);
        return pattern;
    }

    private Color colour(String name) {
        return Color.decode(value(name));
    }

    private void text(XMLStreamReader reader) throws XMLStreamException, IOException {
        var lettering = value("font-weight").equals("600") ? Lettering.SEMIBOLD : Lettering.REGULAR;
        var size = number("font-size");
        var x = number("x");
        var y = up(number("y"));
        var anchor = value("text-anchor");
        paper.setNonStrokingColor(colour("fill"));
        var text = lettering.known(reader.getElementText());
        inherited.pop();
        var width = (float) lettering.width(text, size);
        paper.beginText();
        paper.setFont(fonts.get(lettering), size);
        paper.newLineAtOffset(anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x, y);
        show(text);
        paper.endText();
    }

    /// The font has one drawing for the apostrophe and for a letter that looks like it, and a reader would copy the
    /// letter: what contains one says what it is.
    private void show(String text) throws IOException {
        if (text.indexOf(APOSTROPHE) < 0) {
            paper.showText(text);
            return;
        }
        var said = new COSDictionary();
        said.setString(COSName.ACTUAL_TEXT, text);
        paper.beginMarkedContent(SPAN, PDPropertyList.create(said));
        paper.showText(text);
        paper.endMarkedContent();
    }
}
