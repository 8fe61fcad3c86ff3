package org.compagnon.statistics;

import java.util.Arrays;

/// The margins as [EveryTable] takes them: the shorter side as rows, columns from the smallest to the largest.
final class Network {

    /// One way to fill a column: what is then left of the rows, and the logarithm of the ways.
    interface Filling {
        void leads(long node, long log);
    }

    private final long[] rows;
    private final long[] columns;
    private final long radix;
    private final TableProbability probability;
    private final long[] sorted;

    private Network(long[] rows, long[] columns, long total) {
        this.rows = rows;
        this.columns = columns;
        Arrays.sort(rows);
        Arrays.sort(columns);
        radix = rows[rows.length - 1] + 1;
        probability = new TableProbability(total);
        sorted = new long[rows.length];
    }

    static Network of(ContingencyTable table) {
        return table.rows() <= table.columns()
                ? new Network(table.rowTotals.clone(), table.columnTotals.clone(), table.total())
                : new Network(table.columnTotals.clone(), table.rowTotals.clone(), table.total());
    }

    int columns() {
        return columns.length;
    }

    /// Whether what is left of every row fits into one number.
    boolean nodesHaveNumbers() {
        return rows.length * Math.log(radix) < 62 * Math.log(2);
    }

    /// How many fillings of the last column but one there are at most, over all nodes: the bulk of the work.
    double lastSteps() {
        var last = columns.length - 2;
        return fillings(Arrays.stream(columns, 0, last).sum()) * fillings(columns[last]);
    }

    /// In how many ways so many can be placed in the rows, at most: freely, or as the smaller rows have room.
    private double fillings(long placed) {
        var freely = 1.0;
        var asRoomIs = 1.0;
        for (var row = 1; row < rows.length; row++) {
            freely *= (double) (placed + row) / row;
            asRoomIs *= Math.min(rows[row - 1], placed) + 1.0;
        }
        return Math.min(freely, asRoomIs);
    }

    long root() {
        return number(rows);
    }

    long logOf(ContingencyTable table) {
        var log = probability.logOf(table.counts);
        for (var column : columns) log += probability.logFactorial(column);
        return log;
    }

    /// The logarithm of all ways from a node to the end together.
    long logOfAll(long node) {
        var left = 0L;
        var log = 0L;
        for (var rest = node; rest > 0; rest /= radix) {
            left += rest % radix;
            log -= probability.logFactorial(rest % radix);
        }
        return log + probability.logFactorial(left);
    }

    void fill(long node, int column, Filling filling) {
        var left = new long[rows.length];
        var row = rows.length;
        for (var rest = node; rest > 0; rest /= radix) left[--row] = rest % radix;
        fill(left, 0, columns[column], probability.logFactorial(columns[column]), filling);
    }

    private void fill(long[] left, int row, long toPlace, long log, Filling filling) {
        var here = left[row];
        if (row == left.length - 1) {
            if (toPlace > here) return;
            left[row] = here - toPlace;
            filling.leads(number(left), log - probability.logFactorial(toPlace));
        } else {
            for (var cell = Math.min(here, toPlace); cell >= 0; cell--) {
                left[row] = here - cell;
                fill(left, row + 1, toPlace - cell, log - probability.logFactorial(cell), filling);
            }
        }
        left[row] = here;
    }

    /// In any order is: in ascending order.
    private long number(long[] left) {
        for (var row = 0; row < left.length; row++) {
            var place = row;
            for (; place > 0 && sorted[place - 1] > left[row]; place--) sorted[place] = sorted[place - 1];
            sorted[place] = left[row];
        }
        var number = 0L;
        for (var row : sorted) number = number * radix + row;
        return number;
    }
}
