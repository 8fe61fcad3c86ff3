/// An invented department with a finished year and one under way, so that anybody can try every journey.
///
/// Everything in it was done through the same doors as in earnest, at the times it tells.
/// Never: exists outside a demonstration.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "files",
            "files::yaml",
            "people",
            "people::roster",
            "programmes",
            "programmes::definition",
            "pairs",
            "matching",
            "meetings",
            "surveys",
            "surveys::study",
            "surveys::ballots"
        })
@NullMarked
package org.compagnon.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
