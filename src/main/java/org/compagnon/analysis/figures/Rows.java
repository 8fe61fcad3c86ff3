package org.compagnon.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.compagnon.analysis.figures.Written.Anchor;

/// The rows of a drawing: each with its label, room for its marks, and numbers in columns at the right. Where
/// the drawing is wide, or all labels short, they stand beside the marks; else above them.
final class Rows {

    /// @param cells for each column, what stands in it
    record Row(String group, String label, List<String> cells) {}

    /// Where the marks of a row go.
    ///
    /// @param from where lines through the marks may begin: under the row’s own words
    record Place(int row, double top, double height, double from, double to) {

        double middle() {
            return top + height / 2;
        }

        double bottom() {
            return top + height;
        }
    }

    /// What a row is called where it stands alone.
    static String named(String group, String label) {
        return Lettering.clean((group.isBlank() ? "" : group + " – ") + label);
    }

    private static final double WIDE_ENOUGH = 48;
    private static final double SHORT = .2;
    private static final double MOST_OF_THE_WIDTH = .38;

    private final Composition frame;
    private final List<Row> rows;
    private final List<List<String>> labels;
    private final List<List<String>> heads;
    private final double[] columns;
    private final boolean beside;
    final double plotLeft;
    final double plotRight;

    Rows(Composition frame, List<String> heads, List<Row> rows) {
        this.frame = frame;
        this.rows = rows;
        beside = frame.size.width() / frame.em >= WIDE_ENOUGH || widestLabel() <= SHORT * frame.width();
        columns = new double[heads.size()];
        this.heads = new ArrayList<>();
        for (var column = 0; column < columns.length; column++) columns[column] = widthOf(column, heads.get(column));
        for (var column = 0; column < columns.length; column++)
            this.heads.add(Lettering.REGULAR.wrap(heads.get(column), frame.small(), columns[column] + .1));
        var forColumns = IntStream.range(0, columns.length)
                .mapToDouble(column -> columns[column] + frame.em)
                .sum();
        var forLabels =
                beside ? Math.min(widestLabel(), MOST_OF_THE_WIDTH * frame.width()) : frame.width() - forColumns;
        labels = rows.stream().map(row -> lines(row, forLabels - indent(row))).toList();
        plotLeft = beside
                ? frame.left
                        + labels.stream()
                                .mapToDouble(lines -> Lettering.REGULAR.widest(lines, frame.em))
                                .max()
                                .orElse(0)
                        + (rows.stream().anyMatch(row -> indent(row) > 0) ? .8 * frame.em : 0)
                        + frame.em
                : frame.left;
        plotRight = beside ? frame.right - forColumns : frame.right;
    }

    private double widthOf(int column, String head) {
        var cells = rows.stream()
                .mapToDouble(row -> Lettering.REGULAR.width(row.cells().get(column), frame.em))
                .max()
                .orElse(0);
        var words = Lettering.REGULAR.widest(List.of(head.split(" ")), frame.small());
        return Math.max(cells, Math.min(words, 7 * frame.em));
    }

    private double widestLabel() {
        return rows.stream()
                .mapToDouble(row -> Lettering.REGULAR.width(Lettering.clean(row.label()), frame.em) + indent(row) + .1)
                .max()
                .orElse(0);
    }

    /// What stands under a heading stands in a little.
    private double indent(Row row) {
        return row.group().isBlank() ? 0 : .8 * frame.em;
    }

    private List<String> lines(Row row, double width) {
        return Composition.cut(
                Lettering.REGULAR.wrap(row.label(), frame.em, width), Lettering.REGULAR, frame.em, width, mostLines());
    }

    private int mostLines() {
        return frame.size.isFixed() ? 4 : frame.size.isPrinted() ? 10 : 30;
    }

    private double bar() {
        return (beside ? 1.7 : 1.45) * frame.em;
    }

    private double labelHeight(int row) {
        return labels.get(row).size() * Lettering.LINE * frame.em;
    }

    private double height(int row) {
        return beside
                ? Math.max(bar(), labelHeight(row)) + .65 * frame.em
                : Math.max(labelHeight(row), Lettering.LINE * frame.em) + .15 * frame.em + bar() + .8 * frame.em;
    }

    private List<String> heading(int row) {
        return Composition.cut(
                Lettering.SEMIBOLD.wrap(rows.get(row).group(), frame.em, frame.width()),
                Lettering.SEMIBOLD,
                frame.em,
                frame.width(),
                mostLines());
    }

