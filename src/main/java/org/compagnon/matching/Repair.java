package org.compagnon.matching;

import java.util.List;
import org.compagnon.pairs.EndReason;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.ParticipantId;
import org.jspecify.annotations.Nullable;

/// What would put an edition right again, with the fewest standing pairs changed.
///
/// @param token names exactly these changes, so that what is confirmed is what was seen
/// @param kept standing pairs that stay as they are
public record Repair(List<Step> steps, List<Waiting> waiting, int kept, boolean proved, String token) {

    /// One tutee who gets a tutor, changes tutor, or loses theirs.
    public record Step(
            ParticipantId tutee,
            String tuteeName,
            @Nullable Ended ended,
            @Nullable ParticipantId tutor,
            @Nullable String tutorName,
            @Nullable Integer distanceKm,
            @Nullable Integer wished) {}

    /// The standing pair that would end.
    public record Ended(PairId pair, ParticipantId tutor, String tutorName, EndReason reason) {}

    /// Somebody who would still have no tutor.
    public record Waiting(ParticipantId tutee, String name, boolean noTutorAtAll) {}

    public boolean changesNothing() {
        return steps.isEmpty();
    }
}
