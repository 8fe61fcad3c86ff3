/// Who may come in and what they may open: organisations, sign-in, roles, the current user, the access log.
///
/// Owns: organisations, accounts, grants, sessions, the access log (schema `accounts`).
/// Never: knows a programme. A grant names an edition only by its id.
@ApplicationModule(allowedDependencies = {"messaging", "files"})
@NullMarked
package org.compagnon.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
