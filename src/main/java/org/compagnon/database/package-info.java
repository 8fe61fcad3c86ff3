/// Where everything is kept: a PostgreSQL that the application starts itself or is given, rows that only
/// their own organisation can see, and the vault that seals confidential text.
///
/// Never: knows what a row means.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.compagnon.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
