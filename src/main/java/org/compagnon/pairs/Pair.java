package org.compagnon.pairs;

import java.time.LocalDate;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// A tutor and their tutee in an edition: proposed, then active, perhaps paused, in the end ended with a reason.
public record Pair(
        PairId id,
        EditionId edition,
        String relationship,
        ParticipantId tutor,
        ParticipantId tutee,
        Status status,
        @Nullable LocalDate beganOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        int version) {

    /// How a pair stands.
    public enum Status {
        PROPOSED,
        ACTIVE,
        PAUSED,
        ENDED
    }

    public Pair {
        if ((status == Status.ENDED) != (endedOn != null && endReason != null))
            throw new IllegalArgumentException("A pair has a last day and a reason exactly when it has ended");
        if (beganOn == null && (status == Status.ACTIVE || status == Status.PAUSED))
            throw new IllegalArgumentException("An active or paused pair has begun");
    }

    static Pair proposed(EditionId edition, Couple couple) {
        return new Pair(
                PairId.fresh(),
                edition,
                couple.relationship(),
                couple.tutor(),
                couple.tutee(),
                Status.PROPOSED,
                null,
                null,
                null,
                0);
    }

    public boolean isStanding() {
        return status != Status.ENDED;
    }

    Pair begun(LocalDate on) {
        if (status != Status.PROPOSED) throw new RuleBroken("pairs.rule.already-begun");
        return with(Status.ACTIVE, on, null, null);
    }

    Pair paused() {
        if (status != Status.ACTIVE) throw new RuleBroken("pairs.rule.only-an-active-pair-pauses");
        return with(Status.PAUSED, beganOn, null, null);
    }

    Pair resumed() {
        if (status != Status.PAUSED) throw new RuleBroken("pairs.rule.only-a-paused-pair-resumes");
        return with(Status.ACTIVE, beganOn, null, null);
    }

    Pair ended(LocalDate on, EndReason reason) {
        if (status == Status.ENDED) throw new RuleBroken("pairs.rule.already-ended");
        if (beganOn != null && on.isBefore(beganOn)) throw new RuleBroken("pairs.rule.ends-before-it-began");
        return with(Status.ENDED, beganOn, on, reason.name());
    }

    private Pair with(Status now, @Nullable LocalDate began, @Nullable LocalDate ended, @Nullable String reason) {
        return new Pair(id, edition, relationship, tutor, tutee, now, began, ended, reason, version);
    }
}
