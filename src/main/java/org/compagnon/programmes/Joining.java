package org.compagnon.programmes;

import java.util.List;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.Side;
import org.jspecify.annotations.Nullable;

/// What is stated of somebody who comes to take part.
public record Joining(
        PersonId person,
        Side side,
        String relationship,
        @Nullable String reference,
        @Nullable String phase,
        int capacity,
        boolean trained,
        List<String> interests,
        List<String> acceptsPhases) {

    public static Joining tutor(PersonId person, int capacity, boolean trained) {
        return new Joining(person, Side.TUTOR, Definition.ONLY, null, null, capacity, trained, List.of(), List.of());
    }

    public static Joining tutee(PersonId person, @Nullable String phase) {
        return new Joining(person, Side.TUTEE, Definition.ONLY, null, phase, 0, false, List.of(), List.of());
    }

    public Joining called(String itsReference) {
        return new Joining(
                person, side, relationship, itsReference, phase, capacity, trained, interests, acceptsPhases);
    }

    public Joining interestedIn(List<String> subjects) {
        return new Joining(person, side, relationship, reference, phase, capacity, trained, subjects, acceptsPhases);
    }
}
