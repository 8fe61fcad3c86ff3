/// The sub-commands of the one program. `match`, `analyse`, `check-tables` and `simulate` start neither Spring nor a
/// database.
///
/// Never: holds a rule.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "analysis",
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
