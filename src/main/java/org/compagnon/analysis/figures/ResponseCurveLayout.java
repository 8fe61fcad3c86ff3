package org.compagnon.analysis.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.analysis.figures.DrawnResponseCurve.Line;
import org.compagnon.analysis.figures.DrawnResponseCurve.Point;
import org.compagnon.analysis.figures.DrawnResponseCurve.Reminder;
import org.compagnon.analysis.figures.ResponseCurve.Population;
import org.compagnon.analysis.figures.Written.Anchor;

/// Places a line for each population, named at its end, over the days since the opening.
final class ResponseCurveLayout {

    private static final int[] DAYS_BETWEEN_DATES = {1, 2, 7, 14, 28, 56, 91, 182, 364};
    private static final String[] DASHES = {"", "6 2.5", "1.6 1.8", "8 2 1.6 2"};
    private static final double LEAST_TOP = 50;

    private final Figure figure;
    private final ResponseCurve chart;
    private final Composition drawing;
    private final Notation notation;
    private final double em;
    private final List<List<String>> names;
    private final double plotLeft;
    private final double plotRight;
    private double top;
    private double bottom;

    ResponseCurveLayout(Figure figure, ResponseCurve chart, Size size) {
        this.figure = figure;
        this.chart = chart;
        drawing = new Composition(
                figure, size, size.letters().get(Math.min(1, size.letters().size() - 1)));
        notation = figure.notation();
        em = drawing.em;
        var most = .3 * drawing.width();
        names = chart.populations().stream()
                .map(population -> ended(population, most))
                .toList();
        var widest = names.stream()
                .mapToDouble(lines -> Lettering.REGULAR.widest(lines, em))
                .max()
                .orElse(0);
        plotLeft = drawing.left + Lettering.REGULAR.width(notation.wholePercent(100), drawing.small()) + .5 * em;
        plotRight = drawing.right - widest - 1.4 * em;
    }

    private List<String> ended(Population population, double most) {
        var share = Share.of(population.last(), population.invited());
        var name =
                Composition.cut(Lettering.REGULAR.wrap(population.label(), em, most), Lettering.REGULAR, em, most, 2);
        var together = notation.say("analysis.figure.rate", notation.percent(share), notation.fraction(share));
        return Stream.of(name, Lettering.REGULAR.wrap(together, em, most))
                .flatMap(List::stream)
                .toList();
    }

    List<DrawnResponseCurve> drawings() {
        drawing.head(
                chart.reminders().isEmpty()
                        ? List.of()
                        : List.of(new Key.Entry(
                                Key.Sign.REMINDER, Tone.MUTED, -1, notation.say("analysis.figure.key.reminder"))));
        top = drawing.y + .4 * em;
        bottom = top + plotHeight();
        percentages();
        dates();
        drawing.y = bottom + Axis.height(drawing, "");
        var lines = lines();
        var reminders = chart.reminders().stream()
                .filter(day -> dayOf(day) <= lastDay())
                .map(this::reminder)
                .toList();
        return List.of(new DrawnResponseCurve(drawing.close(List.of(), description()), .28 * em, lines, reminders));
    }

    private double plotHeight() {
        var size = drawing.size;
        var needed = names.stream().mapToDouble(this::labelHeight).sum();
        var pleasing = size.isFixed()
                ? size.height() - size.margin() - drawing.footHeight(List.of()) - Axis.height(drawing, "") - top
                : .62 * (plotRight - plotLeft);
        return Math.max(pleasing, size.isFixed() ? 0 : needed);
    }

    private double labelHeight(List<String> lines) {
        return (lines.size() * Lettering.LINE + .3) * em;
    }

    private int lastDay() {
        return chart.lastDay();
    }

    private long dayOf(LocalDate day) {
        return ChronoUnit.DAYS.between(chart.opened(), day);
    }

    private double x(double day) {
        return plotLeft + day / lastDay() * (plotRight - plotLeft);
    }

    private double highest() {
        return Axis.roundUp(Math.max(
                LEAST_TOP,
                chart.populations().stream()
                        .mapToDouble(one -> 100.0 * one.last() / one.invited())
                        .max()
                        .orElse(0)));
    }

    private double y(double percent) {
        return bottom - percent / highest() * (bottom - top);
    }

    private void percentages() {
        var step = highest() > LEAST_TOP ? 25 : 10;
        for (var percent = 0; percent <= highest(); percent += step) {
            drawing.grid.add(Stroke.of(
                    plotLeft,
                    y(percent),
                    plotRight,
                    y(percent),
                    percent == 0 ? Tone.AXIS : Tone.GRID,
                    (percent == 0 ? 1.6 : 1) * drawing.hairline()));
            drawing.write(
                    notation.wholePercent(percent),
                    plotLeft - .5 * em,
                    y(percent),
                    drawing.small(),
                    Anchor.END,
                    Tone.MUTED);
        }
    }

