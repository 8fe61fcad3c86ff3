package org.compagnon.analysis.figures;

import java.util.Arrays;
import java.util.List;

/// How answers spread over the levels of a scale: stacked bars that part at the scale's centre.
public record DivergingBars(Scale scale, List<Row> rows) implements Chart {

    /// One item in one population, wave or group.
    ///
    /// @param group heads the rows of the same group that follow each other; "" for none
    /// @param counts for each level in order
    /// @param base how many answered
    /// @param missing how many were asked and did not answer
    public record Row(String group, String label, List<Count> counts, Count base, Count missing) {

        public Row {
            counts = List.copyOf(counts);
            if (!base.isWithheld() && counts.stream().noneMatch(Count::isWithheld)) {
                var sum = counts.stream().mapToLong(Count::number).sum();
                if (sum != base.number())
                    throw new IllegalArgumentException(
                            "The counts of “%s” add up to %d, not to its base %d".formatted(label, sum, base.number()));
            }
        }

        /// All told, nobody missing.
        public static Row of(String label, long... counts) {
            return new Row(
                    "",
                    label,
                    Arrays.stream(counts).mapToObj(Count::of).toList(),
                    Count.of(Arrays.stream(counts).sum()),
                    Count.of(0));
        }

        public Row in(String group) {
            return new Row(group, label, counts, base, missing);
        }

        /// What the levels hold that are not told one by one; never negative, unknown where the base is.
        long untold() {
            return base.number()
                    - counts.stream()
                            .filter(count -> !count.isWithheld())
                            .mapToLong(Count::number)
                            .sum();
        }

        boolean isWhole() {
            return !base.isWithheld() && counts.stream().noneMatch(Count::isWithheld);
        }
    }

    public DivergingBars {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) throw new IllegalArgumentException("A figure has at least one row");
        for (var row : rows)
            if (row.counts().size() != scale.size())
                throw new IllegalArgumentException("“%s” has %d counts on a scale of %d levels"
                        .formatted(row.label(), row.counts().size(), scale.size()));
    }
}
