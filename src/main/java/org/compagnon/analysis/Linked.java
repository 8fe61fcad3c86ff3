package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compagnon.analysis.ComparisonResult.Linking;
import org.jspecify.annotations.Nullable;

/// The respondents of two waves that carry the same self-generated code. A code that stands twice in a wave links
/// nobody.
///
/// @param pairs positions in the first wave and in the second
record Linked(List<int[]> pairs, Linking found) {

    static Linked of(Collected first, Collected second) {
        var ambiguous = new HashSet<String>();
        var ofFirst = places(first.links(), ambiguous);
        var ofSecond = places(second.links(), ambiguous);
        var pairs = new ArrayList<int[]>();
        ofFirst.forEach((code, at) -> {
            var other = ofSecond.get(code);
            if (other != null && !ambiguous.contains(code)) pairs.add(new int[] {at, other});
        });
        pairs.sort((one, two) -> Integer.compare(one[0], two[0]));
        return new Linked(
                pairs, new Linking(pairs.size(), ambiguous.size(), List.of((long) first.size(), (long) second.size())));
    }

    private static Map<String, Integer> places(List<@Nullable String> codes, Set<String> ambiguous) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (code != null && places.putIfAbsent(code, i) != null) ambiguous.add(code);
        }
        return places;
    }
}
