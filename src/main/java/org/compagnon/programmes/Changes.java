package org.compagnon.programmes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a coordinator or a list may change of a part.
public record Changes(
        @Nullable String reference,
        @Nullable String phase,
        int capacity,
        boolean trained,
        List<String> interests,
        List<String> acceptsPhases) {

    public static Changes none(Participant before) {
        return new Changes(
                before.reference(),
                before.phase(),
                before.capacity(),
                before.trained(),
                before.interests(),
                before.acceptsPhases());
    }

    Participant of(Participant before, int version) {
        return new Participant(
                before.id(),
                before.edition(),
                before.person(),
                before.side(),
                before.relationship(),
                phase,
                capacity,
                trained,
                interests,
                acceptsPhases,
                before.charterVersion(),
                before.charterAccepted(),
                before.leftOn(),
                before.leftReason(),
                reference,
                before.invited(),
                before.ownWishes(),
                version);
    }
}
