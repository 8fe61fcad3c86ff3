package org.compagnon.surveys.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.compagnon.surveys.panel.PanelMatching.Agreement;
import org.compagnon.surveys.panel.PanelMatching.Link;

/// The rule of the panel as one would apply it by hand, on what was typed; for tests only.
final class OneByOne {

    private OneByOne() {}

    static PanelMatching<String, String> matching(Map<String, String[]> before, Map<String, String[]> after) {
        var openBefore = new HashMap<>(before);
        var openAfter = new HashMap<>(after);
        var links = new ArrayList<Link<String, String>>();
        var unclearBefore = new HashSet<String>();
        var unclearAfter = new HashSet<String>();
        for (var changes = 0; changes <= 1; changes++) {
            var pairs = pairs(openBefore, openAfter, changes);
            for (var pair : pairs) {
                var rivals = pairs.stream()
                        .filter(other -> other.getFirst().equals(pair.getFirst())
                                || other.getLast().equals(pair.getLast()))
                        .count();
                if (rivals == 1)
                    links.add(new Link<>(
                            pair.getFirst(), pair.getLast(), changes == 0 ? Agreement.WHOLE : Agreement.ALL_BUT_ONE));
                else {
                    unclearBefore.add(pair.getFirst());
                    unclearAfter.add(pair.getLast());
                }
            }
            pairs.forEach(pair -> {
                openBefore.remove(pair.getFirst());
                openAfter.remove(pair.getLast());
            });
        }
        return new PanelMatching<>(links, unclearBefore, unclearAfter);
    }

    private static Set<List<String>> pairs(Map<String, String[]> before, Map<String, String[]> after, int changes) {
        var pairs = new HashSet<List<String>>();
        before.forEach((one, typed) -> after.forEach((other, typedAgain) -> {
            var differing = IntStream.range(0, typed.length)
                    .filter(place -> !typed[place].equals(typedAgain[place]))
                    .count();
            if (differing == changes) pairs.add(List.of(one, other));
        }));
        return pairs;
    }
}
