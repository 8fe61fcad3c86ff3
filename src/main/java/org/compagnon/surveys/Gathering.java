package org.compagnon.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.compagnon.surveys.ballots.BallotId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

    /// One response on its way, and what became of it.
    private static final class Waiting {

        final Row row;
        volatile boolean done;
        boolean added;

        @Nullable
        RuntimeException failure;

        Waiting(Row row) {
            this.row = row;
        }
    }

    private static final class Line {
        final ReentrantLock turn = new ReentrantLock();
        final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    }

    private final Map<WaveId, Line> lines = new ConcurrentHashMap<>();
    private final JdbcClient database;

    Gathering(JdbcClient database) {
        this.database = database;
    }

    /// Comes back when the row is stored for good.
    ///
    /// @return false when something lies under this ballot already, or the wave takes nothing more in
    boolean add(AskedWave wave, Row row) {
        var line = lines.computeIfAbsent(wave.id(), nothing -> new Line());
        var mine = new Waiting(row);
        line.waiting.add(mine);
        while (!mine.done) {
            line.turn.lock();
            try {
                if (!mine.done) writeAll(wave, line);
            } finally {
                line.turn.unlock();
            }
        }
        if (mine.failure != null) throw mine.failure;
        return mine.added;
    }

    /// Whoever has the turn writes for everybody who waits.
    private void writeAll(AskedWave wave, Line line) {
        var together = new ArrayList<Waiting>();
        for (var next = line.waiting.poll(); next != null; next = together.size() < MOST ? line.waiting.poll() : null)
            together.add(next);
        together.sort(Comparator.comparing(one -> one.row.ballot().digits()));
        try {
            var added = new HashSet<>(
                    write(wave, together.stream().map(one -> one.row).toList()));
            together.forEach(one -> one.added = added.remove(one.row.ballot()));
        } catch (RuntimeException failure) {
            together.forEach(one -> one.failure = failure);
        } finally {
            together.forEach(one -> one.done = true);
        }
    }

    private List<BallotId> write(AskedWave wave, List<Row> rows) {
        return wave.inside(() -> database.sql("""
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
                .list());
    }
}
