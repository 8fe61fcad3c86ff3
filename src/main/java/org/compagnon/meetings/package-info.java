/// What happens between a tutor and a tutee: meetings planned, held or missed, what was said in them and who may read
/// it, what counts towards the minimum.
///
/// Owns: meetings, what was written about them (sealed), reminders sent (schema `meetings`).
/// Publishes: [MeetingHeld], [MeetingMissed].
/// Never: shows a coordinator what was said; judges that somebody is in trouble. That is `support`.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "messaging",
            "people",
            "programmes",
            "programmes::definition",
            "files::yaml",
            "pairs",
            "files"
        })
@NullMarked
package org.compagnon.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
