package org.compagnon.analysis.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFSubsetter;

/// The font that figures carry along, cut down to the letters needed: in a drawing’s own file, or for all
/// pages.
public final class WebFont {

    /// What a browser asks of a font. Without pairs’ spacing: so it is measured too.
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "cmap", "glyf", "loca", "hmtx", "name", "post", "OS/2");

    private static final List<int[]> EUROPEAN = List.of(
            new int[] {0x20, 0x17F},
            new int[] {0x2010, 0x203A},
            new int[] {0x2190, 0x2193},
            new int[] {0x2212, 0x2212},
            new int[] {0x2260, 0x2265});

    private static final Map<Integer, byte[]> FOR_PAGES = new ConcurrentHashMap<>();

    private WebFont() {}

    /// For a drawing that stands alone: a style sheet with the letters it uses, and no others.
    static String rulesFor(Drawn drawn) {
        var written = Drawings.written(drawn);
        return Stream.of(Lettering.values())
                .map(lettering -> rule(
                        lettering,
                        letters(written.stream()
                                .filter(line -> line.lettering() == lettering)
                                .map(Written::text))))
                .collect(Collectors.joining("", "<style>", "</style>"));
    }

    private static Set<Integer> letters(Stream<String> texts) {
        return texts.flatMap(text -> text.codePoints().boxed()).collect(Collectors.toSet());
    }

    private static String rule(Lettering lettering, Set<Integer> letters) {
        return letters.isEmpty()
                ? ""
                : "@font-face{font-family:'Source Sans Pro';font-weight:%d;src:url(data:font/ttf;base64,%s)}"
                        .formatted(lettering.weight, Base64.getEncoder().encodeToString(cut(lettering, letters)));
    }

    /// What the languages of western and central Europe are written with, and the signs of a figure.
    public static byte[] forPages(int weight) {
        return FOR_PAGES.computeIfAbsent(
                weight,
                any -> cut(
                        Lettering.of(weight),
                        EUROPEAN.stream()
                                .flatMapToInt(range -> IntStream.rangeClosed(range[0], range[1]))
                                .boxed()
                                .collect(Collectors.toSet())));
    }

    private static byte[] cut(Lettering lettering, Set<Integer> letters) {
        try (var font = lettering.font()) {
            var subset = new TTFSubsetter(font, TABLES);
            subset.addAll(letters.stream().filter(lettering::knows).collect(Collectors.toSet()));
            var written = new ByteArrayOutputStream();
            subset.writeToStream(written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
