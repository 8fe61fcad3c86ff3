package org.compagnon.analysis.published;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A table that somebody could have published: respondents are invented, counted, and printed in one of many ways.
final class TrueTable {

    private static final List<RoundingMode> ROUNDINGS =
            List.of(RoundingMode.HALF_UP, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN);

    private final SplittableRandom random;
    private final Kind kind;
    private final int options;
    /// Everybody first where groups are printed; the rest may stand in no group.
    private final List<long[]> counts = new ArrayList<>();
    private final List<Integer> bases = new ArrayList<>();
    private final int groups;
    private final boolean remainder;
    private final RoundingMode rounding;
    private final int decimals;
    private final int zeros;
    private final boolean showCounts;
    private final boolean showPercents;
    private final boolean showBase;

    TrueTable(long seed) {
        random = new SplittableRandom(seed);
        kind = List.of(Kind.SINGLE, Kind.MULTIPLE, Kind.SCALE).get(random.nextInt(3));
        options = random.nextInt(2, 8);
        groups = random.nextInt(3) == 0 ? 0 : random.nextInt(2, 5);
        remainder = groups > 0 && random.nextInt(3) == 0;
        rounding = ROUNDINGS.get(random.nextInt(ROUNDINGS.size()));
        decimals = random.nextInt(4);
        zeros = random.nextInt(4) == 0 ? random.nextInt(1, 3) : 0;
        var shown = random.nextInt(3);
        showCounts = shown != 0;
        showPercents = shown != 1;
        showBase = remainder || random.nextInt(4) > 0;
        respondents();
    }

    private void respondents() {
        var strata = Math.max(1, groups) + (remainder ? 1 : 0);
        var everybody = new long[options];
        var all = 0;
        for (var stratum = 0; stratum < strata; stratum++) {
            var size = random.nextInt(4) == 0 ? random.nextInt(1, 12) : random.nextInt(1, 160);
            var weights = random.doubles(options).map(weight -> weight * weight).toArray();
            var sum = Arrays.stream(weights).sum();
            var of = new long[options];
            for (var respondent = 0; respondent < size; respondent++) {
                var drawn = random.nextDouble() * sum;
                var chosen = 0;
                while (chosen < options - 1 && (drawn -= weights[chosen]) > 0) chosen++;
                for (var option = 0; option < options; option++)
                    if (kind == Kind.MULTIPLE ? random.nextDouble() < weights[option] : option == chosen) of[option]++;
            }
            for (var option = 0; option < options; option++) everybody[option] += of[option];
            all += size;
            if (groups > 0 && stratum < groups) {
                counts.add(of);
                bases.add(size);
            }
        }
        counts.addFirst(everybody);
        bases.addFirst(all);
    }

    private String share(long count, long base) {
        return ratio(100, count, base, decimals) + (zeros == 0 ? "" : (decimals == 0 ? "." : "") + "0".repeat(zeros));
    }

    private String ratio(int scale, long part, long whole, int places) {
        return BigDecimal.valueOf(scale * part)
                .divide(BigDecimal.valueOf(whole), places, rounding)
                .toPlainString();
    }

    /// In one of the shapes that are read.
    String csv() {
        return switch (random.nextInt(kind == Kind.SCALE ? 3 : 2)) {
            case 0 -> byLines();
            case 1 -> byGroups();
            default -> byLevels();
        };
    }

    private String group(int at) {
        return at == 0 ? "" : "G" + at;
    }

    private String byLines() {
        var lines = new StringBuilder("item;kind;group;option;count;percent;base;headline;headline_levels\n");
        var headline = headline();
        for (var at = 0; at < counts.size(); at++)
            for (var option = 0; option < options; option++)
                lines.append(String.join(
                                ";",
                                "Q",
                                kind == Kind.SCALE || random.nextBoolean() ? kind.name() : "",
                                group(at),
                                Integer.toString(option + 1),
                                showCounts ? Long.toString(counts.get(at)[option]) : "",
                                showPercents ? share(counts.get(at)[option], bases.get(at)) : "",
                                showBase ? Integer.toString(bases.get(at)) : "",
                                at == 0 ? headline : ";"))
                        .append('\n');
        return lines.toString();
    }

    /// What it adds up may be left unsaid; where several answers were allowed it is one of them.
    private String headline() {
        var from = random.nextInt(options);
        var until = kind == Kind.SCALE ? random.nextInt(from, options) : from;
        if (random.nextInt(3) == 0 || until - from == options - 1) return ";";
        var sum = Arrays.stream(counts.getFirst(), from, until + 1).sum();
        var of = IntStream.rangeClosed(from + 1, until + 1)
                .mapToObj(Integer::toString)
                .reduce((one, other) -> one + "+" + other)
                .orElseThrow();
        return ratio(100, sum, bases.getFirst(), random.nextInt(3)) + ";" + (random.nextBoolean() ? of : "");
    }

    private String byGroups() {
        var lines = new StringBuilder("option");
        for (var at = 0; at < counts.size(); at++) {
            var name = at == 0 ? "all" : group(at);
            lines.append(";count_")
                    .append(name)
                    .append(";pct_")
                    .append(name)
                    .append(";n_")
                    .append(name);
        }
        lines.append('\n');
        for (var option = 0; option < options; option++) {
            lines.append("answer ").append(option);
            for (var at = 0; at < counts.size(); at++)
                lines.append(';')
                        .append(showCounts ? counts.get(at)[option] : "")
                        .append(';')
                        .append(showPercents ? share(counts.get(at)[option], bases.get(at)) : "")
                        .append(';')
                        .append(showBase ? bases.get(at) : "");
            lines.append('\n');
        }
        return lines.toString();
    }

    private String byLevels() {
        var lines = new StringBuilder("item,group,n");
        for (var level = 1; level <= options; level++) lines.append(",level").append(level);
        for (var level = 1; level <= options; level++) lines.append(",pct").append(level);
        lines.append(",mean,sd,median,scale_min,scale_max\n");
        for (var at = 0; at < counts.size(); at++) {
            lines.append("Q,").append(group(at)).append(',').append(showBase ? bases.get(at) : "");
            for (var count : counts.get(at)) lines.append(',').append(showCounts ? count : "");
            for (var count : counts.get(at)) lines.append(',').append(showPercents ? share(count, bases.get(at)) : "");
            lines.append(',').append(summary(counts.get(at))).append('\n');
        }
        return lines.toString();
    }

    private String summary(long[] of) {
        var n = Arrays.stream(of).sum();
        var sum = LongStream.range(0, of.length)
                .map(at -> of[(int) at] * (at + 1))
                .sum();
        var squares = LongStream.range(0, of.length)
                .map(at -> of[(int) at] * (at + 1) * (at + 1))
                .sum();
        var values = IntStream.range(0, of.length)
                .flatMap(at -> IntStream.generate(() -> at + 1).limit(of[at]))
                .toArray();
        var median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2.0;
        var places = random.nextInt(1, 4);
        return String.join(
                ",",
                ratio(1, sum, n, places),
                sd(n, sum, squares, places),
                Double.toString(median),
                "1",
                Integer.toString(options));
    }

    private String sd(long n, long sum, long squares, int places) {
        var over = random.nextBoolean() ? n : n - 1;
        return over == 0
                ? ""
                : BigDecimal.valueOf(n * squares - sum * sum)
                        .divide(BigDecimal.valueOf(n * over), MathContext.DECIMAL64)
                        .sqrt(MathContext.DECIMAL64)
                        .setScale(places, rounding)
                        .toPlainString();
    }
}
