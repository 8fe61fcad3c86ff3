package org.compagnon.people;

import java.util.UUID;
import org.compagnon.shared.Period;
import org.jspecify.annotations.Nullable;

/// Where and under whom a tutee trains, and when.
///
/// @param supervisor absent when the organisation has no person for them; then only the name stands
public record Placement(
        UUID id,
        PersonId tutee,
        @Nullable PersonId supervisor,
        @Nullable String supervisorName,
        @Nullable String site,
        Period period) {}
