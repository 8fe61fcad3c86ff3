package org.compagnon.analysis.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compagnon.surveys.panel.KeptCode;
import org.compagnon.surveys.panel.PanelMatching;

/// Gives the answers of one person in several waves one name in common, where their self-generated codes agree in all
/// but one element at most.
final class PanelLinks {

    private final List<List<String>> waves = new ArrayList<>();

    /// @param codes of the answers of the next wave of the same population, empty where none was given
    /// @return for each answer its link, empty where there is none
    List<String> next(List<String> codes) {
        var links = new ArrayList<>(codes);
        var mine = kept(codes);
        for (var earlier : waves) {
            var theirs = kept(earlier);
            if (mine.isEmpty() || theirs.isEmpty() || elements(mine) != elements(theirs)) continue;
            PanelMatching.of(theirs, mine).links().forEach(link -> links.set(link.after(), earlier.get(link.before())));
        }
        waves.add(links);
        return List.copyOf(links);
    }

    private static Map<Integer, KeptCode> kept(List<String> codes) {
        var kept = new HashMap<Integer, KeptCode>();
        for (var i = 0; i < codes.size(); i++) if (!codes.get(i).isEmpty()) kept.put(i, KeptCode.of(codes.get(i)));
        return kept;
    }

    private static int elements(Map<Integer, KeptCode> codes) {
        return codes.values().iterator().next().parts().size();
    }
}
