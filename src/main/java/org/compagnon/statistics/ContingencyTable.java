package org.compagnon.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Respondents counted by two answers at once: rows are groups, columns their answers.
///
/// A row or column in which nobody stands says nothing about the association and is left out.
public final class ContingencyTable {

    final long[][] counts;
    final long[] rowTotals;
    final long[] columnTotals;
    private final long total;

    private ContingencyTable(long[][] counts) {
        this.counts = counts;
        rowTotals =
                Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        columnTotals = counts.length == 0 ? new long[0] : sumOfColumns(counts);
        total = Arrays.stream(rowTotals).sum();
    }

    public static ContingencyTable of(long[][] counts) {
        for (var row : counts) {
            if (row.length != counts[0].length)
                throw new IllegalArgumentException("A table's rows are equally long: one has " + counts[0].length
                        + " cells, another " + row.length);
            for (var count : row)
                if (count < 0) throw new IllegalArgumentException("A count cannot be negative: " + count);
        }
        if (counts.length == 0) return new ContingencyTable(counts);

        var totals = sumOfColumns(counts);
        var standing = IntStream.range(0, totals.length)
                .filter(column -> totals[column] > 0)
                .toArray();
        return new ContingencyTable(Arrays.stream(counts)
                .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
                .map(row ->
                        Arrays.stream(standing).mapToLong(column -> row[column]).toArray())
                .toArray(long[][]::new));
    }

    public int rows() {
        return rowTotals.length;
    }

    public int columns() {
        return columnTotals.length;
    }

    public long total() {
        return total;
    }

    /// The least count that a cell would have without association; 0 for a table of nobody.
    public double smallestExpected() {
        if (total == 0) return 0;
        var row = Arrays.stream(rowTotals).min().orElse(0);
        var column = Arrays.stream(columnTotals).min().orElse(0);
        return (double) row * column / total;
    }

    /// Under two rows or columns there is nothing to associate.
    boolean associates() {
        return rows() > 1 && columns() > 1;
    }

    /// Pearson's Σ (observed − expected)² / expected.
    double chiSquare() {
        var sum = 0.0;
        for (var row = 0; row < rows(); row++)
            for (var column = 0; column < columns(); column++) {
                var expected = (double) rowTotals[row] * columnTotals[column] / total;
                var away = counts[row][column] - expected;
                sum += away * away / expected;
            }
        return sum;
    }

    int degreesOfFreedom() {
        return (rows() - 1) * (columns() - 1);
    }

    private static long[] sumOfColumns(long[][] counts) {
        return IntStream.range(0, counts[0].length)
                .mapToLong(column ->
                        Arrays.stream(counts).mapToLong(row -> row[column]).sum())
                .toArray();
    }
}
