package org.compagnon.analysis.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;

/// Guards how many are in each group of one breakdown, beside their whole: too small a group is withheld whole, and
/// others with it until those withheld could be of any size up to the minimum and beyond, each.
///
/// @param outside groups that do not lie in this whole and are left as they are
record GroupSizes(long wholeBase, Breakdown breakdown, boolean[] outside, OfGroups found, int minimum) {

    void guard() {
        for (var group : shown().toArray())
            if (breakdown.barred()[group] || Small.is(breakdown.bases()[group], minimum)) found.withhold(group);
        while (!isRestSafe()) {
            var smallest = shown().filter(group -> breakdown.bases()[group] > 0)
                    .boxed()
                    .min(Comparator.comparingLong(group -> breakdown.bases()[group]));
            if (smallest.isEmpty()) return;
            found.withhold(smallest.get());
        }
    }

    private IntStream shown() {
        return inside().filter(group -> !found.bases()[group]);
    }

    private IntStream inside() {
        return IntStream.range(0, breakdown.groups()).filter(group -> !outside[group]);
    }

    private boolean isRestSafe() {
        var rest =
                wholeBase - shown().mapToLong(group -> breakdown.bases()[group]).sum();
        var withheld = inside().filter(group -> found.bases()[group])
                .mapToLong(group -> breakdown.bases()[group])
                .filter(base -> base > 0)
                .toArray();
        if (withheld.length == 0) return !Small.is(rest, minimum);
        var inNoGroup = rest - Arrays.stream(withheld).sum();
        var members = withheld.length + (inNoGroup > 0 ? 1 : 0);
        return members > 1 && rest - members >= minimum;
    }
}
