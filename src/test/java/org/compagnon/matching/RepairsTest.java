package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.compagnon.pairs.EndReason;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.Pairs;
import org.compagnon.programmes.Participants;
import org.compagnon.testing.PairWorld.Someone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Rule 8: a repair after a departure parts as few as possible.
class RepairsTest extends YearToMatch {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Autowired
    Repairs repairs;

    @Autowired
    Pairs pairs;

    @Autowired
    Participants participants;

    @Test
    void changes_as_few_standing_pairs_as_possible_first_and_costs_least_second() {
        var maud = year.tutor("Maud", 1);
        var paul = year.tutor("Paul", 2);
        var ines = year.tutee("Inès");
        var camille = year.tutee("Camille");
        year.prefer(ines, maud);
        year.prefer(camille, paul);
        matching.publish(matching.computed());
        leaves(maud);

        var repair = year.in(() -> repairs.propose(year.edition, "main"));

        assertThat(repair.kept()).isOne();
        assertThat(repair.steps()).singleElement().satisfies(step -> {
            assertThat(step.tuteeName()).isEqualTo("Inès Test");
            assertThat(step.ended()).isNull();
            assertThat(step.tutorName()).isEqualTo("Paul Test");
        });
    }

    @Test
    void places_a_late_arrival_without_separating_anybody() {
        year.tutor("Maud", 1);
        year.tutor("Paul", 1);
        year.tutee("Inès");
        matching.publish(matching.computed());
        year.tutee("Camille");

        var repair = year.in(() -> repairs.propose(year.edition, "main"));

        assertThat(repair.kept()).isOne();
        assertThat(repair.steps()).extracting(Repair.Step::tuteeName).containsExactly("Camille Test");
    }

    @Test
    void is_not_carried_out_when_something_changed_since_it_was_seen() {
        var maud = year.tutor("Maud", 1);
        year.tutor("Paul", 1);
        year.tutee("Inès");
        matching.publish(matching.computed());
        year.tutee("Camille");
        var seen = year.in(() -> repairs.propose(year.edition, "main"));
        leaves(maud);

        assertThatThrownBy(() -> year.in(() -> repairs.apply(year.edition, "main", seen.token())))
                .hasMessage("matching.rule.repair-outdated");
    }

    @Test
    void does_not_bring_together_again_those_who_asked_to_part() {
        year.tutor("Maud", 2);
        var ines = year.tutee("Inès");
        matching.publish(matching.computed());
        year.in(() -> pairs.end(pairs.of(ines.id()).getFirst().id(), TODAY, EndReason.TUTEE_ASKED));

        var repair = year.in(() -> repairs.propose(year.edition, "main"));

        assertThat(repair.changesNothing()).isTrue();
        assertThat(repair.waiting()).hasSize(1);
    }

    private void leaves(Someone tutor) {
        year.in(() -> participants.leave(tutor.id(), TODAY, "MOVED"));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(year.in(() -> pairs.of(tutor.id())))
                .noneMatch(Pair::isStanding));
    }
}
