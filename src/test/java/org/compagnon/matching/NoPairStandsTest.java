package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.compagnon.testing.MatchingWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Rule 5: what no pair stands against, or beyond.
class NoPairStandsTest extends YearToMatch {

    @Autowired
    Scenarios scenarios;

    @Test
    void against_a_conflict_of_interest() {
        var maud = year.tutor("Maud", 3);
        var paul = year.tutor("Paul", 3);
        var ines = year.tutee("Inès");
        year.prefer(ines, maud, paul);
        matching.noteFamily(maud, ines);

        assertThat(matching.tutorOf(matching.computed(), ines)).isEqualTo("Paul Test");
    }

    @Test
    void against_a_refusal() {
        var maud = year.tutor("Maud", 3);
        var ines = year.tutee("Inès");
        year.decline(ines, maud);

        assertThat(matching.result(matching.computed()).placed()).isZero();
    }

    @Test
    void beyond_the_capacity_a_tutor_gave() {
        year.tutor("Maud", 2);
        for (var name : List.of("Inès", "Camille", "Noé")) year.tutee(name);

        assertThat(matching.result(matching.computed()).placed()).isEqualTo(2);
    }

    @Test
    void beyond_the_distance_limit() {
        year.tutorAt("Maud", 3, 47.2184, -1.5536);
        year.tuteeAt("Inès", 48.1173, -1.6778);

        assertThat(matching.result(matching.computed(MatchingWorld.criteria(30.0)))
                        .placed())
                .isZero();
        assertThat(matching.result(matching.computed(MatchingWorld.criteria(120.0)))
                        .placed())
                .isOne();
    }

    @Test
    void and_a_hand_that_pins_cannot_make_one_stand() {
        var maud = year.tutor("Maud", 3);
        year.tutor("Paul", 3);
        var ines = year.tutee("Inès");
        matching.noteFamily(maud, ines);
        var scenario = matching.computed();

        assertThatThrownBy(() -> year.in(() -> {
                    scenarios.rule(scenario, new Ruling(maud.id(), ines.id(), Ruling.Kind.PINNED));
                    return "";
                }))
                .hasMessage("matching.rule.pair-not-admissible");
    }
}
