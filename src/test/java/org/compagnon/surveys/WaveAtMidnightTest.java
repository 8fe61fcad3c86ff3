package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// What becomes of a wave when a day is over: its totals are kept, and after its last day it closes.
@RecordApplicationEvents
class WaveAtMidnightTest extends PreparedWave {

    @Autowired
    Waves waves;

    @Autowired
    Turnout turnout;

    @Autowired
    ApplicationEvents events;

    @Test
    void a_wave_closes_at_the_end_of_its_last_day_and_says_so_once() {
        surveys.open(maud, wave, WaveWorld.invitees(surveys.people(nantes, 2)));
        // 1 December, half past midnight in Paris
        clock.set(Instant.parse("2026-11-30T23:30:00Z"));
        round();
        round();

        assertThat(world.in(nantes, () -> waves.get(wave)).state()).isEqualTo(Wave.State.CLOSED);
        assertThat(events.stream(WaveClosed.class).filter(one -> one.wave().equals(wave)))
                .hasSize(1);
    }

    @Test
    void totals_of_a_day_are_kept_only_when_enough_came_since_the_last() {
        var people = surveys.people(nantes, 20);
        surveys.open(maud, wave, WaveWorld.invitees(people));
        round();
        answered(people.subList(0, 6));
        nextDay();
        answered(people.subList(6, 8));
        nextDay();
        answered(people.subList(8, 12));
        nextDay();
        assertThat(days()).extracting(Turnout.Day::answered).containsExactly(6, 12);

        // Two more until the end: the last day kept would be too near the total that everybody may see.
        answered(people.subList(12, 14));
        surveys.close(maud, wave);
        assertThat(days()).extracting(Turnout.Day::answered).containsExactly(6, 14);
        assertThat(world.in(nantes, () -> turnout.of(wave)))
                .satisfies(rates -> assertThat(List.of(rates.invited(), rates.drawn(), rates.answered()))
                        .containsExactly(20, 14, 14));
    }

    private void answered(List<World.Somebody> people) {
        var asked = surveys.asked(wave);
        for (var person : people) surveys.answers(asked, surveys.draws(person, asked), "4", "");
    }

    private void nextDay() {
        clock.pass(Duration.ofDays(1));
        round();
    }

    private List<Turnout.Day> days() {
        return world.in(nantes, () -> turnout.of(wave)).days();
    }
}
