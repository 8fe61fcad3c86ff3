package org.compagnon.programmes.web;

import java.util.List;
import java.util.Optional;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.Participants.Changes;

/// What a coordinator typed about somebody’s part, kept as typed.
///
/// @param interests separated by commas
public record ParticipantForm(
        String phase,
        String capacity,
        boolean trained,
        String interests,
        List<String> acceptsPhases,
        int version,
        boolean isTutor) {

    static ParticipantForm of(Participant participant) {
        return new ParticipantForm(
                participant.phase() == null ? "" : participant.phase(),
                Integer.toString(participant.capacity()),
                participant.trained(),
                String.join(", ", participant.interests()),
                participant.acceptsPhases(),
                participant.version(),
                participant.isTutor());
    }

    /// Up to three digits: nobody accompanies a thousand.
    public boolean isCapacityWrong() {
        return isTutor && !capacity.strip().matches("\\d{1,3}");
    }

    Optional<Changes> changes(Participant before) {
        if (isCapacityWrong()) return Optional.empty();
        return Optional.of(new Changes(
                before.reference(),
                phase.isEmpty() ? null : phase,
                isTutor ? Integer.parseInt(capacity.strip()) : 0,
                isTutor && trained,
                ParticipantsController.listed(interests),
                acceptsPhases));
    }
}
