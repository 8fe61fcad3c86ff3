package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Kind;

/// How often each category of one column was answered in every group of a division, counted in one pass.
///
/// Beyond the groups there is one more: those in no group. They stand in no table, yet whoever subtracts the groups
// from
/// the whole finds them.
final class Counts {

    private final Column column;
    private final List<String> categories;
    private final long[][] counts;
    private final long[] base;
    private final long[] missing;
    private final long[] notShown;
    private final List<double[]> numbers;

    private Counts(Column column, List<String> categories, int groups) {
        this.column = column;
        this.categories = categories;
        this.counts = new long[groups + 1][categories.size()];
        this.base = new long[groups + 1];
        this.missing = new long[groups + 1];
        this.notShown = new long[groups + 1];
        this.numbers = new ArrayList<>();
    }

    static Counts of(Collected collected, int position, Division division) {
        var column = collected.columns().get(position);
        var kind = column.item().kind();
        var categories = column.isFreeText() || kind instanceof Kind.Ranking ? List.<String>of() : kind.answers();
        var counts = new Counts(column, categories, division.places());
        var several = kind instanceof Kind.Multiple && !column.isFreeText();
        for (var i = 0; i < collected.size(); i++) {
            var place = division.of()[i];
            counts.count(collected.code(position, i), place == Division.NOWHERE ? division.places() : place, several);
        }
        if (isNumber(kind)) counts.gather(collected, position, division);
        return counts;
    }

    private static boolean isNumber(Kind kind) {
        return kind instanceof Kind.Number;
    }

    private void count(long code, int group, boolean several) {
        if (code == Coding.MISSING) missing[group]++;
        else if (code == Coding.NOT_SHOWN) notShown[group]++;
        else {
            base[group]++;
            if (several)
                for (var left = code; left != 0; left &= left - 1) counts[group][Long.numberOfTrailingZeros(left)]++;
            else if (!categories.isEmpty()) counts[group][(int) code]++;
        }
    }

    private void gather(Collected collected, int position, Division division) {
        for (var group = 0; group <= division.places(); group++) numbers.add(new double[(int) base[group]]);
        var next = new int[division.places() + 1];
        for (var i = 0; i < collected.size(); i++) {
            var code = collected.code(position, i);
            if (!Coding.isAnswer(code)) continue;
            var place = division.of()[i];
            var group = place == Division.NOWHERE ? division.places() : place;
            numbers.get(group)[next[group]++] = Coding.number(code);
        }
    }

    Column column() {
        return column;
    }

    boolean several() {
        return column.item().kind() instanceof Kind.Multiple && !column.isFreeText();
    }

    List<String> categories() {
        return categories;
    }

    int groups() {
        return base.length - 1;
    }

    /// @param group may be [#groups]: those in no group
    long count(int group, int category) {
        return counts[group][category];
    }

    long[] counts(int group) {
        return counts[group].clone();
    }

    long base(int group) {
        return base[group];
    }

    long missing(int group) {
        return missing[group];
    }

    long notShown(int group) {
        return notShown[group];
    }

    long mentions(int group) {
        return Arrays.stream(counts[group]).sum();
    }

    double[] numbers(int group) {
        return numbers.isEmpty() ? new double[0] : numbers.get(group).clone();
    }
}