    private void dates() {
        var widest = IntStream.rangeClosed(0, Math.min(lastDay(), 366))
                .mapToDouble(day ->
                        Lettering.REGULAR.width(notation.day(chart.opened().plusDays(day)), drawing.small()))
                .max()
                .orElse(0);
        var perDay = (plotRight - plotLeft) / lastDay();
        var step = IntStream.of(DAYS_BETWEEN_DATES)
                .filter(days -> days * perDay >= widest + em)
                .findFirst()
                .orElse(Math.max(1, lastDay()));
        for (var day = 0; day <= lastDay(); day += step) {
            var text = notation.day(chart.opened().plusDays(day));
            var half = Lettering.REGULAR.width(text, drawing.small()) / 2;
            drawing.grid.add(Stroke.of(x(day), bottom, x(day), bottom + .25 * em, Tone.AXIS, drawing.hairline()));
            drawing.write(
                    text,
                    Math.clamp(x(day), drawing.left + half, drawing.right - half),
                    bottom + .35 * em + Lettering.LINE * drawing.small() / 2,
                    drawing.small(),
                    Anchor.MIDDLE,
                    Tone.MUTED);
        }
    }

    private List<Line> lines() {
        var ends = chart.populations().stream()
                .mapToDouble(one -> y(100.0 * one.last() / one.invited()))
                .toArray();
        var heights = names.stream().mapToDouble(this::labelHeight).toArray();
        var middles = EndLabels.spread(ends, heights, top - .4 * em, bottom + .6 * em);
        var lines = new ArrayList<Line>();
        for (var at = 0; at < chart.populations().size(); at++) lines.add(line(at, ends[at], middles[at]));
        return lines;
    }

    private Line line(int at, double end, double labelMiddle) {
        var population = chart.populations().get(at);
        var endX = x(Math.max(0, population.answered().size() - 1));
        var label = Composition.block(
                names.get(at), plotRight + 1.4 * em, labelMiddle, em, Lettering.REGULAR, Anchor.START, Tone.TEXT, 1);
        var path = IntStream.range(0, population.answered().size())
                .mapToObj(day -> (day == 0 ? "M" : "L") + Coordinate.at(x(day)) + " "
                        + Coordinate.at(y(100.0 * population.answered().get(day) / population.invited())))
                .collect(Collectors.joining());
        return new Line(
                at,
                path.isEmpty() ? "M" + Coordinate.at(endX) + " " + Coordinate.at(end) : path,
                Tone.line(at),
                dashes(at),
                .2 * em,
                endX,
                end,
                Stroke.of(endX, end, plotRight + 1.1 * em, labelMiddle, Tone.AXIS, drawing.hairline()),
                label,
                points(population),
                told(population, Math.max(0, population.answered().size() - 1)));
    }

    /// Lines after the fourth take the tones again, differently dashed.
    private String dashes(int at) {
        var pattern = DASHES[(at + at / DASHES.length) % DASHES.length];
        return pattern.isEmpty()
                ? ""
                : Stream.of(pattern.split(" "))
                        .map(length -> Coordinate.at(Double.parseDouble(length) * em / 7))
                        .collect(Collectors.joining(" "));
    }

    private List<Point> points(Population population) {
        return IntStream.range(0, population.answered().size())
                .filter(day -> day == 0
                        || day == population.answered().size() - 1
                        || !population
                                .answered()
                                .get(day)
                                .equals(population.answered().get(day - 1)))
                .mapToObj(day -> new Point(
                        x(day),
                        y(100.0 * population.answered().get(day) / population.invited()),
                        told(population, day)))
                .toList();
    }

    private String told(Population population, int day) {
        var share = Share.of(
                population.answered().isEmpty() ? 0 : population.answered().get(day), population.invited());
        return notation.say(
                "analysis.figure.told-day",
                population.label(),
                notation.date(chart.opened().plusDays(day)),
                notation.percent(share),
                notation.fraction(share));
    }

    private Reminder reminder(LocalDate day) {
        var x = x(dayOf(day));
        var dash = Coordinate.at(.3 * em);
        return new Reminder(
                new Stroke(x, top - .4 * em, x, bottom, Tone.MUTED, drawing.hairline(), dash + " " + dash),
                notation.say("analysis.figure.told-reminder", notation.date(day)));
    }

    private String description() {
        return Stream.of(
                        Stream.of(notation.say(
                                "analysis.figure.response-curve",
                                notation.date(chart.opened()),
                                notation.date(chart.opened().plusDays(lastDay())))),
                        chart.populations().stream()
                                .map(one -> told(one, Math.max(0, one.answered().size() - 1)) + "."),
                        chart.reminders().stream()
                                .map(day -> notation.say("analysis.figure.told-reminder", notation.date(day)) + "."))
                .flatMap(said -> said)
                .collect(Collectors.joining(" "));
    }
}
