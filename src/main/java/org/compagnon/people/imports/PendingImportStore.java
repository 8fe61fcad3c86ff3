package org.compagnon.people.imports;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.accounts.AccountId;
import org.compagnon.database.Vault;
import org.compagnon.people.imports.PendingImport.Result;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps lists that wait for their confirmation, sealed, for a day.
@Repository
class PendingImportStore {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    PendingImportStore(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    UUID add(OrganisationId organisation, AccountId by, String kind, String target, String file, byte[] content) {
        forgetOld();
        var id = UUID.randomUUID();
        database.sql("""
                insert into people.pending_import (id, organisation, kind, target, file, content, created_at, created_by)
                values (:id, :organisation, :kind, :target, :file, :content, :now, :by)
                """)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("kind", kind)
                .param("target", target)
                .param("file", file)
                // One character a byte, so that any file comes back as it was.
                .param("content", vault.seal(new String(content, StandardCharsets.ISO_8859_1), id))
                .param("now", now())
                .param("by", by.value())
                .update();
        return id;
    }

    PendingImport get(UUID id) {
        return database.sql("""
                select id, organisation, kind, target, file, content, headings, columns, imported_at,
                       added, changed, unchanged, left_out
                from people.pending_import where id = :id and created_at > :oldest
                """)
                .param("id", id)
                .param("oldest", oldest())
                .query((row, number) -> pending(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No pending import " + id));
    }

    private PendingImport pending(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new PendingImport(
                id,
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("kind"),
                row.getString("target"),
                row.getString("file"),
                vault.open(row.getBytes("content"), id).getBytes(StandardCharsets.ISO_8859_1),
                mapping(row.getArray("headings"), row.getArray("columns")),
                row.getTimestamp("imported_at") == null
                        ? null
                        : new Result(
                                row.getInt("added"),
                                row.getInt("changed"),
                                row.getInt("unchanged"),
                                row.getInt("left_out")));
    }

    private static @Nullable Map<String, String> mapping(@Nullable Array headings, @Nullable Array columns)
            throws SQLException {
        if (headings == null || columns == null) return null;
        var names = (String[]) columns.getArray();
        var mapping = new LinkedHashMap<String, String>();
        for (var heading : (String[]) headings.getArray()) mapping.put(heading, names[mapping.size()]);
        return mapping;
    }

    void map(UUID id, Map<String, String> mapping) {
        database.sql("""
                update people.pending_import set headings = :headings, columns = :columns
                where id = :id and imported_at is null
                """)
                .param("headings", mapping.keySet().toArray(String[]::new))
                .param("columns", mapping.values().toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /// Only one confirmation finds the import still waiting; the other one waits here and is told no.
    boolean claim(UUID id) {
        return database.sql("""
                        update people.pending_import set imported_at = :now, added = 0, changed = 0, unchanged = 0, left_out = 0
                        where id = :id and imported_at is null
                        """).param("now", now()).param("id", id).update() == 1;
    }

    void done(UUID id, Result result) {
        database.sql("""
                update people.pending_import set added = :added, changed = :changed, unchanged = :unchanged,
                    left_out = :leftOut
                where id = :id
                """)
                .param("added", result.added())
                .param("changed", result.changed())
                .param("unchanged", result.unchanged())
                .param("leftOut", result.leftOut())
                .param("id", id)
                .update();
    }

    void forget(UUID id) {
        database.sql("delete from people.pending_import where id = :id")
                .param("id", id)
                .update();
    }

    void forgetOld() {
        database.sql("delete from people.pending_import where created_at <= :oldest")
                .param("oldest", oldest())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}
