package org.compagnon.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.compagnon.assignment.Exclusion;
import org.compagnon.assignment.RefusedPin;
import org.compagnon.assignment.Solver;
import org.compagnon.programmes.ParticipantId;
import org.springframework.stereotype.Service;

/// The pairs pinned in a scenario that can no longer be kept, as people are now: which, and what stands against each.
@Service
public class RefusedPins {

    private final Solutions solutions;

    RefusedPins(Solutions solutions) {
        this.solutions = solutions;
    }

    /// A pair pinned by hand that is impossible.
    ///
    /// @param obstacles what excludes it; none when only places are missing
    /// @param crowded whether more are pinned to the tutor than they take
    public record Refused(
            ParticipantId tutor,
            String tutorName,
            ParticipantId tutee,
            String tuteeName,
            Set<Obstacle> obstacles,
            double kilometres,
            boolean crowded,
            int pinned,
            int places) {

        /// Whether what is recorded of the tutor could make it possible again.
        public boolean dependsOnTheTutor() {
            return crowded || obstacles.contains(Obstacle.NOT_TRAINED) || obstacles.contains(Obstacle.OTHER_PHASE);
        }
    }

    /// What a coordinator may read of the rules that exclude a pair.
    public enum Obstacle {
        TOO_FAR,
        NOT_TRAINED,
        OTHER_PHASE,
        /// A conflict of interest and a refusal are not told apart: a tutee confides the second.
        CONFLICT_OR_CHOICE,
        RULED_OTHERWISE
    }

    public List<Refused> of(Scenario scenario) {
        var people = solutions.people(scenario);
        return Solver.refusedPins(people.situation()).stream()
                .map(pin -> refused(people, pin))
                .toList();
    }

    private static Refused refused(Situations.People people, RefusedPin pin) {
        var tutor = people.tutor(pin.pair().tutorId());
        var tutee = people.tutee(pin.pair().tuteeId());
        var obstacles = EnumSet.noneOf(Obstacle.class);
        pin.exclusions().forEach(exclusion -> obstacles.add(obstacle(exclusion)));
        return new Refused(
                tutor.id(),
                tutor.name(),
                tutee.id(),
                tutee.name(),
                obstacles,
                pin.kilometres(),
                pin.isCrowded(),
                pin.pinned(),
                pin.places());
    }

    private static Obstacle obstacle(Exclusion exclusion) {
        return switch (exclusion) {
            case TOO_FAR -> Obstacle.TOO_FAR;
            case NOT_TRAINED -> Obstacle.NOT_TRAINED;
            case PHASE_NOT_ACCEPTED -> Obstacle.OTHER_PHASE;
            case CONFLICT_OF_INTEREST, DECLINED_BY_TUTEE -> Obstacle.CONFLICT_OR_CHOICE;
            case FORBIDDEN, PINNED_ELSEWHERE -> Obstacle.RULED_OTHERWISE;
        };
    }
}
