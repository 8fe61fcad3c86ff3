/// Who someone is: roster import, placements, export and erasure of a person.
///
/// Owns: persons and placements (schema `people`).
/// Never: holds a password.
@ApplicationModule(allowedDependencies = {"accounts", "messaging", "files"})
@NullMarked
package org.compagnon.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
