package org.compagnon.meetings;

import java.time.LocalDate;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.shared.OrganisationId;

/// A meeting was recorded as held, or its record corrected. Says when and how, never what was said: that stays inside
/// `meetings`.
public record MeetingHeld(
        OrganisationId organisation,
        EditionId edition,
        PairId pair,
        MeetingId meeting,
        LocalDate on,
        Modality modality,
        int minutes) {}
