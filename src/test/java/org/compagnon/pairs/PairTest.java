package org.compagnon.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.ParticipantId;
import org.junit.jupiter.api.Test;

class PairTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    final Pair proposed =
            Pair.proposed(EditionId.fresh(), new Couple("main", ParticipantId.fresh(), ParticipantId.fresh()));

    @Test
    void a_pair_is_proposed_then_active_perhaps_paused_and_in_the_end_ended() {
        var active = proposed.begun(MONDAY);
        var paused = active.paused();
        var resumed = paused.resumed();
        var ended = resumed.ended(MONDAY.plusDays(90), EndReason.TUTOR_LEFT);

        assertThat(active.status()).isEqualTo(Pair.Status.ACTIVE);
        assertThat(paused.status()).isEqualTo(Pair.Status.PAUSED);
        assertThat(resumed.beganOn()).isEqualTo(MONDAY);
        assertThat(ended.isStanding()).isFalse();
        assertThat(ended.endReason()).isEqualTo("TUTOR_LEFT");
    }

    @Test
    void a_pair_that_never_began_can_end() {
        assertThat(proposed.ended(MONDAY, EndReason.REASSIGNED).beganOn()).isNull();
    }

    @Test
    void a_pair_begins_once() {
        var active = proposed.begun(MONDAY);

        assertThatThrownBy(() -> active.begun(MONDAY)).hasMessage("pairs.rule.already-begun");
    }

    @Test
    void only_an_active_pair_pauses_and_only_a_paused_one_resumes() {
        assertThatThrownBy(proposed::paused).hasMessage("pairs.rule.only-an-active-pair-pauses");
        assertThatThrownBy(() -> proposed.begun(MONDAY).resumed()).hasMessage("pairs.rule.only-a-paused-pair-resumes");
    }

    @Test
    void a_pair_ends_once_and_not_before_it_began() {
        var active = proposed.begun(MONDAY);

        assertThatThrownBy(() -> active.ended(MONDAY.minusDays(1), EndReason.OTHER))
                .hasMessage("pairs.rule.ends-before-it-began");
        assertThatThrownBy(() -> active.ended(MONDAY, EndReason.OTHER).ended(MONDAY, EndReason.OTHER))
                .hasMessage("pairs.rule.already-ended");
    }
}
