package org.compagnon.statistics;

import java.util.random.RandomGenerator;

/// Tables drawn at random among those with the same margins, each with its probability under independence.
///
/// Cell by cell from the hypergeometric distribution, from its mode outwards, after W. M. Patefield (1981),
/// *Algorithm AS 159*, Applied Statistics 30, 91–97, <https://doi.org/10.2307/2346669>. In R: `r2dtable`.
final class RandomTables {

    private final ContingencyTable table;
    private final TableProbability probability;
    private final RandomGenerator random;

    private RandomTables(ContingencyTable table, RandomGenerator random) {
        this.table = table;
        this.random = random;
        probability = new TableProbability(table.total());
    }

    static long notMoreProbableThan(ContingencyTable observed, int draws, RandomGenerator random) {
        var tables = new RandomTables(observed, random);
        var limit = tables.probability.logOf(observed.counts) + TableProbability.SAME;
        var count = 0L;
        for (var draw = 0; draw < draws; draw++) if (tables.logOfOne() <= limit) count++;
        return count;
    }

    private long logOfOne() {
        var left = table.columnTotals.clone();
        var standing = table.total();
        var log = 0L;
        for (var row = 0; row < table.rows(); row++) {
            var toPlace = table.rowTotals[row];
            var pool = standing;
            for (var column = 0; column < left.length; column++) {
                var cell = pool == left[column] ? toPlace : hypergeometric(pool, left[column], toPlace);
                pool -= left[column];
                left[column] -= cell;
                toPlace -= cell;
                log -= probability.logFactorial(cell);
            }
            standing -= table.rowTotals[row];
        }
        return log;
    }

    /// How many of the marked are among those taken.
    private long hypergeometric(long all, long marked, long taken) {
        var least = Math.max(0, taken + marked - all);
        var most = Math.min(marked, taken);
        if (least == most) return least;

        var mode = Math.clamp((long) ((taken + 1.0) * (marked + 1.0) / (all + 2.0)), least, most);
        var atMode = TableProbability.exp(probability.logWays(marked, mode, marked - mode)
                + probability.logWays(all - marked, taken - mode, all - marked - taken + mode)
                - probability.logWays(all, taken, all - taken));
        var rest = random.nextDouble() - atMode;
        var down = mode;
        var up = mode;
        var atDown = atMode;
        var atUp = atMode;
        while (rest >= 0 && (down > least || up < most)) {
            if (up < most) {
                atUp *= (double) (marked - up) * (taken - up) / ((up + 1.0) * (all - marked - taken + up + 1.0));
                up++;
                rest -= atUp;
                if (rest < 0) return up;
            }
            if (down > least) {
                atDown *=
                        (double) down * (all - marked - taken + down) / ((marked - down + 1.0) * (taken - down + 1.0));
                down--;
                rest -= atDown;
                if (rest < 0) return down;
            }
        }
        return mode;
    }
}
