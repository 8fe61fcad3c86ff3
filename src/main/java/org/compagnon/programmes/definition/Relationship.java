package org.compagnon.programmes.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// One relationship that a programme sets up, with all its rules. Most programmes have one; a joint one has several.
///
/// @param forPhases the phases whose learners are concerned; empty means all
/// @param pay absent when tutors are not paid
public record Relationship(
        String key,
        Text name,
        Form form,
        Roles roles,
        Participation participation,
        Set<String> forPhases,
        Setting setting,
        Evaluating evaluating,
        LedBy ledBy,
        MeetingRules meetings,
        Grid grid,
        List<Topic> topics,
        Charter charter,
        Training training,
        @Nullable Pay pay,
        Matching matching,
        Duration duration,
        Axes axes) {

    public Relationship {
        forPhases = Set.copyOf(forPhases);
        topics = List.copyOf(topics);
    }

    /// A learner whose phase is unknown belongs only where every phase does.
    public boolean concerns(@Nullable String phase) {
        return forPhases.isEmpty() || (phase != null && forPhases.contains(phase));
    }

    public Optional<Topic> topic(String code) {
        return topics.stream().filter(topic -> topic.code().equals(code)).findFirst();
    }
}