    private double headingHeight(int row, boolean first) {
        return heading(row).size() * Lettering.LINE * frame.em + (first ? .35 : .85) * frame.em;
    }

    private boolean opensGroup(int row, boolean first) {
        return !rows.get(row).group().isBlank()
                && (first || !rows.get(row).group().equals(rows.get(row - 1).group()));
    }

    double headHeight() {
        var lines = heads.stream().mapToInt(List::size).max().orElse(0);
        return lines == 0 ? 0 : lines * Lettering.LINE * frame.small() + .3 * frame.em;
    }

    /// Which rows stand together when a drawing offers so much height; a row too high for any stands alone.
    List<List<Integer>> pages(double available) {
        var pages = new ArrayList<List<Integer>>();
        var page = new ArrayList<Integer>();
        var taken = headHeight();
        for (var row = 0; row < rows.size(); row++) {
            var first = page.isEmpty();
            var needed = height(row) + (opensGroup(row, first) ? headingHeight(row, first) : 0);
            if (!first && taken + needed > available) {
                pages.add(List.copyOf(page));
                page.clear();
                taken = headHeight();
                needed = height(row) + (opensGroup(row, true) ? headingHeight(row, true) : 0);
            }
            page.add(row);
            taken += needed;
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    double heightOf(List<Integer> page) {
        return headHeight()
                + page.stream()
                        .mapToDouble(row -> height(row)
                                + (opensGroup(row, row.equals(page.getFirst()))
                                        ? headingHeight(row, row.equals(page.getFirst()))
                                        : 0))
                        .sum();
    }

    /// Writes labels, headings and numbers of a page into a drawing.
    ///
    /// @param spare height left over, shared among the rows up to what still looks like one figure
    List<Place> place(List<Integer> page, Composition drawing, double spare) {
        writeHeads(drawing);
        var stretch = Math.clamp(spare / page.size(), 0, 1.3 * frame.em);
        var places = new ArrayList<Place>();
        for (var row : page) {
            var first = row.equals(page.getFirst());
            if (opensGroup(row, first)) writeHeading(row, first, drawing);
            places.add(write(row, drawing, stretch));
        }
        return places;
    }

    private void writeHeads(Composition drawing) {
        var line = Lettering.LINE * frame.small();
        var bottom = drawing.y + headHeight() - .3 * frame.em;
        for (var column = 0; column < columns.length; column++) {
            var lines = heads.get(column);
            for (var at = 0; at < lines.size(); at++)
                drawing.write(
                        lines.get(at),
                        rightOf(column),
                        bottom - (lines.size() - at - .5) * line,
                        frame.small(),
                        Anchor.END,
                        Tone.MUTED);
        }
        drawing.y += headHeight();
    }

    private double rightOf(int column) {
        var right = frame.right;
        for (var later = columns.length - 1; later > column; later--) right -= columns[later] + frame.em;
        return right;
    }

    private void writeHeading(int row, boolean first, Composition drawing) {
        drawing.y += (first ? 0 : .5) * frame.em;
        var middle = drawing.y + Lettering.LINE * frame.em / 2;
        drawing.written.addAll(Composition.block(
                heading(row), frame.left, middle, frame.em, Lettering.SEMIBOLD, Anchor.START, Tone.TEXT, 0));
        drawing.y += heading(row).size() * Lettering.LINE * frame.em + .35 * frame.em;
    }

    private Place write(int row, Composition drawing, double stretch) {
        var text = rows.get(row);
        var height = height(row) + stretch;
        var thicker = bar() + .45 * stretch;
        var top = beside ? drawing.y + (height - thicker) / 2 : drawing.y + height(row) - bar() - .8 * frame.em;
        var place = beside
                ? new Place(row, top, thicker, drawing.y, drawing.y + height)
                : new Place(row, top, thicker, top - .2 * frame.em, top + thicker + .2 * frame.em);
        var left = frame.left + indent(text);
        var line = Lettering.LINE * frame.em;
        var cells = beside ? place.middle() : top - .15 * frame.em - line / 2;
        drawing.written.addAll(Composition.block(
                labels.get(row),
                left,
                beside ? place.middle() : drawing.y + line / 2,
                frame.em,
                Lettering.REGULAR,
                Anchor.START,
                Tone.TEXT,
                beside ? 1 : 0));
        for (var column = 0; column < columns.length; column++)
            drawing.write(text.cells().get(column), rightOf(column), cells, frame.em, Anchor.END, Tone.TEXT);
        drawing.y += height;
        return place;
    }
}
