package org.compagnon.assignment.bench;

import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.compagnon.assignment.OrTools;
import org.compagnon.assignment.Stopwatch;
import org.compagnon.assignment.bench.Towns.Sizes;

/// The engine beside OR-Tools on the same graphs, in one run, with natives loaded and both warmed up before.
///
/// `docs/performance.md` has the command. With the argument `million` also the largest size, ours alone.
final class AssignmentBenchmark {

    private static final long SEED = 42;

    private AssignmentBenchmark() {}

    static void main(String[] arguments) {
        OrTools.load();
        warmUp();
        System.out.println(
                "| tutees × tutors, candidates | capacity | placed | OR-Tools | Compagnon | times faster | proof |"
                        + " explanation | repair after 20 departures |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (var tight : new boolean[] {false, true}) {
            report(new Sizes(120, 80, 60, tight), 51);
            report(new Sizes(4_000, 2_500, 30, tight), 21);
            report(new Sizes(12_000, 7_000, 30, tight), 11);
            report(new Sizes(100_000, 50_000, 30, tight), 3);
        }
        if (arguments.length > 0 && arguments[0].equals("million"))
            for (var tight : new boolean[] {false, true}) million(tight);
    }

    private static void warmUp() {
        for (var tight : new boolean[] {false, true}) {
            var stopwatch = new Stopwatch(Towns.instance(new Sizes(4_000, 2_500, 30, tight), SEED));
            var random = new Random(SEED);
            for (var round = 0; round < 20; round++) {
                stopwatch.ours();
                stopwatch.orTools();
                stopwatch.proof();
                stopwatch.repair(random, false);
                for (var one = 0; one < 100; one++) stopwatch.explanation(random);
            }
        }
    }

    private static void report(Sizes sizes, int rounds) {
        var stopwatch = new Stopwatch(Towns.instance(sizes, SEED));
        var random = new Random(SEED);
        var ours = new double[rounds];
        var theirs = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            ours[round] = stopwatch.ours();
            theirs[round] = stopwatch.orTools();
        }
        var us = Stopwatch.median(ours);
        var them = Stopwatch.median(theirs);
        System.out.printf(
                "| %,d × %,d, %d | %s | %,d | %s | %s | %.1f | %s | %s | %s |%n",
                sizes.tutees(),
                sizes.tutors(),
                sizes.candidates(),
                sizes.tight() ? "tight" : "loose",
                stopwatch.placed(),
                time(them),
                time(us),
                them / us,
                time(median(rounds, stopwatch::proof)),
                time(median(300, () -> stopwatch.explanation(random))),
                time(median(Math.min(rounds, 11), () -> stopwatch.repair(random, sizes.tutees() >= 100_000))));
    }

    private static void million(boolean tight) {
        var stopwatch = new Stopwatch(Towns.instance(new Sizes(1_000_000, 400_000, 20, tight), SEED));
        System.out.printf(
                "| 1,000,000 × 400,000, 20 | %s | %,d | | %s | | %s | | |%n",
                tight ? "tight" : "loose", stopwatch.placed(), time(stopwatch.ours()), time(stopwatch.proof()));
    }

    private static double median(int rounds, DoubleSupplier measured) {
        return Stopwatch.median(IntStream.range(0, rounds)
                .mapToDouble(_ -> measured.getAsDouble())
                .toArray());
    }

    private static String time(double milliseconds) {
        return milliseconds < 10 ? "%.2f ms".formatted(milliseconds) : "%,.0f ms".formatted(milliseconds);
    }
}
