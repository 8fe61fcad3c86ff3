/// Who someone is, and where a tutee trains: persons, placements, the files they come from.
///
/// Owns: persons, placements, pending imports (schema `people`).
/// Publishes: [PlacementRecorded].
/// Never: holds a password.
@ApplicationModule(allowedDependencies = {"accounts", "messaging", "files"})
@NullMarked
package org.compagnon.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
