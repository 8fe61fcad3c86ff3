package org.compagnon.pages;

import java.time.ZoneId;
import java.util.List;

/// Who is looking at a page, as its frame shows them.
///
/// @param role the role they act in now, for instance `TUTOR`
/// @param otherRoles the roles they can switch to
public record Visitor(String name, String organisation, ZoneId zone, String role, List<String> otherRoles) {

    /// Tells who is looking; the room that knows sign-in answers.
    public interface Source {
        /// The visitor of the current request, if they are signed in.
        java.util.Optional<Visitor> current();
    }
}
