package org.compagnon.surveys;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Has PostgreSQL drop what its write-ahead log still tells of rows that were rewritten: their order, and when each
/// came. Only where we may: in a database of our own, or where its administrator let us.
@Component
class WriteAhead {

    private final JdbcClient database;
    private final AtomicBoolean due = new AtomicBoolean();

    WriteAhead(JdbcClient database) {
        this.database = database;
    }

    /// Asked for within a transaction, done after it.
    void forgetSoon() {
        due.set(true);
    }

    void forgetIfAsked() {
        if (due.getAndSet(false) && isOurs()) forget();
    }

    private boolean isOurs() {
        return database.sql("""
                select has_function_privilege('pg_switch_wal()', 'execute') and pg_has_role('pg_checkpoint', 'member')
                """).query(Boolean.class).single();
    }

    private void forget() {
        database.sql("select pg_switch_wal()::text").query(String.class).single();
        database.sql("checkpoint").update();
    }
}
