package org.compagnon.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.compagnon.analysis.figures.DivergingBars.Row;

/// One bar in parts of a hundred of its base, from the lowest level to the highest.
///
/// @param start where it begins, seen from the centre: the lower levels and half of the neutral one lie left of it
record DivergingBar(List<Part> parts, double start) {

    /// A level, or the neighbouring levels that are told only together.
    record Part(int first, int last, double percent, boolean told) {}

    /// Empty where the bar cannot be drawn: nobody answered, or what is withheld does not lie together on one side.
    static Optional<DivergingBar> of(Row row, Scale scale) {
        if (row.base().isWithheld() || row.base().number() == 0) return Optional.empty();
        var withheld = IntStream.range(0, scale.size())
                .filter(level -> row.counts().get(level).isWithheld())
                .boxed()
                .toList();
        if (!withheld.isEmpty() && (row.untold() <= 0 || !lieTogether(withheld, scale))) return Optional.empty();
        var per = 100.0 / row.base().number();
        var parts = new ArrayList<Part>();
        for (var level = 0; level < scale.size(); level++) {
            var count = row.counts().get(level);
            if (!count.isWithheld()) parts.add(new Part(level, level, count.number() * per, true));
            else if (level == withheld.getFirst())
                parts.add(new Part(level, withheld.getLast(), row.untold() * per, false));
        }
        return Optional.of(new DivergingBar(List.copyOf(parts), start(parts, scale)));
    }

    private static boolean lieTogether(List<Integer> levels, Scale scale) {
        var first = levels.getFirst();
        var last = levels.getLast();
        var onOneSide = last < scale.below() || first >= scale.below() + (scale.neutral() ? 1 : 0);
        return last - first + 1 == levels.size() && (onOneSide || levels.size() == 1);
    }

    private static double start(List<Part> parts, Scale scale) {
        var before = 0.0;
        for (var part : parts) {
            if (part.last() < scale.below()) before += part.percent();
            else if (scale.neutral() && part.first() == scale.below()) before += part.percent() / 2;
        }
        return -before;
    }
}
