package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.surveys.ballots.BallotId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/// Those who answer at the same time share a transaction, and each hears of their own response alone.
@InTheHouse
class GatheringTest {

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Gathering gathering;

    @Autowired
    Responses responses;

    @Autowired
    TransactionTemplate transaction;

    private final SecureRandom random = new SecureRandom();
    private AskedWave wave;

    @BeforeEach
    void a_wave_is_open() {
        var nantes = world.organisation("Nantes");
        var maud = surveys.coordinator(nantes);
        var prepared = surveys.prepared(maud, surveys.study(maud), "before");
        surveys.open(maud, prepared, WaveWorld.invitees(surveys.people(nantes, 1)));
        wave = surveys.asked(prepared);
    }

    private BallotId ballot() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return BallotId.of(bytes);
    }

    private static Gathering.Row row(BallotId ballot, String cells) {
        return new Gathering.Row(ballot, true, cells, null, null);
    }

    private List<Future<Boolean>> addedAtOnce(List<Gathering.Row> rows) throws Exception {
        Collections.shuffle(rows, random);
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            return browsers.invokeAll(rows.stream()
                    .<Callable<Boolean>>map(row -> () -> gathering.add(wave, row))
                    .toList());
        }
    }

    @Test
    void of_many_who_send_their_answers_twice_at_once_each_is_stored_once() throws Exception {
        var ballots = IntStream.range(0, 150).mapToObj(nothing -> ballot()).toList();
        var outcomes = addedAtOnce(Stream.concat(ballots.stream(), ballots.stream())
                .map(ballot -> row(ballot, "4\u001f"))
                .collect(Collectors.toList()));

        assertThat(outcomes).filteredOn(Future::resultNow).hasSize(ballots.size());
        assertThat(ballots)
                .allSatisfy(ballot -> assertThat(responses.under(wave, ballot)).isPresent());
    }

    @Test
    void what_the_database_refuses_leaves_nobody_waiting_and_the_next_are_stored() throws Exception {
        var unstorable = row(ballot(), "\0");
        var outcomes = addedAtOnce(Stream.concat(
                        Stream.of(unstorable), IntStream.range(0, 20).mapToObj(nothing -> row(ballot(), "4\u001f")))
                .collect(Collectors.toList()));

        assertThat(outcomes).allMatch(Future::isDone);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> gathering.add(wave, unstorable));
        assertThat(gathering.add(wave, row(ballot(), "5\u001f"))).isTrue();
    }

    @Test
    void what_is_answered_within_a_transaction_goes_with_it() {
        var undone = ballot();
        var added = world.in(
                wave.organisation(),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return gathering.add(wave, row(undone, "4\u001f"));
                }));

        assertThat(added).isTrue();
        assertThat(responses.under(wave, undone)).isEmpty();
    }
}
