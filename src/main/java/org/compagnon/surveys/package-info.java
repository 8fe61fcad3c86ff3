/// What is asked, of whom, and what was answered without anybody being able to tell by whom.
///
/// Stands on: `surveys.ballots`, where the right to answer is proved without a name.
/// Never: holds a link from a person to an answer.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.compagnon.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
