package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.ballots.BallotId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// People draw, answer, correct and read back while the rows under them are written anew again and again: nothing is
/// lost, nothing doubled, nobody is refused.
@InTheHouse
class ShuffledMeanwhileTest {

    private static final int BROWSERS = 6;
    private static final int PEOPLE_EACH = 20;

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Shuffle shuffle;

    @Autowired
    Responses responses;

    @Autowired
    Turnout turnout;

    private OrganisationId nantes;
    private CurrentUser maud;
    private WaveId id;
    private List<Somebody> people;
    private AskedWave wave;

    @BeforeEach
    void a_wave_is_open() {
        nantes = world.organisation("Nantes");
        maud = surveys.coordinator(nantes);
        id = surveys.prepared(maud, surveys.study(maud), "before");
        people = surveys.people(nantes, BROWSERS * PEOPLE_EACH);
        surveys.open(maud, id, WaveWorld.invitees(people));
        wave = surveys.asked(id);
    }

    @Test
    void nobody_notices() throws Exception {
        var done = new AtomicBoolean();
        var kept = new ConcurrentHashMap<BallotId, String>();
        try (var browsers = Executors.newFixedThreadPool(BROWSERS + 1)) {
            var shuffling = browsers.submit(() -> {
                var times = 0;
                for (; !done.get(); times++) world.in(nantes, () -> shuffle.always(id));
                return times;
            });
            var answering = IntStream.range(0, BROWSERS)
                    .mapToObj(n -> browsers.submit(() -> answer(n, kept)))
                    .toList();
            for (Future<?> one : answering) one.get();
            done.set(true);
            assertThat(shuffling.get()).isPositive();
        }

        var rates = world.in(nantes, () -> turnout.of(id));
        assertThat(List.of(rates.drawn(), rates.answered())).containsOnly(people.size());
        assertThat(kept).allSatisfy((ballot, text) -> assertThat(
                        responses.under(wave, ballot).orElseThrow().cells())
                .containsExactly("5", text));
    }

    private void answer(int browser, Map<BallotId, String> kept) {
        for (var person : people.subList(browser * PEOPLE_EACH, (browser + 1) * PEOPLE_EACH)) {
            var ballot = surveys.draws(person, wave);
            surveys.answers(wave, ballot, "2", "first");
            surveys.answers(wave, ballot, "5", person.name());
            kept.put(ballot.id(), person.name());
        }
    }
}
