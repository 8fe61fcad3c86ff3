package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Kind;

/// How often each category of one column was answered in every group of a division, counted in one pass.
///
/// Beyond the groups there is one more: those in no group. They stand in no table, yet whoever subtracts the groups
/// from the whole finds them.
final class Counts {

    private final Column column;
    private final List<String> categories;
    private final long[][] counts;
    private final long[][] ranks;
    private final long[] base;
    private final long[] missing;
    private final long[] notShown;
    private final List<double[]> numbers = new ArrayList<>();

    private Counts(Column column, int groups) {
        this.column = column;
        this.categories = column.isFreeText() ? List.of() : column.item().kind().answers();
        this.counts = new long[groups + 1][categories.size()];
        this.ranks = new long[groups + 1][isRanking() ? categories.size() : 0];
        this.base = new long[groups + 1];
        this.missing = new long[groups + 1];
        this.notShown = new long[groups + 1];
    }

    static Counts of(Collected collected, int position, Division division) {
        var counts = new Counts(collected.columns().get(position), division.places());
        var codes = collected.codes(position);
        var coding = collected.coding(position);
        for (var i = 0; i < collected.size(); i++) {
            var code = codes[i];
            var place = division.of()[i];
            var group = place == Division.NOWHERE ? division.places() : place;
            if (code == Coding.MISSING) counts.missing[group]++;
            else if (code == Coding.NOT_SHOWN) counts.notShown[group]++;
            else counts.count(code, group, coding);
        }
        if (counts.isMeasured()) counts.gather(collected, position, division);
        return counts;
    }

    private void count(long code, int group, Coding coding) {
        base[group]++;
        if (categories.isEmpty()) return;
        if (several())
            for (var left = code; left != 0; left &= left - 1) counts[group][Long.numberOfTrailingZeros(left)]++;
        else if (isRanking()) rank(coding.ranking(code), group);
        else counts[group][(int) code]++;
    }

    private void rank(int[] bestFirst, int group) {
        counts[group][bestFirst[0]]++;
        for (var rank = 0; rank < bestFirst.length; rank++) ranks[group][bestFirst[rank]] += rank + 1;
    }

    private void gather(Collected collected, int position, Division division) {
        for (var group = 0; group <= division.places(); group++) numbers.add(new double[(int) base[group]]);
        var next = new int[division.places() + 1];
        for (var i = 0; i < collected.size(); i++) {
            var code = collected.codes(position)[i];
            if (!Coding.isAnswer(code)) continue;
            var place = division.of()[i];
            var group = place == Division.NOWHERE ? division.places() : place;
            numbers.get(group)[next[group]++] = isDay() ? code : Coding.number(code);
        }
    }

    Column column() {
        return column;
    }

    boolean several() {
        return column.item().kind() instanceof Kind.Multiple && !column.isFreeText();
    }

    boolean isRanking() {
        return column.item().kind() instanceof Kind.Ranking;
    }

    boolean isNumber() {
        return column.item().kind() instanceof Kind.Number;
    }

    boolean isDay() {
        return column.item().kind() instanceof Kind.Day;
    }

    /// Whether the answers are numbers without categories.
    boolean isMeasured() {
        return isNumber() || isDay();
    }

    List<String> categories() {
        return categories;
    }

    int groups() {
        return base.length - 1;
    }

    /// @param group may be [#groups]: those in no group. Of a ranking, who put it first
    long count(int group, int category) {
        return counts[group][category];
    }

    long[] counts(int group) {
        return counts[group].clone();
    }

    /// Of everybody.
    long[] whole() {
        var whole = new long[categories.size()];
        for (var ofGroup : counts)
            for (var category = 0; category < whole.length; category++) whole[category] += ofGroup[category];
        return whole;
    }

    /// The sum of the ranks that an option was given.
    long ranks(int group, int category) {
        return ranks[group][category];
    }

    long base(int group) {
        return base[group];
    }

    long wholeBase() {
        return Arrays.stream(base).sum();
    }

    long missing(int group) {
        return missing[group];
    }

    long notShown(int group) {
        return notShown[group];
    }

    /// Which tells how few did not meet the item’s condition.
    boolean isNotShownToFew(int group, int minimum) {
        return notShown[group] > 0 && notShown[group] < minimum;
    }

    long mentions(int group) {
        return Arrays.stream(counts[group]).sum();
    }

    /// Numbers, or days since 1970.
    double[] numbers(int group) {
        return numbers.isEmpty() ? new double[0] : numbers.get(group);
    }
}
