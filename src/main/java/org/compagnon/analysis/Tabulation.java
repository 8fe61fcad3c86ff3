package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.compagnon.analysis.ItemTable.Category;
import org.compagnon.analysis.ItemTable.Cut;
import org.compagnon.analysis.ItemTable.Place;
import org.compagnon.analysis.ItemTable.Spread;
import org.compagnon.statistics.Interval;
import org.compagnon.statistics.Proportion;
import org.compagnon.statistics.Sample;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Study;

/// Makes the tables of one column: for everybody, then for every group of each breakdown, with what must not be shown
/// left out of all of them together.
final class Tabulation {

    private final Study study;
    private final Collected collected;
    private final int position;
    private final List<Counts> divided = new ArrayList<>();
    private final List<Division> divisions;
    private final Counts everybody;
    private final List<boolean[][]> hidden = new ArrayList<>();
    private boolean[] hiddenOfAll = new boolean[0];

    private Tabulation(Study study, Collected collected, int position, List<Division> divisions) {
        this.study = study;
        this.collected = collected;
        this.position = position;
        this.divisions = divisions;
        this.everybody = Counts.of(collected, position, Division.none(collected.size()));
        for (var division : divisions) divided.add(Counts.of(collected, position, division));
    }

    static List<ItemTable> of(Study study, Collected collected, int position, List<Division> divisions) {
        var tabulation = new Tabulation(study, collected, position, divisions);
        tabulation.withhold();
        return tabulation.tables();
    }

    /// Until no breakdown withholds more of the whole than the others know of.
    private void withhold() {
        var lines = everybody.several()
                ? 2 * everybody.categories().size()
                : everybody.categories().size();
        hiddenOfAll = new boolean[Math.max(1, lines) + 1];
        boolean more;
        do {
            more = false;
            hidden.clear();
            var all = divided.isEmpty() ? List.of(Counts.of(collected, position, nobody())) : divided;
            for (var counts : all) {
                var found = withhold(counts);
                hidden.add(found);
                for (var line = 0; line < hiddenOfAll.length; line++)
                    if (found[line][found[line].length - 1] && !hiddenOfAll[line]) {
                        hiddenOfAll[line] = true;
                        more = true;
                    }
            }
        } while (more);
    }

    /// A breakdown without groups: the whole stands alone.
    private Division nobody() {
        var of = new int[collected.size()];
        Arrays.fill(of, Division.NOWHERE);
        return new Division("", List.of(), of);
    }

    /// Where several options can be chosen, each is a table of its own: chosen, or not.
    private boolean[][] withhold(Counts counts) {
        if (!counts.several()) return Withheld.of(grid(counts, -1), hiddenOfAll, study.minimumCell());
        var options = counts.categories().size();
        var whole = new boolean[2 * options + 1][counts.groups() + 2];
        for (var option = 0; option < options; option++) {
            var known = new boolean[] {
                hiddenOfAll[2 * option], hiddenOfAll[2 * option + 1], hiddenOfAll[hiddenOfAll.length - 1]
            };
            var found = Withheld.of(grid(counts, option), known, study.minimumCell());
            whole[2 * option] = found[0];
            whole[2 * option + 1] = found[1];
            for (var column = 0; column < found[2].length; column++) whole[2 * options][column] |= found[2][column];
        }
        return whole;
    }

    private long[][] grid(Counts counts, int option) {
        var categories = Math.max(1, option < 0 ? counts.categories().size() : 2);
        var grid = new long[categories + 1][counts.groups() + 2];
        for (var group = 0; group <= counts.groups(); group++) {
            for (var line = 0; line < categories; line++) grid[line][group] = cell(counts, group, line, option);
            grid[categories][group] = counts.base(group);
        }
        for (var line = 0; line <= categories; line++)
            grid[line][counts.groups() + 1] = Arrays.stream(grid[line]).sum();
        return grid;
    }

    private static long cell(Counts counts, int group, int line, int option) {
        if (option >= 0) {
            var chosen = counts.count(group, option);
            return line == 0 ? chosen : counts.base(group) - chosen;
        }
        return counts.categories().isEmpty() ? counts.base(group) : counts.count(group, line);
    }

    private List<ItemTable> tables() {
        var tables = new ArrayList<ItemTable>();
        tables.add(table(everybody, 0, Division.none(0), hiddenOfAll));
        for (var i = 0; i < divided.size(); i++) {
            var found = hidden.get(i);
            for (var group = 0; group < divided.get(i).groups(); group++) {
                var at = group;
                var ofGroup = new boolean[found.length];
                for (var line = 0; line < found.length; line++) ofGroup[line] = found[line][at];
                tables.add(table(divided.get(i), group, divisions.get(i), ofGroup));
            }
        }
        return tables;
    }

