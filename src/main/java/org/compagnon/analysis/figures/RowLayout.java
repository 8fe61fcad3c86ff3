package org.compagnon.analysis.figures;

import java.util.ArrayList;
import java.util.List;

/// Lays out a figure whose marks stand in rows over an axis of percentages: at the largest letters with which all rows
/// fit on one drawing, else on several.
abstract sealed class RowLayout<D extends Drawn> permits DivergingBarsLayout, ShareBarsLayout, BeforeAfterLayout {

    final Figure figure;
    final Notation notation;

    RowLayout(Figure figure) {
        this.figure = figure;
        this.notation = figure.notation();
    }

    abstract List<Key.Entry> legend();

    /// What heads each column of numbers; "" for nothing.
    abstract List<String> heads();

    abstract List<Rows.Row> rows();

    abstract String axisTitle();

    abstract Axis axis(double left, double right, Composition frame);

    abstract List<String> notes();

    /// What the marks of these rows say, in words.
    abstract String description(List<Integer> rows);

    /// Whether anything is drawn in a row, or only said.
    abstract boolean isDrawn(int row);

    abstract D marks(Sheet sheet, Composition frame, List<Rows.Place> places, Axis axis);

    List<D> at(Size size) {
        for (var letters : size.letters()) {
            var plan = plan(size, letters);
            if (plan.fits() || letters.equals(size.letters().getLast())) return drawings(plan);
        }
        throw new IllegalStateException(size + " knows no letters");
    }

    /// Which rows stand together, and how much height each drawing has for them.
    private record Plan(Composition probe, Rows rows, List<List<Integer>> pages, double available) {

        boolean fits() {
            return pages.size() == 1 && rows.heightOf(pages.getFirst()) <= available;
        }
    }

    private Plan plan(Size size, double em) {
        var probe = new Composition(figure, size, em);
        probe.head(legend());
        var rows = new Rows(probe, heads(), rows());
        var available =
                size.height() - size.margin() - probe.y - Axis.height(probe, axisTitle()) - probe.footHeight(notes());
        return new Plan(probe, rows, rows.pages(available), available);
    }

    private List<D> drawings(Plan plan) {
        var size = plan.probe().size;
        var pages = plan.pages();
        var rows = plan.rows();
        var drawings = new ArrayList<D>();
        for (var page : pages) {
            var part = pages.size() == 1
                    ? figure
                    : figure.titled(
                            notation.say("analysis.figure.part", figure.title(), drawings.size() + 1, pages.size())
                                    .strip());
            var drawing = new Composition(part, size, plan.probe().em);
            drawing.head(legend());
            var places = rows.place(page, drawing, size.isFixed() ? plan.available() - rows.heightOf(page) : 0);
            var axis = axis(rows.plotLeft, rows.plotRight, drawing);
            axis.draw(
                    drawing,
                    places.stream().filter(place -> isDrawn(place.row())).toList());
            var marks = marks(drawing.close(notes(), description(page)), drawing, places, axis);
            drawings.add(marks);
        }
        return drawings;
    }
}
