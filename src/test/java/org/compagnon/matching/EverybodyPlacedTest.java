package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Rule 4: in a mandatory edition every eligible tutee has a tutor; those without one are shown, with what would help.
class EverybodyPlacedTest extends YearToMatch {

    @Autowired
    UnplacedTutees unplaced;

    @Autowired
    Unaccompanied unaccompanied;

    @Test
    void those_without_one_are_shown_each_with_the_reason() {
        year.tutor("Maud", 1);
        year.tutee("Camille");
        year.tutee("Inès");
        var scenario = matching.computed();

        assertThat(matching.result(scenario).unplaced()).isEqualTo(1);
        var without = year.in(() -> unplaced.of(scenario, 10)).getFirst();
        assertThat(without.noTutorAtAll()).isFalse();
        assertThat(without.rivals()).isEqualTo(2);
        assertThat(without.places()).isEqualTo(1);
    }

    @Test
    void with_what_would_help() {
        year.tutor("Maud", 1);
        year.tutee("Camille");
        year.tutee("Inès");
        var scenario = matching.computed();

        assertThat(year.in(() -> unplaced.remedies(scenario)))
                .extracting(UnplacedTutees.Remedy::kind, UnplacedTutees.Remedy::tutorName)
                .containsExactly(tuple("ONE_MORE_PLACE", "Maud Test"));
    }

    @Test
    void until_it_is_solved() {
        var maud = year.tutor("Maud", 1);
        var ines = year.tutee("Inès");
        assertThat(year.in(() -> unaccompanied.of(year.edition, "main"))).hasSize(1);

        year.propose(maud, ines);

        assertThat(year.in(() -> unaccompanied.of(year.edition, "main"))).isEmpty();
    }
}
