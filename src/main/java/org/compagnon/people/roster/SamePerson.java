package org.compagnon.people.roster;

import java.util.Locale;

/// Whether a tutor and a tutee of two lists are one person: a near-peer tutor may stand on both.
final class SamePerson {

    private SamePerson() {}

    /// By e-mail; by name where either list has no e-mail and the id is the same.
    static boolean surely(TutorRow tutor, TuteeRow tutee) {
        if (!tutor.email().isEmpty() && !tutee.email().isEmpty())
            return tutor.email().equalsIgnoreCase(tutee.email());
        return tutor.id().equals(tutee.id())
                && !tutor.familyName().isEmpty()
                && name(tutor.familyName(), tutor.givenName()).equals(name(tutee.familyName(), tutee.givenName()));
    }

    static boolean surelyNot(TutorRow tutor, TuteeRow tutee) {
        if (!tutor.email().isEmpty() && !tutee.email().isEmpty())
            return !tutor.email().equalsIgnoreCase(tutee.email());
        if (tutor.familyName().isEmpty() || tutee.familyName().isEmpty()) return false;
        return !name(tutor.familyName(), tutor.givenName()).equals(name(tutee.familyName(), tutee.givenName()));
    }

    private static String name(String family, String given) {
        return (family + " " + given).toLowerCase(Locale.ROOT);
    }
}
