/// Who should accompany whom: conflicts of interest, scenarios, the decision, and its repair.
///
/// Owns: conflicts of interest, scenarios and their results, publications (schema `matching`).
/// Publishes: nothing; what was decided it hands to `pairs`.
/// Never: keeps a pair once begun, and never shows what a tutee confided.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "messaging",
            "people",
            "people::roster",
            "people::imports",
            "programmes",
            "programmes::definition",
            "pairs",
            "assignment",
            "files"
        })
@NullMarked
package org.compagnon.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
