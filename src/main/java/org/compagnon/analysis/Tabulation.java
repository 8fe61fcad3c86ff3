package org.compagnon.analysis;

import java.util.ArrayList;
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
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.statistics.Interval;
import org.compagnon.statistics.Proportion;
import org.compagnon.surveys.study.Study;

/// Makes the tables of one column from its counts and from what is withheld of them.
///
/// Whatever follows from counts is shown only where they are: a share, a median, a sum of mentions tells nothing that
/// was not told already.
final class Tabulation {

    private final Study study;
    private final Collected collected;
    private final Withheld withheld;

    Tabulation(Study study, Collected collected, Withheld withheld) {
        this.study = study;
        this.collected = collected;
        this.withheld = withheld;
    }

    ItemTable ofEverybody(Counts counts) {
        return table(counts, 0, Division.none(0), withheld.base(), withheld.categories());
    }

    /// @param at which of the breakdowns
    List<ItemTable> ofGroups(Counts counts, Division division, int at) {
        var found = withheld.breakdowns().get(at);
        var tables = new ArrayList<ItemTable>();
        for (var group = 0; group < counts.groups(); group++) {
            var ofGroup = new boolean[found.cells().length];
            for (var line = 0; line < ofGroup.length; line++) ofGroup[line] = found.cells()[line][group];
            tables.add(table(counts, group, division, found.bases()[group], ofGroup));
        }
        return tables;
    }

    private ItemTable table(Counts counts, int group, Division division, boolean baseHidden, boolean[] hidden) {
        var column = counts.column();
        var place = new Place(
                column.item().id(),
                column.part(),
                collected.questionnaire().population(),
                collected.questionnaire().wave(),
                division.breakdown(group));
        var scale = column.item().kind().scaleIfAny();
        var anyHidden = baseHidden || IntStream.range(0, hidden.length).anyMatch(category -> hidden[category]);
        var spread = anyHidden ? Spread.NONE : new Spreading(study.minimumCell()).of(counts, group);
        return new ItemTable(
                place,
                baseHidden ? OptionalLong.empty() : OptionalLong.of(counts.base(group)),
                baseHidden ? OptionalLong.empty() : OptionalLong.of(counts.missing(group)),
                baseHidden ? OptionalLong.empty() : OptionalLong.of(counts.notShown(group)),
                IntStream.range(0, counts.categories().size())
                        .mapToObj(category ->
                                category(counts, group, category, baseHidden || hidden[category], anyHidden))
                        .toList(),
                scale.filter(one -> !one.positive().isEmpty())
                        .map(one -> cut(counts, group, one.positive(), baseHidden, hidden)),
                scale.filter(one -> !one.negative().isEmpty())
                        .map(one -> cut(counts, group, one.negative(), baseHidden, hidden)),
                spread,
                counts.several() && !anyHidden ? OptionalLong.of(counts.mentions(group)) : OptionalLong.empty(),
                anyHidden
                        || counts.isMeasured()
                                && counts.base(group) > 0
                                && spread.min().isEmpty());
    }

    private Category category(Counts counts, int group, int category, boolean isHidden, boolean anyHidden) {
        var value = counts.categories().get(category);
        if (isHidden) return Category.withheld(value);
        var count = counts.count(group, category);
        var base = counts.base(group);
        var share = new Proportion(count, base);
        return new Category(
                value,
                OptionalLong.of(count),
                share.percent(),
                share.interval(study.confidence()).map(Interval::inPercent),
                counts.several() && !anyHidden
                        ? new Proportion(count, counts.mentions(group)).percent()
                        : OptionalDouble.empty(),
                counts.isRanking() && !anyHidden && base > 0
                        ? OptionalDouble.of((double) counts.ranks(group, category) / base)
                        : OptionalDouble.empty());
    }

    /// Shown where it follows from what is shown: all that is withheld lies on one side of the cut.
    private Cut cut(Counts counts, int group, Set<Integer> levels, boolean baseHidden, boolean[] hidden) {
        var names = levels.stream().sorted().map(String::valueOf).toList();
        var inside = IntStream.range(0, hidden.length).anyMatch(level -> hidden[level] && levels.contains(level + 1));
        var outside = IntStream.range(0, hidden.length).anyMatch(level -> hidden[level] && !levels.contains(level + 1));
        if (baseHidden || inside && outside)
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
}
