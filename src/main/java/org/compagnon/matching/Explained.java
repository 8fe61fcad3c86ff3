package org.compagnon.matching;

import java.util.List;
import org.compagnon.programmes.ParticipantId;
import org.jspecify.annotations.Nullable;

/// Why a tutee has this tutor in a scenario, and what else they could have.
///
/// @param tutor absent when they have none
/// @param others the other admissible tutors, the best overall first, no more than a page shows
public record Explained(
        ParticipantId tutee,
        String tuteeName,
        @Nullable String tuteePlace,
        @Nullable Side tutor,
        boolean pinned,
        List<Other> others,
        int othersInAll) {

    /// The tutor, what each criterion contributed, and what doing without this pair would change overall.
    public record Side(
            ParticipantId id,
            String name,
            @Nullable String place,
            long cost,
            @Nullable Integer wished,
            int wishes,
            long preferenceCost,
            @Nullable Integer distanceKm,
            long distanceCost,
            int unshared,
            int interests,
            long interestsCost,
            int continuity,
            long continuityCost,
            int load,
            int capacity,
            long placeCost,
            Overall withoutIt,
            @Nullable String nextBest) {}

    /// Another tutor: what the pair costs in itself, and what giving it would change overall.
    public record Other(
            ParticipantId id,
            String name,
            @Nullable String place,
            @Nullable Integer wished,
            @Nullable Integer distanceKm,
            long cost,
            Overall overall) {}

    /// What changes for everybody together: tutees more (or, negative, fewer) with a tutor, and the cost.
    public record Overall(int placed, long cost) {}
}
