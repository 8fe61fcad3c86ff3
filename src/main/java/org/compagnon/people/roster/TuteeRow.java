package org.compagnon.people.roster;

import java.util.List;
import org.compagnon.files.Coordinates;
import org.jspecify.annotations.Nullable;

/// A tutee as the list states them. Names, e-mail and phase are empty where it does not.
///
/// @param preferences ids of tutors, best first
/// @param excluded ids of tutors they decline
public record TuteeRow(
        int line,
        String id,
        String familyName,
        String givenName,
        String email,
        String phase,
        @Nullable Coordinates place,
        List<String> interests,
        List<String> preferences,
        List<String> excluded) {}
