package org.compagnon.people.roster;

import java.util.List;
import java.util.Set;
import org.compagnon.files.Coordinates;
import org.jspecify.annotations.Nullable;

/// A tutor as the list states them. Names and e-mail are empty where it does not.
///
/// @param capacity how many tutees they accept
/// @param phases those they accept; empty means all
public record TutorRow(
        int line,
        String id,
        String familyName,
        String givenName,
        String email,
        int capacity,
        @Nullable Coordinates place,
        List<String> interests,
        boolean trained,
        Set<String> phases) {}
