package org.compagnon.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.analysis.figures.DrawnShareBars.Bar;

/// Places bars of shares with their intervals; the numbers stand in columns beside them.
final class ShareBarsLayout extends RowLayout<DrawnShareBars> {

    private final ShareBars chart;
    private final boolean intervals;

    ShareBarsLayout(Figure figure, ShareBars chart) {
        super(figure);
        this.chart = chart;
        intervals = chart.bars().stream().anyMatch(bar -> bar.share().interval().isPresent());
    }

    @Override
    List<Key.Entry> legend() {
        return Stream.of(
                        Optional.of(Key.Entry.whisker(notation)).filter(key -> intervals),
                        Optional.of(Key.Entry.hatched(notation)).filter(key -> chart.bars().stream()
                                .anyMatch(bar -> bar.share().withheld())))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    List<String> heads() {
        return intervals
                ? List.of("", "", notation.say("analysis.figure.head.base"))
                : List.of("", notation.say("analysis.figure.head.base"));
    }

    @Override
    List<Rows.Row> rows() {
        return chart.bars().stream()
                .map(bar -> new Rows.Row(bar.group(), bar.label(), numbers(bar.share())))
                .toList();
    }

    private List<String> numbers(Share share) {
        var interval = share.interval().map(notation::interval).orElse("");
        return intervals
                ? List.of(notation.percent(share), interval, notation.fraction(share))
                : List.of(notation.percent(share), notation.fraction(share));
    }

    @Override
    List<String> notes() {
        return List.of();
    }

    @Override
    String axisTitle() {
        return switch (chart.of()) {
            case RESPONDENTS -> notation.say("analysis.figure.of-respondents");
            case MENTIONS -> notation.say("analysis.figure.of-mentions");
            case ANSWERS -> notation.say("analysis.figure.of-answers");
        };
    }

    @Override
    Axis axis(double left, double right, Composition frame) {
        var most = chart.bars().stream()
                .map(ShareBars.Bar::share)
                .mapToDouble(share -> Math.max(
                        share.percent().map(Number::doubleValue).orElse(0.0),
                        share.interval().map(range -> range.high()).orElse(0.0)))
                .max()
                .orElse(0);
        return Axis.over(0, most == 0 ? 100 : Axis.roundUp(most), left, right, frame, axisTitle());
    }

    @Override
    boolean isDrawn(int row) {
        var share = chart.bars().get(row).share();
        return share.isDrawn() || share.withheld();
    }

    @Override
    DrawnShareBars marks(Sheet sheet, Composition frame, List<Rows.Place> places, Axis axis) {
        var bars = new ArrayList<Bar>();
        var withheld = new ArrayList<Withheld>();
        var undefined = new ArrayList<Written>();
        for (var place : places) {
            var bar = chart.bars().get(place.row());
            if (bar.share().isDrawn()) bars.add(bar(bar, place, axis, frame));
            else if (bar.share().withheld())
                withheld.add(
                        Withheld.over(place.row(), axis.left(), axis.right() - axis.left(), place, frame, said(bar)));
            else undefined.add(Undefined.at(axis, place, frame));
        }
        return new DrawnShareBars(sheet, List.copyOf(bars), List.copyOf(withheld), List.copyOf(undefined));
    }

    private Bar bar(ShareBars.Bar bar, Rows.Place place, Axis axis, Composition frame) {
        var share = bar.share();
        return new Bar(
                place.row(),
                new Box(axis.x(0), place.top(), axis.length(share.at()), place.height(), Tone.BAR),
                share.interval()
                        .map(range -> Whisker.path(range, axis, place.middle(), .22 * place.height()))
                        .orElse(null),
                1.8 * frame.hairline(),
                said(bar));
    }

    private String said(ShareBars.Bar bar) {
        var numbers =
                numbers(bar.share()).stream().filter(text -> !text.isBlank()).toList();
        return notation.say("analysis.figure.told", Rows.named(bar.group(), bar.label()), String.join(" ; ", numbers));
    }

    @Override
    String description(List<Integer> rows) {
        return Stream.concat(
                        Stream.of(notation.say("analysis.figure.share-bars", axisTitle())),
                        rows.stream().map(row -> said(chart.bars().get(row)) + "."))
                .collect(Collectors.joining(" "));
    }
}
