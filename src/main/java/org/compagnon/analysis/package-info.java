/// From answers and from printed figures to what they allow to say.
///
/// [published][org.compagnon.analysis.published] judges whether figures that somebody published are possible together.
///
/// Never: decides what was asked, nor who answered.
@ApplicationModule(allowedDependencies = {"accounts", "files", "statistics"})
@NullMarked
package org.compagnon.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
