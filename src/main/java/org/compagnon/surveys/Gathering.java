package org.compagnon.surveys;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.compagnon.database.Within;
import org.compagnon.surveys.ballots.BallotId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes the responses of a wave that come in at the same time by one transaction, in the order of their ballots. That
/// is quicker than one by one, and which of them came first is written nowhere.
@Component
class Gathering {

    private static final int MOST = 200;

    /// A response as it is stored.
    record Row(
            BallotId ballot,
            boolean complete,
            String cells,
            byte @Nullable [] words,
            @Nullable String panelCode) {}

    /// One response on its way, and what becomes of it.
    private record Waiting(Row row, CompletableFuture<Boolean> added) {}

    /// Those who wait for one wave, and whether somebody writes for them.
    private static final class Line {

        final AtomicBoolean isServed = new AtomicBoolean();
        final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

        List<Waiting> next() {
            var together = new ArrayList<Waiting>();
            for (var one = waiting.poll(); one != null; one = together.size() < MOST ? waiting.poll() : null)
                together.add(one);
            together.sort(Comparator.comparing(one -> one.row.ballot().digits()));
            return together;
        }
    }

    private final Map<WaveId, Line> lines = new ConcurrentHashMap<>();
    private final DataSource database;
    private final JdbcClient within;

    Gathering(DataSource database, JdbcClient within) {
        this.database = database;
        this.within = within;
    }

    /// Comes back when the row is stored for good; within a transaction, when it will be stored with the rest of it.
    ///
    /// @return false when something lies under this ballot already, or the wave takes nothing more in
    boolean add(AskedWave wave, Row row) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            return !wave.inside(() -> insert(within, wave, List.of(row))).isEmpty();
        var line = lines.computeIfAbsent(wave.id(), nothing -> new Line());
        var mine = new Waiting(row, new CompletableFuture<>());
        line.waiting.add(mine);
        serve(wave, line);
        try {
            return mine.added.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : failure;
        }
    }

    private void serve(AskedWave wave, Line line) {
        if (line.isServed.compareAndSet(false, true))
            Thread.startVirtualThread(() -> {
                Within.organisation(wave.organisation(), () -> writeUntilNobodyWaits(wave, line));
                line.isServed.set(false);
                if (!line.waiting.isEmpty()) serve(wave, line);
            });
    }

    /// Keeps one connection as long as more come: taking one anew costs as much as the transaction. One that fails is
    /// given up with those it failed; whoever waits behind them gets another.
    private void writeUntilNobodyWaits(AskedWave wave, Line line) {
        var together = line.next();
        try (var connection = database.getConnection()) {
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (; !together.isEmpty(); together = line.next()) write(client, wave, together);
        } catch (SQLException | RuntimeException | Error failure) {
            together.forEach(one -> one.added.completeExceptionally(failure));
        }
    }

    private static void write(JdbcClient client, AskedWave wave, List<Waiting> together) {
        var added = new HashSet<>(
                insert(client, wave, together.stream().map(Waiting::row).toList()));
        together.forEach(one -> one.added.complete(added.remove(one.row.ballot())));
    }

    private static List<BallotId> insert(JdbcClient client, AskedWave wave, List<Row> rows) {
        return client.sql("""
                insert into surveys.response (wave, ballot, organisation, complete, cells, words, panel_code)
                select :wave, ballot, :organisation, complete, cells, words, panel_code
                from unnest(:ballots::bytea[], :complete::boolean[], :cells::text[], :words::bytea[], :codes::text[])
                    as one(ballot, complete, cells, words, panel_code)
                on conflict (wave, ballot) do nothing
                returning ballot
                """)
                .param("wave", wave.id().value())
                .param("organisation", wave.organisation().value())
                .param("ballots", rows.stream().map(row -> row.ballot().bytes()).toArray(byte[][]::new))
                .param("complete", rows.stream().map(Row::complete).toArray(Boolean[]::new))
                .param("cells", rows.stream().map(Row::cells).toArray(String[]::new))
                .param("words", rows.stream().map(Row::words).toArray(byte[][]::new))
                .param("codes", rows.stream().map(Row::panelCode).toArray(String[]::new))
                .query((row, line) -> BallotId.of(row.getBytes("ballot")))
                .list();
    }
}
