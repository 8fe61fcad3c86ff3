package org.compagnon.programmes.definition;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.compagnon.files.yaml.Part;
import org.compagnon.programmes.definition.Matching.Weights;
import org.jspecify.annotations.Nullable;

/// Reads the matching section, of a whole definition or alone.
final class MatchingReader {

    /// Far above any sensible weight, and small enough that no sum of costs overflows.
    private static final long HEAVIEST = 1_000_000_000L;

    private static final BigDecimal FARTHEST_KM = new BigDecimal(20_100);

    private MatchingReader() {}

    static Matching read(Part part) {
        var matching = new Matching(
                part.flag("mandatory", false),
                part.flag("require_trained", false),
                distance(part.optionalDecimal("max_distance_km", BigDecimal.ZERO, FARTHEST_KM, false)),
                weights(part.optionalPart("weights")));
        part.done();
        return matching;
    }

    private static OptionalDouble distance(@Nullable BigDecimal kilometres) {
        return kilometres == null ? OptionalDouble.empty() : OptionalDouble.of(kilometres.doubleValue());
    }

    private static Weights weights(@Nullable Part part) {
        if (part == null) return Matching.UNSTATED.weights();
        var weights = new Weights(
                weight(part, "preference"),
                weight(part, "distance"),
                weight(part, "interests"),
                weight(part, "continuity"),
                weight(part, "balance"));
        part.done();
        return weights;
    }

    private static long weight(Part part, String key) {
        return part.number(key, 0, HEAVIEST, 0);
    }
}
