package org.compagnon.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Role;
import org.compagnon.people.People;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Who takes part, what they accept and what they wish.
@InTheHouse
@RecordApplicationEvents
class ParticipantsTest {

    @Autowired
    World world;

    @Autowired
    EditionWorld editionWorld;

    @Autowired
    Participants participants;

    @Autowired
    Wishes wishes;

    @Autowired
    Editions editions;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void whoever_joins_with_an_address_can_come_in_for_that_edition() {
        var nantes = world.organisation("Nantes");
        var cohort = editionWorld.cohort(nantes, 1, 1);

        var role = world.in(nantes, () -> {
            var person = people.get(participants.get(cohort.tutees().getFirst()).person());
            return database.sql("select role || ' ' || edition from accounts.role_grant where account = :account")
                    .param(
                            "account",
                            java.util.Objects.requireNonNull(person.account()).value())
                    .query(String.class)
                    .single();
        });

        assertThat(role).isEqualTo(new Grant(Role.TUTEE, cohort.edition().value()).role() + " " + cohort.edition());
    }

    @Test
    void the_charter_is_accepted_once_and_told_once() {
        var nantes = world.organisation("Nantes");
        var cohort = editionWorld.cohort(nantes, 1, 0);
        var camille = cohort.tutors().getFirst();

        editionWorld.acceptsTheCharter(nantes, camille);
        editionWorld.acceptsTheCharter(nantes, camille);

        assertThat(world.in(nantes, () -> participants.get(camille)).charterAccepted())
                .isTrue();
        assertThat(events.stream(CharterAccepted.class)
                        .filter(told -> told.participant().equals(camille)))
                .hasSize(1);
    }

    @Test
    void a_new_version_of_the_charter_is_accepted_anew() {
        var nantes = world.organisation("Nantes");
        var cohort = editionWorld.cohort(nantes, 1, 0);
        var camille = cohort.tutors().getFirst();
        editionWorld.acceptsTheCharter(nantes, camille);

        world.in(nantes, () -> {
            var edition = editions.get(cohort.edition());
            var number = definitions()
                    .save(
                            edition.definitionId(),
                            nantes,
                            EditionWorld.TUTORING.replace("charter:\n  version: 1", "charter:\n  version: 2"),
                            1,
                            null);
            editions.apply(cohort.edition(), edition.definitionId(), number, LocalDate.of(2026, 11, 2));
        });

        var read = world.in(nantes, () -> participants.get(camille));
        assertThat(read.charterAccepted()).isFalse();
        assertThat(read.charterVersion()).isEqualTo(1);
    }

    @Autowired
    Definitions definitions;

    private Definitions definitions() {
        return definitions;
    }

    @Test
    void a_tutee_ranks_tutors_until_the_date_and_no_longer_after_it() {
        var nantes = world.organisation("Nantes");
        var cohort = editionWorld.cohort(nantes, 3, 1);
        var ines = cohort.tutees().getFirst();
        var ranking = List.of(cohort.tutors().get(2), cohort.tutors().get(0));

        world.in(nantes, () -> wishes.wish(ines, ranking, List.of("urgences")));
        assertThat(world.in(nantes, () -> wishes.preferences(cohort.edition()))).containsEntry(ines, ranking);

        clock.set(java.time.Instant.parse("2026-12-01T08:00:00Z"));
        assertThatThrownBy(() -> world.in(nantes, () -> {
                    wishes.wish(ines, List.of(), List.of());
                    return ines;
                }))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("programmes.rule.wishes-are-closed");
    }

    @Test
    void whom_a_tutee_declines_is_sealed_in_the_database_and_known_to_the_computation() {
        var nantes = world.organisation("Nantes");
        var cohort = editionWorld.cohort(nantes, 2, 1);
        var ines = cohort.tutees().getFirst();
        var declined = cohort.tutors().get(1);

        world.in(nantes, () -> {
            wishes.wish(ines, List.of(declined), List.of());
            wishes.decline(ines, Set.of(declined));
        });

        assertThat(world.in(nantes, () -> wishes.refusals(cohort.edition()))).containsEntry(ines, Set.of(declined));
        assertThat(world.in(nantes, () -> wishes.preferencesOf(ines))).isEmpty();
        var stored = world.in(nantes, () -> database.sql("select encode(tutor, 'escape') from programmes.refusal")
                .query(String.class)
                .single());
        assertThat(stored).doesNotContain(declined.toString());
    }

    @Test
    void a_departure_is_told_and_recorded_once() {
        var nantes = world.organisation("Nantes");
        var cohort = editionWorld.cohort(nantes, 1, 0);
        var maud = cohort.tutors().getFirst();
        var lastDay = LocalDate.of(2026, 11, 15);

        world.in(nantes, () -> participants.leave(maud, lastDay, Departure.MOVED.name()));

        assertThat(events.stream(ParticipantLeft.class))
                .contains(new ParticipantLeft(nantes, cohort.edition(), maud, lastDay));
        assertThatThrownBy(() -> world.in(nantes, () -> {
                    participants.leave(maud, lastDay, Departure.MOVED.name());
                    return maud;
                }))
                .hasMessage("programmes.rule.has-left");
    }

    @Test
    void training_that_is_recorded_later_is_told() {
        var nantes = world.organisation("Nantes");
        var edition = editionWorld.edition(nantes, "Tutorat");
        var yann = world.in(
                nantes,
                () -> participants.join(edition, Joining.tutor(editionWorld.person(nantes, "Yann Le Goff"), 1, false)));

        world.in(nantes, () -> {
            var before = participants.get(yann);
            var trained = new Changes(
                    before.reference(),
                    before.phase(),
                    before.capacity(),
                    true,
                    before.interests(),
                    before.acceptsPhases());
            participants.change(yann, trained, before.version());
        });

        assertThat(events.stream(TrainingRecorded.class)).contains(new TrainingRecorded(nantes, edition, yann));
    }

    @Test
    void another_organisation_finds_nobody() {
        var nantes = world.organisation("Nantes");
        var angers = world.organisation("Angers");
        var cohort = editionWorld.cohort(nantes, 1, 1);

        assertThat(world.in(angers, () -> participants.of(cohort.edition(), Side.TUTOR)))
                .isEmpty();
        assertThatThrownBy(() ->
                        world.in(angers, () -> participants.get(cohort.tutors().getFirst())))
                .isInstanceOf(NoSuchElementException.class);
    }
}
