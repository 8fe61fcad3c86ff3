package org.compagnon.surveys;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes from the rows of a wave what PostgreSQL would tell of them: which transaction wrote each, where each lies,
/// what stood there before.
@Component
@Transactional
class Shuffle {

    /// Writing all rows anew for one in twenty keeps the cost in proportion to what was answered.
    private static final int ROWS_PER_FRESH_ONE = 20;

    private final JdbcClient database;
    private final WriteAhead log;
    private final Set<WaveId> withdrawn = ConcurrentHashMap.newKeySet();

    Shuffle(JdbcClient database, WriteAhead log) {
        this.database = database;
        this.log = log;
    }

    void makeRoom(WaveId wave) {
        run("select surveys.make_room(:wave)", wave);
    }

    /// Whatever is on its way is waited for; whatever comes later waits for the end of this transaction.
    void hold(WaveId wave) {
        run("select surveys.hold(:wave)", wave);
    }

    /// Something was deleted, which lies in the file until all is written anew.
    void afterWithdrawal(WaveId wave) {
        withdrawn.add(wave);
    }

    void always(WaveId wave) {
        withdrawn.remove(wave);
        run("select surveys.shuffle(:wave)", wave);
    }

    /// As [#always], and what the database's own log tells goes too.
    void daily(WaveId wave) {
        always(wave);
        log.forgetSoon();
    }

    /// When enough is fresh.
    boolean ifDue(WaveId wave) {
        var due = withdrawn.contains(wave) || isDisordered(wave);
        if (due) always(wave);
        return due;
    }

    private boolean isDisordered(WaveId wave) {
        return database.sql("select fresh, total from surveys.disorder(:wave)")
                .param("wave", wave.value())
                .query((row, line) ->
                        row.getLong("fresh") > 0 && row.getLong("fresh") * ROWS_PER_FRESH_ONE >= row.getLong("total"))
                .single();
    }

    void seal(WaveId wave) {
        run("select surveys.seal(:wave)", wave);
        log.forgetSoon();
    }

    private void run(String function, WaveId wave) {
        database.sql(function).param("wave", wave.value()).query(row -> {});
    }
}
