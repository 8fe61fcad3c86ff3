package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.compagnon.analysis.published.SummaryFinding.Which;
import org.jspecify.annotations.Nullable;

/// Can a mean, a standard deviation and a median be those of so many whole numbers on this scale?
///
/// Where the counts of all levels are printed, they are reckoned from them; else see [Spread]. A standard deviation
/// over n is accepted as well as one over n − 1.
final class SummaryCheck implements Check {

    @Override
    public List<Finding> of(Judged judged) {
        return judged.table().parts().stream()
                .flatMap(part -> of(judged, part).stream())
                .toList();
    }

    private static List<Finding> of(Judged judged, Part part) {
        if (part.summary().equals(Summary.NONE)) return List.of();
        if (judged.kind() == Kind.SCALE && Judged.hasAllCounts(part) && Judged.answers(part) > 0)
            return new FromCounts(judged, part).findings();
        var bounds = Bounds.of(judged, part);
        if (bounds.isEmpty()) return List.of();
        var base = judged.basis(part);
        if (!base.isKnown() || base.isInferred()) return offTheScale(judged, part, bounds.get());
        // Missing answers may or may not stand in the base: what is possible with either is possible.
        return LongStream.of(base.people(), base.people() - part.missingPeople())
                .distinct()
                .filter(people -> people > 0)
                .mapToObj(people -> of(judged, part, bounds.get(), people))
                .reduce((one, other) -> one.isEmpty() || other.isEmpty() ? List.of() : one)
                .orElse(List.of());
    }

    private static List<Finding> of(Judged judged, Part part, Bounds bounds, long people) {
        var findings = new ArrayList<>(offTheScale(judged, part, bounds));
        if (!findings.isEmpty()) return findings;
        var summary = part.summary();
        var items = summary.items();
        if (summary.mean() != null) {
            var mean = summary.mean();
            var answers = people * items;
            var fit = Fit.of(
                    mean.value(),
                    1,
                    answers,
                    new Span(bounds.lowest().units() * answers, bounds.highest().units() * answers));
            if (!fit.isExact())
                findings.add(new SummaryFinding.MeanOfNobody(
                        Spot.of(judged.table(), part, mean),
                        mean.value(),
                        answers,
                        fit.how(),
                        mean.value().neighbours(1, answers),
                        fit.fitting()));
            else if (summary.sd() != null)
                spread(judged, part, bounds, people, fit.counts()).ifPresent(findings::add);
        }
        median(judged, part, people).ifPresent(findings::add);
        return findings;
    }

