package org.compagnon.programmes;

import java.time.LocalDate;
import java.util.List;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.definition.Side;
import org.jspecify.annotations.Nullable;

/// A person’s part in an edition.
///
/// @param capacity how many tutees a tutor takes; 0 for a tutee
/// @param acceptsPhases those a tutor accepts; empty means all
/// @param charterVersion the version they accepted, which need not be the one in force
/// @param charterAccepted whether they accepted the version that is in force
/// @param reference their id in the department’s list
/// @param invited whether they have been told of their page
/// @param ownWishes whether a tutee stated their wishes themselves
public record Participant(
        ParticipantId id,
        EditionId edition,
        PersonId person,
        Side side,
        String relationship,
        @Nullable String phase,
        int capacity,
        boolean trained,
        List<String> interests,
        List<String> acceptsPhases,
        @Nullable Integer charterVersion,
        boolean charterAccepted,
        @Nullable LocalDate leftOn,
        @Nullable String leftReason,
        @Nullable String reference,
        boolean invited,
        boolean ownWishes,
        int version) {

    public Participant {
        interests = List.copyOf(interests);
        acceptsPhases = List.copyOf(acceptsPhases);
    }

    public boolean hasLeft() {
        return leftOn != null;
    }

    public boolean isTutor() {
        return side == Side.TUTOR;
    }

    /// A participant with what others need of the person, so that a list takes one query.
    public record Named(
            Participant participant,
            String familyName,
            String givenName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String place,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        public ParticipantId id() {
            return participant.id();
        }

        public String name() {
            return givenName.isEmpty() ? familyName : givenName + " " + familyName;
        }

        /// The department’s id, or ours where the list gave none: stable, and never the same twice on a side.
        public String reference() {
            var known = participant.reference();
            return known == null ? participant.id().toString() : known;
        }
    }
}
