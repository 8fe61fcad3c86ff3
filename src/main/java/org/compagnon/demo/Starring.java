package org.compagnon.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.compagnon.people.roster.TuteeRow;
import org.compagnon.people.roster.TutorRow;

/// An invented cohort in which some people are our personas.
///
/// @param parts which id of the lists each persona has
record Starring(Invention invention, Map<Persona, String> parts) {

    /// Last year's tutees are the first half of the list, this year's the second.
    static Starring in(Invention invented) {
        var half = invented.tutees().size() / 2;
        var ines = invented.tutors().stream()
                .filter(tutor -> tutor.capacity() == 4 && tutor.trained())
                .findFirst()
                .orElseThrow();
        var tutors = new ArrayList<>(invented.tutors());
        tutors.set(tutors.indexOf(ines), named(ines, Persona.INES));
        var tutees = new ArrayList<>(invented.tutees());
        tutees.set(0, named(tutees.getFirst(), Persona.MALO, List.of()));
        tutees.set(half, beside(ines, named(tutees.get(half), Persona.CAMILLE, List.of(ines.id()))));
        tutees.set(half + 1, named(tutees.get(half + 1), Persona.YANIS, List.of()));
        var parts = Map.of(
                Persona.INES, ines.id(),
                Persona.MALO, tutees.getFirst().id(),
                Persona.CAMILLE, tutees.get(half).id(),
                Persona.YANIS, tutees.get(half + 1).id());
        var free = invented.conflicts().stream()
                .filter(conflict -> !conflict.tuteeId().equals(parts.get(Persona.CAMILLE)))
                .toList();
        return new Starring(new Invention(tutors, tutees, free, invented.current()), parts);
    }

    private static TutorRow named(TutorRow row, Persona persona) {
        return new TutorRow(
                row.line(),
                row.id(),
                persona.familyName(),
                persona.givenName(),
                persona.email(),
                row.capacity(),
                row.place(),
                row.interests(),
                row.trained(),
                row.phases());
    }

    private static TuteeRow named(TuteeRow row, Persona persona, List<String> preferences) {
        return new TuteeRow(
                row.line(),
                row.id(),
                persona.familyName(),
                persona.givenName(),
                persona.email(),
                row.phase(),
                row.place(),
                row.interests(),
                preferences,
                List.of());
    }

    private static TuteeRow beside(TutorRow tutor, TuteeRow row) {
        return new TuteeRow(
                row.line(),
                row.id(),
                row.familyName(),
                row.givenName(),
                row.email(),
                row.phase(),
                tutor.place(),
                tutor.interests(),
                row.preferences(),
                row.excluded());
    }
}
