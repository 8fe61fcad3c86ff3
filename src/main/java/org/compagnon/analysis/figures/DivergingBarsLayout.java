package org.compagnon.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.analysis.figures.DivergingBar.Part;
import org.compagnon.analysis.figures.DivergingBars.Row;
import org.compagnon.analysis.figures.DrawnDivergingBars.Segment;
import org.compagnon.analysis.figures.Written.Anchor;

/// Places bars that part at the centre of their scale. The neutral level lies half on either side.
final class DivergingBarsLayout extends RowLayout<DrawnDivergingBars> {

    private final DivergingBars chart;
    private final Scale scale;

    DivergingBarsLayout(Figure figure, DivergingBars chart) {
        super(figure);
        this.chart = chart;
        this.scale = chart.scale();
    }

    @Override
    List<Key.Entry> legend() {
        var tones = scale.tones();
        return Stream.concat(
                        IntStream.range(0, scale.size())
                                .mapToObj(level -> new Key.Entry(
                                        Key.Sign.BOX,
                                        tones.get(level),
                                        level,
                                        scale.levels().get(level))),
                        chart.rows().stream().allMatch(Row::isWhole)
                                ? Stream.of()
                                : Stream.of(Key.Entry.hatched(notation)))
                .toList();
    }

    @Override
    List<String> heads() {
        var base = notation.say(someMissing() ? "analysis.figure.head.base-and-missing" : "analysis.figure.head.base");
        return scale.positive().isPresent()
                ? List.of(notation.say("analysis.figure.head.positive"), base)
                : List.of(base);
    }

    private boolean someMissing() {
        return chart.rows().stream()
                .anyMatch(row -> row.missing().isWithheld() || row.missing().number() > 0);
    }

    @Override
    List<Rows.Row> rows() {
        return chart.rows().stream()
                .map(row -> new Rows.Row(
                        row.group(),
                        row.label(),
                        scale.positive().isPresent() ? List.of(positive(row), base(row)) : List.of(base(row))))
                .toList();
    }

    private String base(Row row) {
        return someMissing()
                ? notation.say(
                        "analysis.figure.base-and-missing", notation.count(row.base()), notation.count(row.missing()))
                : notation.count(row.base());
    }

    private String positive(Row row) {
        return positiveShare(row).map(notation::percent).orElse(notation.say("analysis.figure.untold"));
    }

    private Optional<Share> positiveShare(Row row) {
        var counted = scale.positive().stream()
                .flatMap(levels ->
                        IntStream.rangeClosed(levels.first(), levels.last()).boxed())
                .map(level -> row.counts().get(level - 1))
                .toList();
        if (row.base().isWithheld() || counted.stream().anyMatch(Count::isWithheld)) return Optional.empty();
        return Optional.of(Share.of(
                counted.stream().mapToLong(Count::number).sum(), row.base().number()));
    }

