/// The sub-commands of the one program. `match`, `simulate`, `analyse` and `check-tables` start no Spring and no
/// database.
///
/// Never: holds a rule.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "analysis",
            "analysis::bundle",
            "analysis::figures",
            "analysis::published",
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
