package org.compagnon.demo;

import java.util.Map;
import org.compagnon.people.PersonId;

/// Everybody of the story: the invented people by the id of their list, and who of them is a persona.
record Company(Map<String, PersonId> tutors, Map<String, PersonId> tutees, Map<Persona, PersonId> personas) {

    Company {
        tutors = Map.copyOf(tutors);
        tutees = Map.copyOf(tutees);
        personas = Map.copyOf(personas);
    }

    PersonId tutor(String id) {
        return known(tutors, id);
    }

    PersonId tutee(String id) {
        return known(tutees, id);
    }

    private static PersonId known(Map<String, PersonId> people, String id) {
        var person = people.get(id);
        if (person == null) throw new IllegalStateException("Nobody is " + id);
        return person;
    }
}
