/// The sub-commands of the one program. `match`, `analyse` and `simulate` start no Spring and no database.
///
/// Never: holds a rule.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "analysis",
            "analysis::reports",
            "assignment",
            "demo",
            "files",
            "people",
            "people::roster",
            "programmes",
            "programmes::definition",
            "surveys::study"
        })
@NullMarked
package org.compagnon.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
