package org.compagnon.statistics;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/// Logarithms of factorials in fixed point, so that tables of equal probability compare equal.
final class TableProbability {

    private static final double SCALE = 1e10;

    /// R's tolerance: a table 1 + 1e-7 times as probable as the observed one still counts as equally probable.
    static final long SAME = Math.round(1e-7 * SCALE);

    private final long[] logFactorial;

    TableProbability(long largest) {
        logFactorial = new long[Math.toIntExact(largest + 1)];
        Arrays.setAll(logFactorial, n -> Math.round(LogGamma.value(n + 1.0) * SCALE));
    }

    long logFactorial(long n) {
        return logFactorial[(int) n];
    }

    /// The logarithm of total! / (part! · part! …).
    long logWays(long total, long... parts) {
        var ways = logFactorial(total);
        for (var part : parts) ways -= logFactorial(part);
        return ways;
    }

    /// Up to the margins, which are the same for all: the logarithm of 1 / (cell! · cell! …).
    long logOf(long[][] cells) {
        var log = 0L;
        for (var row : cells) log += logWays(0, row);
        return log;
    }

    static double exp(long fixed) {
        return Math.exp(fixed / SCALE);
    }
}
