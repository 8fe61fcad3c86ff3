package org.compagnon.accounts;

import java.util.Map;
import java.util.UUID;

/// Names the editions of the organisation in sight, for the pages where roles are granted. The room that knows
/// editions answers; without one, a role holds in the whole organisation.
public interface EditionNames {

    /// Edition → its name, in the order to show them in.
    Map<UUID, String> all();
}
