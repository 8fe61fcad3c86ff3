package org.compagnon.programmes.definition;

import java.math.BigDecimal;
import java.util.Map;

/// Where the relationship stands on the continuum between tutoring and mentoring, as the literature compares them.
/// Whether it is voluntary, how long it lasts and who leads are stated elsewhere in the definition.
///
/// @param transactional guided by a result to obtain rather than by the relationship itself
/// @param skills what tutors are trained in, each with a weight from 0 to 3
public record Axes(
        Commitment commitment,
        Benefits benefits,
        Trust trust,
        Balance balance,
        boolean transactional,
        Feedback feedback,
        Map<Skill, BigDecimal> skills) {

    public Axes {
        skills = Map.copyOf(skills);
    }

    /// How much of themselves the senior gives.
    public enum Commitment implements Worded {
        LIGHT,
        INTERMEDIATE,
        HIGH
    }

    /// Which learners it is for.
    public enum Benefits implements Worded {
        ALL,
        IN_DIFFICULTY
    }

    /// What the trust between the two is about.
    public enum Trust implements Worded {
        UNSPECIFIED,
        PROFESSIONAL,
        PROFESSIONAL_AND_PERSONAL
    }

    /// Whether a task or the balance between two people is at the centre.
    public enum Balance implements Worded {
        TASK,
        BALANCED
    }

    /// What feedback bears on.
    public enum Feedback implements Worded {
        PROFESSIONAL,
        PROFESSIONAL_AND_PERSONAL
    }

    /// What a tutor is trained in.
    public enum Skill implements Worded {
        LEARNING_TECHNIQUES,
        LISTENING,
        ADVICE,
        STRESS_MANAGEMENT
    }
}
