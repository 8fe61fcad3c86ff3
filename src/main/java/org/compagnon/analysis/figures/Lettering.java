package org.compagnon.analysis.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The font that figures carry along, and its measures: what fits here fits on every machine. Source Sans, which has
/// figures of one width.
enum Lettering {
    REGULAR("Regular", 400),
    SEMIBOLD("SemiBold", 600);

    /// First the font carried along; then, for those who open the drawing elsewhere, its newer name and the plainest.
    static final String FAMILY = "'Source Sans Pro', 'Source Sans 3', Arial, sans-serif";

    /// Of the size: from the baseline to the top of a capital, and from one line to the next.
    static final double CAPITALS = .66;

    static final double LINE = 1.22;

    private static final int PLANE = 0x10000;

    private final String style;
    final int weight;
    private final short[] advances = new short[PLANE];
    private final double unitsPerEm;

    Lettering(String style, int weight) {
        this.style = style;
        this.weight = weight;
        try (var font = font()) {
            unitsPerEm = font.getUnitsPerEm();
            var glyphs = font.getUnicodeCmapLookup();
            for (var letter = 0; letter < PLANE; letter++) {
                var glyph = glyphs.getGlyphId(letter);
                if (glyph != 0) advances[letter] = (short) font.getAdvanceWidth(glyph);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Lettering of(int weight) {
        return Stream.of(values())
                .filter(lettering -> lettering.weight == weight)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No lettering of weight " + weight));
    }

    /// The font itself, read anew; whoever asks closes it.
    TrueTypeFont font() throws IOException {
        return new TTFParser()
                .parse(new RandomAccessReadBuffer(Objects.requireNonNull(Lettering.class.getResourceAsStream(
                        "/fonts/ttf/SourceSansPro/SourceSansPro-" + style + ".ttf"))));
    }

    boolean knows(int letter) {
        return letter < PLANE && advances[letter] != 0;
    }

    /// What can be printed: a letter that the font lacks leaves a question mark.
    String known(String text) {
        return text.codePoints()
                .map(letter -> knows(letter) ? letter : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// A letter that the font lacks counts as wide as it is high: whatever stands in for it then fits.
    double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(letter -> knows(letter) ? advances[letter] : unitsPerEm)
                        .sum()
                * size
                / unitsPerEm;
    }

    /// Whole words as far as they go; a word wider than the line is cut.
    List<String> wrap(String text, double size, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : clean(text).split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) lines.add(line);
            line = word;
            while (width(line, size) > width) {
                var fits = fitting(line, size, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        if (!line.isEmpty()) lines.add(line);
        return lines;
    }

    private int fitting(String word, double size, double width) {
        var end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width)
            end = word.offsetByCodePoints(end, 1);
        return end;
    }

    /// What no drawing may hold (control signs, halves of letters) is left out; breaking spaces become one.
    static String clean(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .map(letter -> letter == '\t' || letter == '\n' || letter == '\r' ? ' ' : letter)
                .filter(letter -> !Character.isISOControl(letter)
                        && Character.getType(letter) != Character.SURROGATE
                        && letter != 0xFFFE
                        && letter != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip().replaceAll(" +", " ");
    }

    /// The width of the widest line.
    double widest(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
    }
}
