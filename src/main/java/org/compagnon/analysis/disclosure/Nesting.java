package org.compagnon.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How the groups of one breakdown lie in those of the others: sites lie in towns. Whoever knows that subtracts sites
/// from their town.
///
/// @param within the breakdown whose groups wholly contain these groups; [#NONE] where there is none
/// @param inside for each group, the group there that contains it; [#NONE] where it lies outside of all
/// @param tangled whether it coincides with others in more ways than one: then it is shown wholly or not at all
/// @param clashing whether a group differs from a group of an earlier breakdown by fewer than the minimum
public record Nesting(int within, int[] inside, boolean tangled, boolean clashing) {

    public static final int NONE = -1;

    private static final int SEVERAL = -2;
    private static final int UNSEEN = -3;

    /// A breakdown on its own.
    public static Nesting free(int groups) {
        var nowhere = new int[groups];
        Arrays.fill(nowhere, NONE);
        return new Nesting(NONE, nowhere, false, false);
    }

    /// @param variables for each, the group of every respondent, or [#NONE]
    /// @param groups how many groups each has
    public static List<Nesting> of(List<int[]> variables, int[] groups, int minimum) {
        var found = new ArrayList<Nesting>();
        for (var inner = 0; inner < groups.length; inner++) {
            var within = new ArrayList<Integer>();
            var tangled = false;
            var clashing = false;
            for (var outer = 0; outer < groups.length; outer++) {
                if (outer == inner) continue;
                var inside = inside(variables.get(inner), groups[inner], variables.get(outer));
                var contains = inside(variables.get(outer), groups[outer], variables.get(inner));
                var isInside = isSingle(inside) && (outer < inner || !isSingle(contains));
                if (isInside) within.add(outer);
                else if (outer < inner && !isSingle(contains)) {
                    var alike = Likeness.of(
                            variables.get(inner), groups[inner], variables.get(outer), groups[outer], 1, minimum);
                    tangled |= alike.same();
                    clashing |= alike.nearly();
                }
            }
            var finest = finest(within, variables, groups);
            found.add(
                    finest == NONE
                            ? new Nesting(NONE, free(groups[inner]).inside, tangled || !within.isEmpty(), clashing)
                            : new Nesting(
                                    finest,
                                    inside(variables.get(inner), groups[inner], variables.get(finest)),
                                    tangled,
                                    clashing));
        }
        return found;
    }

    /// The one that lies in all the others.
    private static int finest(List<Integer> within, List<int[]> variables, int[] groups) {
        return within.stream()
                .filter(one -> within.stream()
                        .allMatch(other -> other.equals(one)
                                || isSingle(inside(variables.get(one), groups[one], variables.get(other)))))
                .reduce((_, later) -> later)
                .orElse(NONE);
    }

    private static int[] inside(int[] inner, int groups, int[] outer) {
        var inside = new int[groups];
        Arrays.fill(inside, UNSEEN);
        for (var i = 0; i < inner.length; i++) {
            if (inner[i] == NONE) continue;
            var known = inside[inner[i]];
            if (known == UNSEEN) inside[inner[i]] = outer[i];
            else if (known != outer[i]) inside[inner[i]] = SEVERAL;
        }
        for (var group = 0; group < groups; group++) if (inside[group] == UNSEEN) inside[group] = NONE;
        return inside;
    }

    private static boolean isSingle(int[] inside) {
        return Arrays.stream(inside).noneMatch(group -> group == SEVERAL)
                && Arrays.stream(inside).anyMatch(group -> group != NONE);
    }
}
