package org.compagnon.testing;

import java.util.Map;
import org.compagnon.shared.OrganisationId;

/// What a room puts behind its doors, so that strangers can knock: `DoorsTest` asks every address, in every role, for
/// the things of another organisation.
///
/// A room's tests contribute a `@Component` that implements this. Path variables are named after the thing they name
/// (`{edition}`, `{meeting}`), in the whole house the same.
public interface Exhibits {

    /// Makes the room's things in that organisation and names them: `edition` → the id of one of its editions. Runs
    /// inside that organisation.
    Map<String, String> makeIn(OrganisationId organisation);

    /// Path variables that name nobody's thing, such as a language or a step, each with a value that exists.
    default Map<String, String> plainVariables() {
        return Map.of();
    }

    /// What a form must carry to get as far as the question whose thing it is: address pattern → fields. A value such
    /// as `{edition}` stands for the other organisation's thing of that name.
    default Map<String, Map<String, String>> forms() {
        return Map.of();
    }

    /// The same for files: address pattern → field → content of the file.
    default Map<String, Map<String, String>> files() {
        return Map.of();
    }
}
