package org.compagnon.meetings.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.compagnon.meetings.FollowUp.Overview;
import org.compagnon.meetings.FollowedPair;

/// Which pairs a form chose to remind: the ticked ones, or all that its view shows.
///
/// @param all whether everything shown is meant, on every page
/// @param again whether those reminded lately are reminded once more
public record ReminderChoice(boolean all, Set<UUID> pairs, boolean again, FollowUpView view) {

    public ReminderChoice {
        pairs = Set.copyOf(pairs);
    }

    List<FollowedPair> of(Overview overview) {
        return view.of(overview).stream()
                .filter(pair -> all || pairs.contains(pair.pair().value()))
                .toList();
    }
}