    private ItemTable table(Counts counts, int group, Division division, boolean[] hiddenLines) {
        var column = counts.column();
        var place = new Place(
                column.item().id(),
                column.part(),
                collected.questionnaire().population(),
                collected.questionnaire().wave(),
                division.breakdown(group));
        var baseHidden = hiddenLines[hiddenLines.length - 1];
        var scale = column.item().kind().scaleIfAny();
        var hiddenCategories = IntStream.range(0, counts.categories().size())
                .filter(category -> isHidden(counts, hiddenLines, category))
                .boxed()
                .toList();
        var anything = baseHidden || !hiddenCategories.isEmpty();
        return new ItemTable(
                place,
                baseHidden ? OptionalLong.empty() : OptionalLong.of(counts.base(group)),
                baseHidden ? OptionalLong.empty() : OptionalLong.of(counts.missing(group)),
                baseHidden ? OptionalLong.empty() : OptionalLong.of(counts.notShown(group)),
                IntStream.range(0, counts.categories().size())
                        .mapToObj(category -> category(
                                counts, group, category, baseHidden || hiddenCategories.contains(category), anything))
                        .toList(),
                scale.filter(one -> !one.positive().isEmpty())
                        .map(one -> cut(counts, group, one.positive(), baseHidden, hiddenCategories)),
                scale.filter(one -> !one.negative().isEmpty())
                        .map(one -> cut(counts, group, one.negative(), baseHidden, hiddenCategories)),
                anything ? Spread.NONE : spread(counts, group),
                counts.several() && !anything ? OptionalLong.of(counts.mentions(group)) : OptionalLong.empty(),
                anything);
    }

    private static boolean isHidden(Counts counts, boolean[] hiddenLines, int category) {
        return counts.several() ? hiddenLines[2 * category] || hiddenLines[2 * category + 1] : hiddenLines[category];
    }

    private Category category(Counts counts, int group, int category, boolean withheld, boolean anythingWithheld) {
        var value = counts.categories().get(category);
        if (withheld)
            return new Category(
                    value, OptionalLong.empty(), OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());
        var count = counts.count(group, category);
        var share = new Proportion(count, counts.base(group));
        return new Category(
                value,
                OptionalLong.of(count),
                share.percent(),
                share.interval(study.confidence()).map(Interval::inPercent),
                counts.several() && !anythingWithheld
                        ? new Proportion(count, counts.mentions(group)).percent()
                        : OptionalDouble.empty());
    }

    /// Withheld with any of its levels: it would say what they add up to.
    private Cut cut(Counts counts, int group, Set<Integer> levels, boolean baseHidden, List<Integer> hiddenCategories) {
        var names = levels.stream().sorted().map(String::valueOf).toList();
        if (baseHidden || levels.stream().anyMatch(level -> hiddenCategories.contains(level - 1)))
            return new Cut(names, OptionalLong.empty(), OptionalDouble.empty(), Optional.empty());
        var count = levels.stream()
                .mapToLong(level -> counts.count(group, level - 1))
                .sum();
        var share = new Proportion(count, counts.base(group));
        return new Cut(
                names,
                OptionalLong.of(count),
                share.percent(),
                share.interval(study.confidence()).map(Interval::inPercent));
    }

    private Spread spread(Counts counts, int group) {
        if (counts.column().item().kind() instanceof Kind.Number) return numbers(counts.numbers(group));
        if (counts.column().item().kind().scaleIfAny().isEmpty()) return Spread.NONE;
        var sample = Sample.ofLevels(counts.counts(group));
        return new Spread(
                sample.median(),
                sample.q1(),
                sample.q3(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private Spread numbers(double[] numbers) {
        var sample = Sample.of(numbers);
        return new Spread(
                sample.median(),
                sample.q1(),
                sample.q3(),
                sample.mean(),
                sample.sd(),
                extreme(sample.min(), numbers),
                extreme(sample.max(), numbers));
    }

    /// The smallest and the largest number are somebody’s own, unless enough share them.
    private OptionalDouble extreme(OptionalDouble value, double[] numbers) {
        if (study.minimumCell() < 2 || value.isEmpty()) return value;
        var sharing =
                Arrays.stream(numbers).filter(one -> one == value.getAsDouble()).count();
        return sharing >= study.minimumCell() ? value : OptionalDouble.empty();
    }
}