    @Override
    List<String> notes() {
        var untold = scale.positive().isPresent()
                && chart.rows().stream().anyMatch(row -> positiveShare(row).isEmpty());
        return Stream.of(
                        scale.positive()
                                .map(levels -> levels.first() == levels.last()
                                        ? notation.say(
                                                "analysis.figure.positive-level",
                                                scale.levels().get(levels.first() - 1))
                                        : notation.say(
                                                "analysis.figure.positive-levels",
                                                scale.levels().get(levels.first() - 1),
                                                scale.levels().get(levels.last() - 1))),
                        Optional.of(notation.say("analysis.figure.untold.note")).filter(said -> untold))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    String axisTitle() {
        return "";
    }

    @Override
    Axis axis(double left, double right, Composition frame) {
        var least = 0.0;
        var most = 0.0;
        for (var row : chart.rows()) {
            var bar = DivergingBar.of(row, scale);
            if (bar.isEmpty()) continue;
            var start = bar.get().start();
            least = Math.min(least, start);
            most = Math.max(most, start + 100);
        }
        return least == 0 && most == 0
                ? Axis.over(-50, 50, left, right, frame, "")
                : Axis.over(Math.floor(least), Math.ceil(most), left, right, frame, "");
    }

    @Override
    boolean isDrawn(int row) {
        return chart.rows().get(row).base().known().orElse(1) > 0;
    }

    @Override
    DrawnDivergingBars marks(Sheet sheet, Composition frame, List<Rows.Place> places, Axis axis) {
        var segments = new ArrayList<Segment>();
        var withheld = new ArrayList<Withheld>();
        var undefined = new ArrayList<Written>();
        for (var place : places) {
            var row = chart.rows().get(place.row());
            var bar = DivergingBar.of(row, scale);
            if (bar.isPresent()) {
                var at = bar.get().start();
                for (var part : bar.get().parts()) {
                    if (part.told() && part.percent() > 0) segments.add(segment(row, part, at, place, axis));
                    else if (!part.told())
                        withheld.add(Withheld.over(
                                place.row(), axis.x(at), axis.length(part.percent()), place, frame, told(row, part)));
                    at += part.percent();
                }
            } else if (!row.base().isWithheld() && row.base().number() == 0) {
                undefined.add(Undefined.at(axis, place, frame));
            } else
                withheld.add(
                        Withheld.over(place.row(), axis.left(), axis.right() - axis.left(), place, frame, said(row)));
        }
        return new DrawnDivergingBars(sheet, numbered(segments, frame), List.copyOf(withheld), List.copyOf(undefined));
    }

    private Segment segment(Row row, Part part, double at, Rows.Place place, Axis axis) {
        var tone = scale.tones().get(part.first());
        var box = new Box(axis.x(at), place.top(), axis.length(part.percent()), place.height(), tone);
        return new Segment(place.row(), part.first(), box, null, told(row, part));
    }

    /// All with the same decimals: those of the study where no segment loses its number by it, else none.
    private List<Segment> numbered(List<Segment> segments, Composition frame) {
        var exact = numbered(segments, frame, notation.decimals());
        var rounded = numbered(segments, frame, 0);
        return count(exact) == count(rounded) ? exact : rounded;
    }

    private static long count(List<Segment> segments) {
        return segments.stream().filter(segment -> segment.number() != null).count();
    }

    private List<Segment> numbered(List<Segment> segments, Composition frame, int decimals) {
        var letters = .94 * frame.em;
        return segments.stream()
                .map(segment -> {
                    var count = chart.rows().get(segment.row()).counts().get(segment.series());
                    var base = chart.rows().get(segment.row()).base();
                    var text = notation.number(
                            Share.of(count.number(), base.number()).percent().orElseThrow(), decimals);
                    var box = segment.box();
                    if (Lettering.REGULAR.width(text, letters) + .5 * frame.em > box.width()) return segment;
                    var written = new Written(
                            box.x() + box.width() / 2,
                            box.middle() + Lettering.CAPITALS * letters / 2,
                            text,
                            letters,
                            Lettering.REGULAR,
                            Anchor.MIDDLE,
                            box.tone(),
                            true);
                    return new Segment(segment.row(), segment.series(), box, written, segment.told());
                })
                .toList();
    }

    private String told(Row row, Part part) {
        return notation.say("analysis.figure.told", Rows.named(row.group(), row.label()), said(row, part));
    }

    private String said(Row row, Part part) {
        if (!part.told())
            return notation.say(
                    "analysis.figure.told-level",
                    IntStream.rangeClosed(part.first(), part.last())
                            .mapToObj(scale.levels()::get)
                            .collect(Collectors.joining(", ")),
                    notation.withheld());
        var count = row.counts().get(part.first()).number();
        return notation.say(
                "analysis.figure.told-share",
                scale.levels().get(part.first()),
                notation.number(count),
                notation.number(row.base().number()),
                notation.percent(Share.of(count, row.base().number())));
    }

    @Override
    String description(List<Integer> rows) {
        return Stream.concat(
                        Stream.of(notation.say(
                                "analysis.figure.diverging-bars",
                                notation.number(scale.size()),
                                scale.levels().getFirst(),
                                scale.levels().getLast())),
                        rows.stream().map(row -> said(chart.rows().get(row))))
                .collect(Collectors.joining(" "));
    }

    /// One row in words, level by level.
    private String said(Row row) {
        var levels = IntStream.range(0, scale.size())
                .mapToObj(level -> notation.say(
                        "analysis.figure.told-level",
                        scale.levels().get(level),
                        row.base().isWithheld() || row.counts().get(level).isWithheld()
                                ? notation.withheld()
                                : notation.percent(Share.of(
                                        row.counts().get(level).number(),
                                        row.base().number()))))
                .collect(Collectors.joining(notation.say("analysis.figure.and-then")));
        return row.base().known().orElse(1) == 0
                ? notation.say("analysis.figure.row-undefined", Rows.named(row.group(), row.label()))
                : notation.say(
                        "analysis.figure.row", Rows.named(row.group(), row.label()), notation.base(row.base()), levels);
    }
}