    private static List<Finding> offTheScale(Judged judged, Part part, Bounds bounds) {
        var findings = new ArrayList<Finding>();
        var summary = part.summary();
        off(judged, part, Which.MEAN, summary.mean(), bounds).ifPresent(findings::add);
        off(judged, part, Which.MEDIAN, summary.median(), bounds).ifPresent(findings::add);
        if (!bounds.bothOccur()) {
            off(judged, part, Which.MIN, summary.min(), bounds).ifPresent(findings::add);
            off(judged, part, Which.MAX, summary.max(), bounds).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> off(
            Judged judged, Part part, Which which, @Nullable Figure figure, Bounds bounds) {
        return figure == null
                        || figure.value().value() >= bounds.lowest().value()
                                && figure.value().value() <= bounds.highest().value()
                ? Optional.empty()
                : Optional.of(new SummaryFinding.OffTheScale(
                        Spot.of(judged.table(), part, figure),
                        which,
                        figure.value(),
                        bounds.lowest(),
                        bounds.highest()));
    }

    private static Optional<Finding> spread(Judged judged, Part part, Bounds bounds, long people, Span sums) {
        var summary = part.summary();
        var sd = Objects.requireNonNull(summary.sd()).value();
        if (people < 2) return Optional.empty();
        var items = summary.items();
        var lowest = bounds.lowest().units() * items;
        var width = Math.toIntExact((bounds.highest().units() - bounds.lowest().units()) * items);
        var spread = new Spread(people, width, bounds.bothOccur());
        var least = Double.MAX_VALUE;
        var most = 0.0;
        for (var sum = sums.least(); sum <= sums.most(); sum++) {
            // Above the lowest value, where whole numbers begin at 0.
            var above = sum - lowest * people;
            if (!spread.isReachable(above)) continue;
            least = Math.min(least, sd(spread.least(above), above, people, people) / items);
            most = Math.max(most, sd(spread.most(above), above, people, people - 1) / items);
            if (spread.any(
                    above,
                    squares -> isPrinted(sd, sd(squares, above, people, people - 1) / items)
                            || isPrinted(sd, sd(squares, above, people, people) / items))) return Optional.empty();
        }
        var mean = Objects.requireNonNull(summary.mean()).value();
        return Optional.of(new SummaryFinding.SpreadOfNobody(
                Spot.of(judged.table(), part, Objects.requireNonNull(summary.sd())),
                sd,
                mean,
                people,
                Math.min(least, most),
                most));
    }

    private static double sd(long squares, long sum, long people, long over) {
        return Math.sqrt(Math.max(0, (squares - (double) sum * sum / people) / over));
    }

    private static boolean isPrinted(Printed sd, double truth) {
        return sd.standsFor(truth) || sd.isCutOffFrom(truth);
    }

    private static Optional<Finding> median(Judged judged, Part part, long people) {
        var summary = part.summary();
        var median = summary.median();
        if (median == null) return Optional.empty();
        var spot = Spot.of(judged.table(), part, median);
        if (median.value()
                .numerators(1, people % 2 == 0 ? 2L * summary.items() : summary.items())
                .isEmpty()) return Optional.of(new SummaryFinding.MedianOfNobody(spot, median.value(), people));
        var mean = summary.mean();
        var sd = summary.sd();
        if (mean == null || sd == null) return Optional.empty();
        var away = Math.abs(mean.value().value() - median.value().value())
                - mean.value().slack()
                - median.value().slack();
        return away > sd.value().value() + 2 * sd.value().slack()
                ? Optional.of(new SummaryFinding.MedianTooFar(spot, median.value(), mean.value(), sd.value()))
                : Optional.empty();
    }

    /// Reckons what is printed from the counts of the levels.
    private static final class FromCounts {

        private final Judged judged;
        private final Part part;
        private final List<Finding> findings = new ArrayList<>();

        FromCounts(Judged judged, Part part) {
            this.judged = judged;
            this.part = part;
        }

        List<Finding> findings() {
            var values = judged.options()
                    .boxed()
                    .flatMapToDouble(option -> LongStream.range(0, count(option))
                            .mapToDouble(
                                    one -> judged.table().options().get(option).level()))
                    .toArray();
            var sample = org.compagnon.statistics.Sample.of(values);
            var summary = part.summary();
            compare(Which.MEAN, summary.mean(), sample.mean().orElseThrow());
            compare(Which.MEDIAN, summary.median(), sample.median().orElseThrow());
            compare(Which.MIN, summary.min(), sample.min().orElseThrow());
            compare(Which.MAX, summary.max(), sample.max().orElseThrow());
            var over = sample.size();
            sample.sd().ifPresent(sd -> compare(Which.SD, summary.sd(), sd, sd * Math.sqrt((over - 1.0) / over)));
            return findings;
        }

        private long count(int option) {
            return Objects.requireNonNull(part.cells().get(option).count()).people();
        }

        private void compare(Which which, @Nullable Figure printed, double... truths) {
            if (printed == null) return;
            for (var truth : truths) if (isPrinted(printed.value(), truth)) return;
            findings.add(new SummaryFinding.SummaryNotOfCounts(
                    Spot.of(judged.table(), part, printed), which, printed.value(), truths[0]));
        }
    }
}
