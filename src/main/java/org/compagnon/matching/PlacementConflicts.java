package org.compagnon.matching;

import org.compagnon.database.Within;
import org.compagnon.people.PlacementRecorded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Rule 6: whoever supervises somebody's placement has a conflict of interest with them while it lasts.
@Component
class PlacementConflicts {

    private final Conflicts conflicts;

    PlacementConflicts(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /// A supervisor known by name alone is nobody's tutor here: the placement is shown, and no conflict follows.
    @ApplicationModuleListener
    void note(PlacementRecorded placement) {
        var supervisor = placement.supervisor();
        if (supervisor == null) return;
        Within.organisation(
                placement.organisation(),
                () -> conflicts.note(
                        placement.organisation(),
                        supervisor,
                        placement.tutee(),
                        ConflictReason.PLACEMENT_SUPERVISOR,
                        Conflict.Source.PLACEMENT,
                        placement.period().from(),
                        placement.period().until()));
    }
}
