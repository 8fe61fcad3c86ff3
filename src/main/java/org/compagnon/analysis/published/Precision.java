package org.compagnon.analysis.published;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// To how many decimals a table's percentages were really rounded: zeros that all of them end in were only appended.
final class Precision {

    /// One may end in a zero by chance.
    private static final int ENOUGH = 2;

    private final Map<Integer, Integer> meant = new HashMap<>();

    Precision(List<Printed> percentages) {
        for (var decimals :
                percentages.stream().map(Printed::decimals).distinct().toList()) {
            var alike = percentages.stream()
                    .filter(percent -> percent.decimals() == decimals)
                    .toList();
            var kept = (int) decimals;
            while (kept > 0 && alike.size() >= ENOUGH && allEndInZero(alike, kept)) kept--;
            meant.put(decimals, kept);
        }
    }

    private static boolean allEndInZero(List<Printed> percentages, int decimals) {
        return percentages.stream()
                .allMatch(percent -> percent.withAtMost(decimals - 1).decimals() < decimals);
    }

    Printed meant(Printed percent) {
        return percent.withAtMost(meant.getOrDefault(percent.decimals(), percent.decimals()));
    }
}
