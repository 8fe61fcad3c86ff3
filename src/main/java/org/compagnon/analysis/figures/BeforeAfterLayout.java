package org.compagnon.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.analysis.figures.BeforeAfter.Item;
import org.compagnon.analysis.figures.DrawnBeforeAfter.Dot;
import org.compagnon.analysis.figures.DrawnBeforeAfter.Pair;
import org.compagnon.statistics.Interval;

/// Places two values of each item on one line: the first hollow, the second full, so that no colour is needed to tell
/// them apart.
final class BeforeAfterLayout extends RowLayout<DrawnBeforeAfter> {

    private static final int BEFORE = 0;
    private static final int AFTER = 1;

    private final BeforeAfter chart;

    BeforeAfterLayout(Figure figure, BeforeAfter chart) {
        super(figure);
        this.chart = chart;
    }

    private Stream<Share> shares() {
        return chart.items().stream().flatMap(item -> Stream.of(item.before(), item.after()));
    }

    @Override
    List<Key.Entry> legend() {
        return Stream.of(
                        Optional.of(
                                new Key.Entry(Key.Sign.RING, Tone.LINE_1, BEFORE, withBase(chart.before(), BEFORE))),
                        Optional.of(new Key.Entry(Key.Sign.DOT, Tone.LINE_1, AFTER, withBase(chart.after(), AFTER))),
                        Optional.of(Key.Entry.whisker(notation)).filter(key -> shares().anyMatch(
                                        share -> share.interval().isPresent())),
                        Optional.of(Key.Entry.hatched(notation)).filter(key -> shares().anyMatch(Share::withheld)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Said once where it is the same for all items.
    private String withBase(String name, int series) {
        return sameBases()
                ? notation.say(
                        "analysis.figure.key.base",
                        name,
                        notation.base(of(chart.items().getFirst(), series).base()))
                : name;
    }

    private boolean sameBases() {
        return Stream.of(BEFORE, AFTER)
                .allMatch(series -> chart.items().stream()
                                .map(item -> of(item, series).base())
                                .distinct()
                                .count()
                        == 1);
    }

    private static Share of(Item item, int series) {
        return series == BEFORE ? item.before() : item.after();
    }

    @Override
    List<String> heads() {
        var values = List.of(chart.before(), chart.after());
        return sameBases()
                ? values
                : Stream.concat(values.stream(), Stream.of(notation.say("analysis.figure.head.base")))
                        .toList();
    }

    @Override
    List<Rows.Row> rows() {
        return chart.items().stream()
                .map(item -> new Rows.Row(item.group(), item.label(), cells(item)))
                .toList();
    }

    private List<String> cells(Item item) {
        var values = List.of(notation.percent(item.before()), notation.percent(item.after()));
        if (sameBases()) return values;
        var bases = notation.say(
                "analysis.figure.bases",
                notation.count(item.before().base()),
                notation.count(item.after().base()));
        return Stream.concat(values.stream(), Stream.of(bases)).toList();
    }

    @Override
    List<String> notes() {
        return List.of();
    }

    @Override
    String axisTitle() {
        return notation.say("analysis.figure.of-respondents");
    }

    @Override
    Axis axis(double left, double right, Composition frame) {
        var most = shares().mapToDouble(share -> Math.max(
                        share.percent().map(Number::doubleValue).orElse(0.0),
                        share.interval().map(Interval::high).orElse(0.0)))
                .max()
                .orElse(0);
        return Axis.over(
                0,
                most == 0 ? 100 : Axis.roundUp(most),
                left + .5 * frame.em,
                right - .5 * frame.em,
                frame,
                axisTitle());
    }

    @Override
    boolean isDrawn(int row) {
        var item = chart.items().get(row);
        return Stream.of(item.before(), item.after()).anyMatch(share -> share.isDrawn() || share.withheld());
    }

    @Override
    DrawnBeforeAfter marks(Sheet sheet, Composition frame, List<Rows.Place> places, Axis axis) {
        var pairs = new ArrayList<Pair>();
        var withheld = new ArrayList<Withheld>();
        var undefined = new ArrayList<Written>();
        for (var place : places) {
            var item = chart.items().get(place.row());
            var both = Stream.of(BEFORE, AFTER).map(series -> of(item, series)).toList();
            if (both.stream().anyMatch(Share::withheld)) {
                var over =
                        Withheld.over(place.row(), axis.left(), axis.right() - axis.left(), place, frame, said(item));
                withheld.add(both.stream().anyMatch(Share::isDrawn) ? over.withoutReason() : over);
            }
            if (both.stream().noneMatch(share -> share.withheld() || share.isDrawn()))
                undefined.add(Undefined.at(axis, place, frame));
            if (both.stream().anyMatch(Share::isDrawn)) pairs.add(pair(item, place, axis, frame));
        }
        return new DrawnBeforeAfter(sheet, List.copyOf(pairs), List.copyOf(withheld), List.copyOf(undefined));
    }

    private Pair pair(Item item, Rows.Place place, Axis axis, Composition frame) {
        var dots = Stream.of(BEFORE, AFTER)
                .filter(series -> of(item, series).isDrawn())
                .map(series -> dot(item, series, place, axis, frame))
                .toList();
        var way = dots.size() == 2
                ? Stroke.of(
                        dots.getFirst().x(),
                        place.middle(),
                        dots.getLast().x(),
                        place.middle(),
                        Tone.LINE_1,
                        3 * frame.hairline())
                : null;
        return new Pair(place.row(), way, dots);
    }

    /// The hollow dot is the larger, so that it is seen around a full one at the same place. The intervals lie a little
    /// above and below, where they do not hide each other.
    private Dot dot(Item item, int series, Rows.Place place, Axis axis, Composition frame) {
        var share = of(item, series);
        var y = place.middle() + (series == BEFORE ? -1 : 1) * .34 * place.height();
        return new Dot(
                series,
                axis.x(share.at()),
                place.middle(),
                (series == BEFORE ? Key.RING : Key.DOT) * frame.em,
                share.interval()
                        .map(range -> Whisker.path(range, axis, y, .14 * frame.em))
                        .orElse(null),
                1.4 * frame.hairline(),
                notation.say("analysis.figure.told", Rows.named(item.group(), item.label()), said(item, series)));
    }

    private String said(Item item, int series) {
        var share = of(item, series);
        var interval =
                share.interval().map(range -> " " + notation.interval(range)).orElse("");
        return notation.say(
                "analysis.figure.told-value",
                series == BEFORE ? chart.before() : chart.after(),
                notation.percent(share) + interval,
                notation.base(share.base()));
    }

    private String said(Item item) {
        return notation.say(
                "analysis.figure.told",
                Rows.named(item.group(), item.label()),
                said(item, BEFORE) + notation.say("analysis.figure.and-then") + said(item, AFTER));
    }

    @Override
    String description(List<Integer> rows) {
        return Stream.concat(
                        Stream.of(notation.say("analysis.figure.before-after", chart.before(), chart.after())),
                        rows.stream().map(row -> said(chart.items().get(row)) + "."))
                .collect(Collectors.joining(" "));
    }
}
