package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compagnon.testing.MatchingWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a tutee confided cannot be read off what the coordinator is told.
class ConfidedRefusalsTest extends YearToMatch {

    @Autowired
    ScenarioStore store;

    @Autowired
    UnplacedTutees unplaced;

    @Test
    void cannot_be_read_off_what_the_coordinator_is_told() {
        var maud = year.tutorAt("Maud", 2, 47.2184, -1.5536);
        var paul = year.tutorAt("Paul", 2, 47.2184, -1.5536);
        year.tutorAt("Anne", 2, 43.6, 1.44);
        var ines = year.tuteeAt("Inès", 47.2184, -1.5536);
        var camille = year.tuteeAt("Camille", 47.2184, -1.5536);
        // Inès declines both who are near; Camille has a conflict with both.
        year.decline(ines, maud, paul);
        matching.noteFamily(maud, camille);
        matching.noteFamily(paul, camille);

        var scenario = matching.computed(MatchingWorld.criteria(50.0));
        var told = year.in(() -> unplaced.of(scenario, 10));

        assertThat(told).hasSize(2);
        assertThat(told)
                .extracting(one -> List.of(
                        one.noTutorAtAll(),
                        one.tooFar(),
                        one.notTrained(),
                        one.otherPhase(),
                        one.rivals(),
                        one.tutors(),
                        one.places()))
                .containsOnly(List.of(true, 1, 0, 0, 0, 3, 0L));
        assertThat(year.in(() -> unplaced.remedies(scenario)))
                .extracting(UnplacedTutees.Remedy::tutorName)
                .containsOnly("Anne Test");
    }

    @Test
    void does_not_stand_in_the_clear_beside_the_scenario() {
        var maud = year.tutor("Maud", 1);
        var ines = year.tutee("Inès");
        year.decline(ines, maud);
        var scenario = matching.computed();

        var people = year.in(() -> store.inputs(scenario)).orElseThrow();

        assertThat(new String(people, StandardCharsets.ISO_8859_1)).doesNotContain("Maud");
    }
}
