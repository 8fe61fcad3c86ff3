package org.compagnon.people;

import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.jspecify.annotations.Nullable;

/// It became known where and under whom somebody trains. Without a supervisor when the organisation has no person for
/// them.
public record PlacementRecorded(
        OrganisationId organisation,
        PersonId tutee,
        @Nullable PersonId supervisor,
        Period period) {}
