/// The few words every room speaks: whose data it is, what was wrong, how it is said in French and in English.
///
/// Never: holds a rule of the domain.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.compagnon.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
