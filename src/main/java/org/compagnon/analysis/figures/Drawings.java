package org.compagnon.analysis.figures;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Everything that is written in a drawing, wherever it stands.
final class Drawings {

    private Drawings() {}

    static List<Written> written(Drawn drawn) {
        var sheet = drawn.sheet();
        var around =
                Stream.concat(sheet.written().stream(), sheet.legend().stream().flatMap(key -> key.label().stream()));
        return Stream.concat(around, marks(drawn)).filter(Objects::nonNull).toList();
    }

    private static Stream<Written> marks(Drawn drawn) {
        return switch (drawn) {
            case DrawnDivergingBars bars ->
                Stream.of(
                                bars.segments().stream().map(DrawnDivergingBars.Segment::number),
                                bars.withheld().stream().map(Withheld::reason),
                                bars.undefined().stream())
                        .flatMap(lines -> lines);
            case DrawnShareBars bars ->
                Stream.concat(bars.withheld().stream().map(Withheld::reason), bars.undefined().stream());
            case DrawnBeforeAfter pairs ->
                Stream.concat(pairs.withheld().stream().map(Withheld::reason), pairs.undefined().stream());
            case DrawnResponseCurve curve -> curve.lines().stream().flatMap(line -> line.label().stream());
        };
    }
}
