package org.compagnon.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.compagnon.analysis.figures.Written.Anchor;

/// A drawing that is being laid out from top to bottom: title, base line, legend, then the marks of its kind, then
/// notes and source.
final class Composition {

    private static final int MOST_LINES_OF_A_KEY = 2;

    final Figure figure;
    final Notation notation;
    final Size size;

    /// The size of the text; every distance is a multiple of it.
    final double em;

    final double left;
    final double right;

    /// How far down the drawing is done.
    double y;

    final List<Written> written = new ArrayList<>();
    final List<Stroke> grid = new ArrayList<>();
    private final List<Key> legend = new ArrayList<>();

    Composition(Figure figure, Size size, double em) {
        this.figure = figure;
        this.notation = figure.notation();
        this.size = size;
        this.em = em;
        left = size.margin();
        right = size.width() - size.margin();
        y = size.margin();
    }

    /// A title or a note that would take more lines is cut with an ellipsis.
    private int mostLines() {
        return size.isFixed() ? 2 : 4;
    }

    double small() {
        return .88 * em;
    }

    double hairline() {
        return Math.max(.4, .05 * em);
    }

    double width() {
        return right - left;
    }

    void head(List<Key.Entry> entries) {
        paragraph(figure.title(), 1.2 * em, Lettering.SEMIBOLD, Tone.TEXT);
        if (!figure.title().isBlank()) y += .15 * em;
        paragraph(figure.subtitle(), em, Lettering.REGULAR, Tone.MUTED);
        if (!figure.title().isBlank() || !figure.subtitle().isBlank()) y += .7 * em;
        legend(entries);
    }

    private void paragraph(String text, double letters, Lettering lettering, Tone tone) {
        for (var line : cut(lettering.wrap(text, letters, width()), lettering, letters, width(), mostLines())) {
            y += Lettering.LINE * letters;
            written.add(new Written(left, y - .26 * letters, line, letters, lettering, Anchor.START, tone, false));
        }
    }

    static List<String> cut(List<String> lines, Lettering lettering, double letters, double width, int most) {
        if (lines.size() <= most) return lines;
        var kept = new ArrayList<>(lines.subList(0, most));
        var last = kept.getLast();
        while (!last.isEmpty() && lettering.width(last + "…", letters) > width)
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        kept.set(most - 1, last.strip() + "…");
        return kept;
    }

    private void legend(List<Key.Entry> entries) {
        if (entries.isEmpty()) return;
        var x = left;
        var top = y;
        var deepest = y;
        for (var entry : entries) {
            var sign = (Key.WIDTH + .45) * em;
            var lines = cut(
                    Lettering.REGULAR.wrap(entry.label(), em, width() - sign),
                    Lettering.REGULAR,
                    em,
                    width() - sign,
                    MOST_LINES_OF_A_KEY);
            var taken = sign + Lettering.REGULAR.widest(lines, em);
            if (x > left && x + taken > right) {
                x = left;
                top = deepest + .15 * em;
            }
            legend.add(key(entry, x, top, x + sign, lines));
            deepest = Math.max(deepest, top + lines.size() * Lettering.LINE * em);
            x += taken + 1.2 * em;
        }
        y = deepest + .7 * em;
    }

    private Key key(Key.Entry entry, double x, double top, double textAt, List<String> lines) {
        var middle = top + .5 * Lettering.LINE * em;
        return new Key(
                entry.sign(),
                entry.tone(),
                entry.series(),
                x,
                middle,
                em,
                block(lines, textAt, middle, em, Lettering.REGULAR, Anchor.START, Tone.TEXT, 0));
    }

    /// Lines whose first, or whose whole block, is centred on a height.
    ///
    /// @param share 0 centres the first line, 1 the block
    static List<Written> block(
            List<String> lines,
            double x,
            double middle,
            double letters,
            Lettering lettering,
            Anchor anchor,
            Tone tone,
            double share) {
        var first =
                middle + Lettering.CAPITALS * letters / 2 - share * (lines.size() - 1) * Lettering.LINE * letters / 2;
        var block = new ArrayList<Written>();
        for (var line : lines)
            block.add(new Written(
                    x, first + block.size() * Lettering.LINE * letters, line, letters, lettering, anchor, tone, false));
        return block;
    }

    void write(String text, double x, double middle, double letters, Anchor anchor, Tone tone) {
        written.addAll(block(List.of(text), x, middle, letters, Lettering.REGULAR, anchor, tone, 1));
    }

    double footHeight(List<String> notes) {
        var lines = footLines(notes).size();
        return lines == 0 ? 0 : .6 * em + lines * Lettering.LINE * small();
    }

    private List<String> footLines(List<String> notes) {
        var source = figure.source().isBlank() ? "" : notation.say("analysis.figure.source", figure.source());
        return Stream.of(notes.stream(), Stream.of(figure.footnote(), source))
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .flatMap(text -> cut(
                        Lettering.REGULAR.wrap(text, small(), width()),
                        Lettering.REGULAR,
                        small(),
                        width(),
                        mostLines())
                        .stream())
                .toList();
    }

    /// Writes the notes and closes the drawing; on a slide they stand at its foot.
    Sheet close(List<String> notes, String description) {
        if (size.isFixed()) y = size.height() - size.margin() - footHeight(notes);
        var lines = footLines(notes);
        if (!lines.isEmpty()) y += .6 * em;
        for (var line : lines) {
            y += Lettering.LINE * small();
            written.add(new Written(
                    left, y - .26 * small(), line, small(), Lettering.REGULAR, Anchor.START, Tone.MUTED, false));
        }
        return new Sheet(
                size,
                size.width(),
                size.isFixed() ? size.height() : y + size.margin(),
                notation.language(),
                Lettering.clean(figure.title().isBlank() ? figure.subtitle() : figure.title()),
                Lettering.clean(description),
                List.copyOf(written),
                List.copyOf(grid),
                List.copyOf(legend));
    }
}
