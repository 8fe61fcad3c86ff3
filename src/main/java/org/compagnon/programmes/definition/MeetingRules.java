package org.compagnon.programmes.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How often people meet, how, and for how long the tutee may say that a meeting did not take place.
///
/// @param minutes the usual length of a meeting, proposed when one is planned
public record MeetingRules(
        Frequency frequency, Set<Modality> modalities, int minutes, int disputeDays, List<Minimum> minimums) {

    public static final int USUAL_DISPUTE_DAYS = 14;

    public MeetingRules {
        modalities = Set.copyOf(modalities);
        minimums = List.copyOf(minimums);
    }

    /// What sets the rhythm: a minimum that the programme states, what the pair agrees, or one session at a time.
    public enum Frequency implements Worded {
        MINIMUM,
        AGREED,
        BY_SESSION
    }

    /// What a tutee of this phase is owed; a tutee without a phase is owed what everybody is.
    public Optional<Minimum> minimumFor(@Nullable String phase) {
        return minimums.stream()
                .filter(minimum -> phase == null ? minimum.phases().isEmpty() : minimum.concerns(phase))
                .findFirst();
    }

    /// The modalities that count towards the minimum of this phase; all that the programme allows where it sets none.
    public Set<Modality> countingFor(@Nullable String phase) {
        return minimumFor(phase).map(Minimum::modalities).orElse(modalities);
    }
}
