/// What is asked of whom and when, and the answers, kept so that nobody can tell who gave which.
///
/// Owns: studies, waves, invitations, anonymous responses (schema `surveys`).
/// Publishes: [WaveClosed].
/// Inside: `surveys.study` states what is asked; `surveys.ballots` proves the right to answer without a name;
/// `surveys.panel` links a person before and after without knowing who.
/// Never: holds a link from a person to an answer.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "messaging",
            "people",
            "people::imports",
            "programmes",
            "programmes::definition",
            "files",
            "files::yaml"
        })
@NullMarked
package org.compagnon.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
