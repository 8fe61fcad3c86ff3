/// What a programme is, and its runs: definitions and their versions, editions, who takes part, charters accepted.
///
/// Owns: definitions, editions, participants (schema `programmes`).
/// Publishes: [CharterAccepted], [TrainingRecorded], [ParticipantLeft].
/// Never: decides a pair.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "messaging",
            "people",
            "people::roster",
            "people::imports",
            "files",
            "files::yaml"
        })
@NullMarked
package org.compagnon.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
