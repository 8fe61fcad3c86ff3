/// What every page shares: the frame around it, the reader's language, how templates are found, how a refusal is told.
///
/// Never: knows what a page is about. Who is looking and what they may open, the rooms say
/// ([Visitor], [MenuEntry]).
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.compagnon.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
