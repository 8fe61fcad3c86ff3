package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.compagnon.matching.RefusedPins.Obstacle;
import org.compagnon.matching.RefusedPins.Refused;
import org.compagnon.programmes.Changes;
import org.compagnon.programmes.Participants;
import org.compagnon.shared.Period;
import org.compagnon.testing.MatchingWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A scenario computes what its coordinator states, as often as they like.
class ScenariosTest extends YearToMatch {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Autowired
    Scenarios scenarios;

    @Autowired
    ScenarioStore store;

    @Autowired
    Explanations explanations;

    @Autowired
    RefusedPins refusedPins;

    @Autowired
    Computing computing;

    @Autowired
    Participants participants;

    @Test
    void keeps_a_pinned_pair_and_does_without_a_forbidden_one() {
        var maud = year.tutor("Maud", 1);
        var paul = year.tutor("Paul", 1);
        var ines = year.tutee("Inès");
        var camille = year.tutee("Camille");
        year.prefer(ines, maud);
        year.prefer(camille, paul);
        var scenario = matching.computed();

        year.in(() -> scenarios.rule(scenario, new Ruling(paul.id(), ines.id(), Ruling.Kind.PINNED)));
        matching.awaitComputed(scenario);
        assertThat(matching.tutorOf(scenario, ines)).isEqualTo("Paul Test");
        assertThat(matching.tutorOf(scenario, camille)).isEqualTo("Maud Test");

        year.in(() -> {
            scenarios.release(scenario, paul.id(), ines.id());
            scenarios.rule(scenario, new Ruling(maud.id(), camille.id(), Ruling.Kind.FORBIDDEN));
        });
        matching.awaitComputed(scenario);
        assertThat(matching.tutorOf(scenario, ines)).isEqualTo("Maud Test");
    }

    @Test
    void says_that_a_pinned_pair_has_become_impossible_and_goes_on_once_it_is_released() {
        var maud = year.tutor("Maud", 1);
        year.tutor("Paul", 1);
        var ines = year.tutee("Inès");
        var scenario = matching.computed();
        pin(scenario, maud, ines);

        matching.noteFamily(maud, ines);
        year.in(() -> scenarios.computeAgain(scenario));
        assertThat(matching.awaitFailed(scenario)).isEqualTo("matching.failure.pin-excluded");

        year.in(() -> scenarios.release(scenario, maud.id(), ines.id()));
        matching.awaitComputed(scenario);
        assertThat(matching.tutorOf(scenario, ines)).isEqualTo("Paul Test");
    }

    private void pin(ScenarioId scenario, Someone tutor, Someone tutee) {
        year.in(() -> scenarios.rule(scenario, new Ruling(tutor.id(), tutee.id(), Ruling.Kind.PINNED)));
        matching.awaitComputed(scenario);
    }

    @Test
    void says_that_more_are_pinned_to_a_tutor_than_they_now_have_places() {
        var maud = year.tutor("Maud", 2);
        var ines = year.tutee("Inès");
        var camille = year.tutee("Camille");
        var scenario = matching.computed();
        for (var tutee : List.of(ines, camille)) {
            year.in(() -> scenarios.rule(scenario, new Ruling(maud.id(), tutee.id(), Ruling.Kind.PINNED)));
            matching.awaitComputed(scenario);
        }

        var before = year.in(() -> participants.get(maud.id()));
        var fewer = new Changes(
                before.reference(), before.phase(), 1, before.trained(), before.interests(), before.acceptsPhases());
        year.in(() -> participants.change(maud.id(), fewer, before.version()));
        year.in(() -> scenarios.computeAgain(scenario));

        assertThat(matching.awaitFailed(scenario)).isEqualTo("matching.failure.pin-without-place");
        assertThat(year.in(() -> refusedPins.of(scenarios.get(scenario))))
                .extracting(Refused::tuteeName, Refused::obstacles, Refused::crowded, Refused::pinned, Refused::places)
                .containsExactlyInAnyOrder(
                        tuple("Inès Test", Set.of(), true, 2, 1), tuple("Camille Test", Set.of(), true, 2, 1));
    }

