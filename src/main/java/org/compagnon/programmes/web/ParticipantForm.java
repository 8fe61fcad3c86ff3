package org.compagnon.programmes.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.compagnon.programmes.Changes;
import org.compagnon.programmes.Participant;
import org.jspecify.annotations.Nullable;

/// What a coordinator typed about somebody’s part, kept as typed.
///
/// @param interests separated by commas
public record ParticipantForm(
        String phase, String capacity, Boolean trained, String interests, List<String> acceptsPhases, Integer version) {

    /// What a browser did not send is empty; a box left unticked is not sent.
    public ParticipantForm(
            @Nullable String phase,
            @Nullable String capacity,
            @Nullable Boolean trained,
            @Nullable String interests,
            @Nullable List<String> acceptsPhases,
            @Nullable Integer version) {
        this.phase = phase == null ? "" : phase;
        this.capacity = capacity == null ? "" : capacity;
        this.trained = trained != null && trained;
        this.interests = interests == null ? "" : interests;
        this.acceptsPhases = acceptsPhases == null ? List.of() : List.copyOf(acceptsPhases);
        this.version = version == null ? 0 : version;
    }

    static ParticipantForm of(Participant participant) {
        return new ParticipantForm(
                participant.phase(),
                Integer.toString(participant.capacity()),
                participant.trained(),
                String.join(", ", participant.interests()),
                participant.acceptsPhases(),
                participant.version());
    }

    /// The same entries on what is on record by now.
    ParticipantForm on(int now) {
        return new ParticipantForm(phase, capacity, trained, interests, acceptsPhases, now);
    }

    /// Up to three digits: nobody accompanies a thousand.
    public boolean isCapacityWrong() {
        return !capacity.strip().matches("\\d{1,3}");
    }

    Optional<Changes> changes(Participant before) {
        if (before.isTutor() && isCapacityWrong()) return Optional.empty();
        return Optional.of(new Changes(
                before.reference(),
                phase.isEmpty() ? null : phase,
                before.isTutor() ? Integer.parseInt(capacity.strip()) : 0,
                before.isTutor() && trained,
                listed(interests),
                acceptsPhases));
    }

    /// What somebody typed between commas.
    static List<String> listed(String typed) {
        return Arrays.stream(typed.split("[,;|\\n]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
