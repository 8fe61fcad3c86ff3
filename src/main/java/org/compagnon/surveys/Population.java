package org.compagnon.surveys;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Side;
import org.jspecify.annotations.Nullable;

/// Who would be invited to a wave as things stand.
///
/// @param invitees each once, in no order that matters
/// @param fromFile how many of them come from a file
/// @param withoutAddress names of participants who cannot be written to
/// @param strata how many of each group; those without one under the empty name
public record Population(
        List<Source> sources,
        int fromFile,
        List<Invitee> invitees,
        List<String> withoutAddress,
        Map<String, Integer> strata) {

    public Population {
        sources = List.copyOf(sources);
        invitees = List.copyOf(invitees);
        withoutAddress = List.copyOf(withoutAddress);
    }

    /// One side of an edition, wholly or one phase of it.
    ///
    /// @param name of the edition
    /// @param people how many it brings, those without an address left out
    public record Source(
            UUID id,
            EditionId edition,
            String name,
            Side side,
            @Nullable String phase,
            int people) {}

    public boolean isEmpty() {
        return invitees.isEmpty();
    }
}
