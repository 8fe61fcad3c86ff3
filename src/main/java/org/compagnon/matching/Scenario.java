package org.compagnon.matching;

import java.time.Instant;
import org.compagnon.programmes.EditionId;
import org.jspecify.annotations.Nullable;

/// One way of assigning an edition: its criteria, and how far its computation is.
///
/// @param settled tutees settled so far, of `tutees`
/// @param failure words why it could not be computed
/// @param result absent until it is computed
public record Scenario(
        ScenarioId id,
        EditionId edition,
        String relationship,
        String name,
        Criteria criteria,
        Status status,
        int attempt,
        int settled,
        int tutees,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Result result) {

    /// How far its computation is.
    public enum Status {
        COMPUTING,
        COMPUTED,
        FAILED
    }

    /// What was found, in sums.
    ///
    /// @param proved whether the check that shares nothing with the search found it optimal
    public record Result(
            int tutees,
            int tutors,
            int placed,
            long pairCost,
            long loadCost,
            boolean proved,
            int milliseconds,
            Instant computedAt) {

        public long totalCost() {
            return pairCost + loadCost;
        }

        public int unplaced() {
            return tutees - placed;
        }
    }

    public boolean isComputing() {
        return status == Status.COMPUTING;
    }

    public boolean isFailed() {
        return status == Status.FAILED;
    }

    public boolean isComputed() {
        return status == Status.COMPUTED;
    }
}
