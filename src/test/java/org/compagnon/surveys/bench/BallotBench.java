package org.compagnon.surveys.bench;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.surveys.ballots.Ballot;
import org.compagnon.surveys.ballots.BlindedRequest;
import org.compagnon.surveys.ballots.PublishedKey;
import org.compagnon.surveys.ballots.UnsignedBallot;
import org.compagnon.surveys.ballots.WaveKey;

/// How many ballots a core makes keys for, signs and admits, without network and database.
///
/// `docs/performance.md` has the command.
final class BallotBench {

    private static final int ROUNDS = 9;

    private final SecureRandom random = new SecureRandom();
    private final WaveKey key = WaveKey.fresh(random);

    private BallotBench() {}

    static void main() throws Exception {
        new BallotBench().measureAll();
    }

    private void measureAll() throws Exception {
        var unsigned = Stream.generate(() -> UnsignedBallot.forWave(key.published(), random))
                .limit(500)
                .toList();
        var requests = unsigned.stream().map(one -> one.request().text()).toList();
        var ballots = unsigned.stream()
                .map(one -> one.signed(key.sign(one.request(), random)).text())
                .toList();
        var secret = key.secret();
        var published = key.published().text();

        row("key made", 20, () -> repeat(20, () -> WaveKey.fresh(random)));
        row("key opened", 200, () -> repeat(200, () -> WaveKey.opened(secret)));
        row("published key read", 2_000, () -> repeat(2_000, () -> PublishedKey.of(published)));
        row("request signed", requests.size(), () -> requests.forEach(this::sign));
        row("ballot admitted", ballots.size(), () -> ballots.forEach(this::admit));
        row("signed and admitted", ballots.size(), () -> both(requests, ballots));
        row("respondent's side (Java)", 200, () -> repeat(200, () -> UnsignedBallot.forWave(key.published(), random)));
        try (var two = Executors.newFixedThreadPool(2)) {
            row("signed and admitted, two cores", 2 * ballots.size(), () -> IntStream.range(0, 2)
                    .<Future<?>>mapToObj(core -> two.submit(() -> both(requests, ballots)))
                    .toList()
                    .forEach(BallotBench::await));
        }
    }

    private void both(List<String> requests, List<String> ballots) {
        for (var i = 0; i < requests.size(); i++) {
            sign(requests.get(i));
            admit(ballots.get(i));
        }
    }

    private void sign(String request) {
        key.sign(new BlindedRequest(request), random);
    }

    private Ballot admit(String ballot) {
        return key.published().admit(ballot);
    }

    private static void repeat(int times, Runnable work) {
        for (var i = 0; i < times; i++) work.run();
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The first rounds warm up; the median of the others is told.
    private static void row(String what, int each, Runnable work) {
        for (var i = 0; i < 4; i++) work.run();
        var rates = new double[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            var begun = System.nanoTime();
            work.run();
            rates[i] = each / ((System.nanoTime() - begun) / 1e9);
        }
        Arrays.sort(rates);
        System.out.printf(
                Locale.ROOT,
                "%-32s %,9.0f a second (%,.0f to %,.0f)%n",
                what,
                rates[ROUNDS / 2],
                rates[0],
                rates[ROUNDS - 1]);
    }
}
