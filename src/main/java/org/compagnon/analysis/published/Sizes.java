package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// The sizes of a base at which every percentage of a part is a whole number of people.
///
/// @param few between the least and the most that are tried
/// @param next the first beyond
/// @param percentages how many there are
record Sizes(List<Long> few, long next, int percentages) {

    static final long LEAST = 15;
    static final long MOST = 200;

    /// So many decimals are never of a small base, and would take long.
    private static final int MOST_DECIMALS = 3;

    /// Where more fit, the percentages tell too little.
    private static final int TELLING = 5;

    Sizes {
        few = List.copyOf(few);
    }

    Optional<Long> only() {
        return few.size() == 1 ? Optional.of(few.getFirst()) : Optional.empty();
    }

    boolean isTelling() {
        return few.size() <= TELLING;
    }

    /// Empty where percentages are missing, or counts beside them tell more.
    static Optional<Sizes> of(Judged judged, Part part) {
        var percents = judged.percents(part).toList();
        var telling = (int) percents.stream()
                .filter(percent -> percent.value() > 0 && percent.value() < 100)
                .distinct()
                .count();
        var decimals = percents.stream().mapToInt(Printed::decimals).max().orElse(0);
        if (telling < 2
                || !Judged.hasAllPercents(part)
                || part.cells().stream().anyMatch(cell -> cell.count() != null)
                || decimals > MOST_DECIMALS
                || percents.stream().anyMatch(percent -> percent.value() > 100)) return Optional.empty();
        var few = new ArrayList<Long>();
        for (var size = LEAST; size <= MOST; size++) if (fits(judged, percents, size)) few.add(size);
        var beyond = LongStream.rangeClosed(MOST + 1, 2 * MOST + (long) Math.pow(10, decimals + 2.0))
                .filter(size -> fits(judged, percents, size))
                .findFirst();
        return beyond.isEmpty() ? Optional.empty() : Optional.of(new Sizes(few, beyond.getAsLong(), percents.size()));
    }

    private static boolean fits(Judged judged, List<Printed> percents, long size) {
        var all = Span.of(0);
        for (var percent : percents) {
            var people = percent.numerators(100, size).within(0, size);
            if (people.isEmpty()) return false;
            all = all.plus(people);
        }
        return !judged.isOneAnswer() || !judged.isKindCertain() || all.holds(size);
    }

    /// The bases that all counts and percentages beside them have in common; empty where fewer than two say something.
    static Optional<Span> ofCounts(Judged judged, Part part) {
        var all = perOption(judged, part);
        return all.size() < 2
                ? Optional.empty()
                : Optional.of(all.stream()
                        .map(Of::bases)
                        .reduce((one, other) -> one.within(other.least(), other.most()))
                        .orElseThrow());
    }

    /// One count with its percentage, and the bases that give it.
    record Of(int option, long count, Printed percent, Span bases) {}

    static List<Of> perOption(Judged judged, Part part) {
        var all = new ArrayList<Of>();
        judged.options().forEach(option -> {
            var count = part.cells().get(option).count();
            judged.percent(part, option)
                    .filter(percent -> count != null && count.people() > 0 && percent.units() > 0)
                    .ifPresent(percent -> all.add(new Of(
                            option,
                            java.util.Objects.requireNonNull(count).people(),
                            percent,
                            percent.wholes(100, count.people()))));
        });
        return all;
    }
}
