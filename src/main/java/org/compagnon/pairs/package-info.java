/// Who accompanies whom, from when to when.
///
/// Owns: pairs and their pauses (schema `pairs`).
/// Publishes: [PairBegan], [PairEnded].
/// Never: proposes a pair. That is `matching`.
@ApplicationModule(
        allowedDependencies = {"accounts", "messaging", "people", "programmes", "programmes::definition", "files"})
@NullMarked
package org.compagnon.pairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
