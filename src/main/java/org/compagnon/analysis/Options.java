package org.compagnon.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;

/// The options of a multiple answer, each guarded as chosen or not, brought back together.
final class Options {

    private Options() {}

    static Withheld together(List<Withheld> each, int options) {
        var base = each.getFirst().base();
        var categories = new boolean[options];
        for (var option = 0; option < options; option++)
            categories[option] = base || each.get(option).categories()[0];
        var breakdowns = IntStream.range(0, each.getFirst().breakdowns().size())
                .mapToObj(at -> together(
                        each.stream().map(one -> one.breakdowns().get(at)).toList()))
                .toList();
        return new Withheld(base, categories, breakdowns);
    }

    static OfGroups together(List<OfGroups> each) {
        var bases = new boolean[each.getFirst().bases().length];
        for (var one : each) for (var group = 0; group < bases.length; group++) bases[group] |= one.bases()[group];
        return new OfGroups(bases, each.stream().map(one -> one.cells()[0]).toArray(boolean[][]::new));
    }

    /// Who may choose few options leaves few to those withheld: then the smallest shown one goes too.
    ///
    /// @return whether any was found, and noted among the secrets
    static boolean bindMore(
            Withheld found, Counts everybody, List<Counts> counts, int most, int minimum, Secrets secrets) {
        var next = found.base() ? -1 : next(found.categories(), everybody, 0, most, minimum);
        if (next >= 0) {
            secrets.ofWhole()[next] = true;
            return true;
        }
        for (var at = 0; at < counts.size(); at++)
            for (var group = 0; group < counts.get(at).groups(); group++) {
                var ofGroups = found.breakdowns().get(at);
                if (ofGroups.bases()[group]) continue;
                var hidden = new boolean[found.categories().length];
                for (var option = 0; option < hidden.length; option++) hidden[option] = ofGroups.cells()[option][group];
                var more = next(hidden, counts.get(at), group, most, minimum);
                if (more < 0) continue;
                secrets.ofGroups(at).cells()[more][group] = true;
                return true;
            }
        return false;
    }

    private static int next(boolean[] hidden, Counts counts, int group, int most, int minimum) {
        var shown = 0L;
        var anyHidden = false;
        var smallest = -1;
        for (var option = 0; option < hidden.length; option++) {
            var count = counts.count(group, option);
            if (hidden[option]) anyHidden = true;
            else {
                shown += count;
                if (count > 0 && (smallest < 0 || count < counts.count(group, smallest))) smallest = option;
            }
        }
        return anyHidden && most * counts.base(group) - shown < minimum ? smallest : -1;
    }
}
