package org.compagnon.assignment;

import java.util.List;

/// One change that would give one more tutee a tutor. A conflict of interest or a refusal is never offered up.
public sealed interface Remedy {

    /// One more place at any one of these tutors.
    record OneMorePlace(List<String> tutorIds) implements Remedy {

        public OneMorePlace {
            tutorIds = List.copyOf(tutorIds);
        }
    }

    /// One rule lifted for one tutee, the only rule between them and a tutor who has room.
    ///
    /// @param kilometres between them, 0 if unknown
    record RuleLifted(Exclusion rule, String tuteeId, String tutorId, double kilometres) implements Remedy {}
}