    @Test
    void names_only_the_pinned_pairs_at_fault_and_does_not_tell_a_refusal_from_a_conflict_of_interest() {
        var maud = year.tutor("Maud", 2);
        var paul = year.tutor("Paul", 2);
        var ines = year.tutee("Inès");
        var camille = year.tutee("Camille");
        var noe = year.tutee("Noé");
        var scenario = matching.computed();
        pin(scenario, maud, ines);
        pin(scenario, maud, camille);
        pin(scenario, paul, noe);

        matching.noteFamily(maud, ines);
        year.decline(noe, paul);
        year.in(() -> scenarios.computeAgain(scenario));
        matching.awaitFailed(scenario);

        assertThat(year.in(() -> refusedPins.of(scenarios.get(scenario))))
                .extracting(Refused::tuteeName, Refused::tutorName, Refused::obstacles)
                .containsExactlyInAnyOrder(
                        tuple("Inès Test", "Maud Test", Set.of(Obstacle.CONFLICT_OR_CHOICE)),
                        tuple("Noé Test", "Paul Test", Set.of(Obstacle.CONFLICT_OR_CHOICE)));
    }

    @Test
    void a_pin_whose_tutor_has_left_holds_no_longer() {
        var maud = year.tutor("Maud", 1);
        year.tutor("Paul", 1);
        var ines = year.tutee("Inès");
        var scenario = matching.computed();
        pin(scenario, maud, ines);

        year.in(() -> participants.leave(maud.id(), LocalDate.of(2026, 11, 2), "MOVED"));
        year.in(() -> scenarios.computeAgain(scenario));
        matching.awaitComputed(scenario);

        var explained = year.in(() -> explanations.of(scenarios.get(scenario), ines.id()));
        assertThat(explained).hasValueSatisfying(found -> {
            assertThat(found.pinned()).isFalse();
            assertThat(found.tutor()).extracting(Explained.Side::name).isEqualTo("Paul Test");
        });
    }

    @Test
    void tells_what_moving_a_tutee_by_hand_would_cost_before_it_is_decided() {
        var maud = year.tutor("Maud", 1);
        var paul = year.tutor("Paul", 1);
        var ines = year.tutee("Inès");
        var camille = year.tutee("Camille");
        year.prefer(ines, maud, paul);
        year.prefer(camille, paul, maud);
        var scenario = matching.computed();

        var move = year.in(() -> explanations.move(scenarios.get(scenario), ines.id(), paul.id()));

        assertThat(move.cost()).isEqualTo(200);
        assertThat(move.others()).containsExactly(new Explanations.Moved("Camille Test", "Paul Test", "Maud Test"));
        assertThat(matching.tutorOf(scenario, ines)).isEqualTo("Maud Test");
    }

    @Test
    void that_a_killed_process_left_unfinished_is_computed_by_the_next_one() throws Exception {
        year.tutor("Maud", 1);
        year.tutee("Inès");
        var scenario = ScenarioId.fresh();
        year.in(() -> store.add(
                year.organisation,
                scenario,
                year.edition,
                "main",
                "Interrompu",
                MatchingWorld.criteria(null),
                Instant.EPOCH));

        computing.resume();

        matching.awaitComputed(scenario);
        assertThat(matching.result(scenario).placed()).isOne();
    }

    @Test
    void knows_that_people_changed_since_it_was_computed() {
        year.tutor("Maud", 1);
        var ines = year.tutee("Inès");
        var scenario = matching.computed();
        assertThat(year.in(() -> scenarios.isStale(scenarios.get(scenario)))).isFalse();

        year.in(() -> participants.leave(ines.id(), TODAY, "MOVED"));

        assertThat(year.in(() -> scenarios.isStale(scenarios.get(scenario)))).isTrue();
    }

    @Test
    void prefers_the_tutor_of_last_year() {
        var before = pairWorld.year(
                year.organisation,
                "2025-2026",
                new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31)),
                text -> text);
        var maud = before.tutor("Maud", 1);
        var ines = before.tutee("Inès");
        before.pair(maud, ines);
        year.again(maud, 2);
        year.tutor("Paul", 2);
        var again = year.again(ines, 0);

        assertThat(matching.tutorOf(matching.computed(), again)).isEqualTo("Maud Test");
    }
}
