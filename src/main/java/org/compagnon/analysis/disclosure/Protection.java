package org.compagnon.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;

/// Decides what is withheld of one question, from the coarse to the fine: first of the whole, then in the groups of
/// each breakdown, then in the groups that lie within those.
///
/// What is withheld above is withheld below, and below only the sums above are taken as known. So each step leaves
/// open whatever the one above left open, and no two breakdowns together tell more than each.
public final class Protection {

    private final Question question;
    private final int minimum;
    private final boolean[] hidden;

    private Protection(Question question, int minimum) {
        this.question = question;
        this.minimum = minimum;
        this.hidden = new boolean[question.whole().length];
    }

    /// @param minimum the fewest respondents that may be told of; under 2 nothing is withheld
    public static Withheld of(Question question, int minimum) {
        return new Protection(question, minimum).decide();
    }

    private Withheld decide() {
        var found = new ArrayList<OfGroups>();
        for (var breakdown : question.breakdowns()) found.add(OfGroups.of(hidden.length, breakdown.groups()));
        if (minimum < 2) return new Withheld(false, hidden, found);
        if (question.barred() || Small.is(question.base(), minimum)) {
            Arrays.fill(hidden, true);
            found.forEach(Protection::withholdAll);
            return new Withheld(true, hidden, found);
        }
        withholdOfTheWhole();
        var settled = new boolean[found.size()];
        for (var round = 0; round < found.size(); round++)
            for (var at = 0; at < found.size(); at++) {
                var within = question.breakdowns().get(at).place().within();
                if (settled[at] || within != Nesting.NONE && !settled[within]) continue;
                settle(at, found);
                settled[at] = true;
            }
        var withheld = new Withheld(false, hidden, found);
        for (var at = 0; at < found.size(); at++) untangle(at, withheld);
        for (var round = 0; round < found.size(); round++)
            for (var at = 0; at < found.size(); at++) followOuter(at, found);
        return withheld;
    }

    private static void withholdAll(OfGroups groups) {
        for (var group = 0; group < groups.bases().length; group++) groups.withhold(group);
    }

    private void withholdOfTheWhole() {
        for (var category = 0; category < hidden.length; category++)
            hidden[category] =
                    question.secret()[category] || Small.tells(question.whole()[category], question.base(), minimum);
        while (isAnyHidden() && !isRoomy()) {
            var next = IntStream.range(0, hidden.length)
                    .filter(category -> !hidden[category])
                    .boxed()
                    .min(Comparator.comparingLong(this::cost));
            if (next.isEmpty()) return;
            hidden[next.get()] = true;
        }
    }

    private boolean isAnyHidden() {
        for (var one : hidden) if (one) return true;
        return false;
    }

    /// Whether each withheld count could be any of as many numbers as the minimum, to somebody who sees their sum and
    /// knows which of them are not zero.
    private boolean isRoomy() {
        var sum = 0L;
        var known = 0L;
        var cells = 0;
        for (var category = 0; category < hidden.length; category++)
            if (hidden[category]) {
                cells++;
                sum += question.whole()[category];
                known += Math.min(1, question.whole()[category]);
            }
        return cells > 1 && sum - known >= minimum;
    }

    /// Zeros last; of a scale the neighbours first; on the same side first; then the smallest.
    private long cost(int category) {
        var count = question.whole()[category];
        if (count == 0) return Long.MAX_VALUE - 1;
        var far = question.ordered() && !hasHiddenNeighbour(category) ? 4L : 0;
        var across = sharesSide(category) ? 0 : 2L;
        return (far + across << 40) + Math.min(count, (1L << 40) - 1);
    }

    private boolean hasHiddenNeighbour(int category) {
        return category > 0 && hidden[category - 1] || category + 1 < hidden.length && hidden[category + 1];
    }

    private boolean sharesSide(int category) {
        for (var other = 0; other < hidden.length; other++)
            if (hidden[other] && question.side()[other] == question.side()[category]) return true;
        return false;
    }

    private void settle(int at, List<OfGroups> found) {
        var breakdown = question.breakdowns().get(at);
        var place = breakdown.place();
        var mine = found.get(at);
        if (place.clashing()) {
            withholdAll(mine);
            return;
        }
        if (place.within() == Nesting.NONE) {
            var nobodyOutside = new boolean[breakdown.groups()];
            TwoWay.guard(question.whole(), question.base(), hidden, breakdown, nobodyOutside, mine, minimum);
            return;
        }
        var outer = question.breakdowns().get(place.within());
        var ofOuter = found.get(place.within());
        for (var group = 0; group < breakdown.groups(); group++)
            if (place.inside()[group] == Nesting.NONE || ofOuter.bases()[place.inside()[group]]) mine.withhold(group);
        for (var around = 0; around < outer.groups(); around++) {
            if (ofOuter.bases()[around]) continue;
            var outside = new boolean[breakdown.groups()];
            for (var group = 0; group < outside.length; group++) outside[group] = place.inside()[group] != around;
            TwoWay.guard(
                    outer.column(around),
                    outer.bases()[around],
                    ofOuter.column(around),
                    breakdown,
                    outside,
                    mine,
                    minimum);
        }
    }

    /// Nothing is shown inside of what is not shown at all.
    private void followOuter(int at, List<OfGroups> found) {
        var place = question.breakdowns().get(at).place();
        if (place.within() == Nesting.NONE) return;
        var outer = found.get(place.within());
        for (var group = 0; group < place.inside().length; group++)
            if (place.inside()[group] == Nesting.NONE || outer.bases()[place.inside()[group]])
                found.get(at).withhold(group);
    }

    /// What coincides with other breakdowns in several ways is shown where there is nothing to guard, in it or in them.
    private void untangle(int at, Withheld found) {
        if (!question.breakdowns().get(at).place().tangled()) return;
        for (var other = 0; other < found.breakdowns().size(); other++)
            if (!found.isWhole(other)) {
                withholdAll(found.breakdowns().get(at));
                return;
            }
    }
}
