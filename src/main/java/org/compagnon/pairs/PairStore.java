package org.compagnon.pairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.shared.OrganisationId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps pairs and their pauses. Pages read through [PairsOfPerson] and [PairList] instead.
@Repository
class PairStore {

    private static final String PAIRS =
            "select id, edition, relationship, tutor, tutee, status, began_on, ended_on, end_reason, version from pairs.pair ";

    private final JdbcClient database;
    private final JdbcOperations batches;

    PairStore(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(OrganisationId organisation, Collection<Pair> pairs, Instant now) {
        batches.batchUpdate("""
                insert into pairs.pair (id, organisation, edition, relationship, tutor, tutee, status, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, pairs, 1000, (row, pair) -> {
            row.setObject(1, pair.id().value());
            row.setObject(2, organisation.value());
            row.setObject(3, pair.edition().value());
            row.setString(4, pair.relationship());
            row.setObject(5, pair.tutor().value());
            row.setObject(6, pair.tutee().value());
            row.setString(7, pair.status().name());
            row.setTimestamp(8, Timestamp.from(now));
        });
    }

    /// Keeps what became of a pair, if nobody else changed it meanwhile.
    void save(Pair pair) {
        var changed = database.sql("""
                update pairs.pair set status = :status, began_on = :began, ended_on = :ended, end_reason = :reason,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("status", pair.status().name())
                .param("began", pair.beganOn(), Types.DATE)
                .param("ended", pair.endedOn(), Types.DATE)
                .param("reason", pair.endReason(), Types.VARCHAR)
                .param("id", pair.id().value())
                .param("version", pair.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("pair " + pair.id());
    }

    void begin(Collection<Pair> pairs) {
        batches.batchUpdate(
                "update pairs.pair set status = 'ACTIVE', began_on = ?, version = version + 1 where id = ? and version = ?",
                pairs,
                1000,
                (row, pair) -> {
                    row.setObject(1, pair.beganOn());
                    row.setObject(2, pair.id().value());
                    row.setInt(3, pair.version());
                });
    }

    void pause(OrganisationId organisation, PairId pair, LocalDate from) {
        database.sql("""
                insert into pairs.pause (pair, from_day, organisation) values (:pair, :from, :organisation)
                on conflict (pair, from_day) do update set until_day = null
                """)
                .param("pair", pair.value())
                .param("from", from)
                .param("organisation", organisation.value())
                .update();
    }

    void endPause(PairId pair, LocalDate until) {
        database.sql("""
                update pairs.pause set until_day = greatest(from_day, :until)
                where pair = :pair and until_day is null
                """).param("pair", pair.value()).param("until", until).update();
    }

    List<Pause> pausesOf(PairId pair) {
        return database.sql("select from_day, until_day from pairs.pause where pair = :pair order by from_day")
                .param("pair", pair.value())
                .query((row, number) -> new Pause(
                        row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)))
                .list();
    }

    Optional<Pair> find(PairId id) {
        return database.sql(PAIRS + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> pair(row))
                .optional();
    }

    List<Pair> of(EditionId edition) {
        return database.sql(PAIRS + "where edition = :edition order by proposed_at, id")
                .param("edition", edition.value())
                .query((row, number) -> pair(row))
                .list();
    }

    List<Pair> of(ParticipantId participant) {
        return database.sql(PAIRS + "where tutor = :one or tutee = :one order by proposed_at, id")
                .param("one", participant.value())
                .query((row, number) -> pair(row))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                new PairId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition", UUID.class)),
                row.getString("relationship"),
                new ParticipantId(row.getObject("tutor", UUID.class)),
                new ParticipantId(row.getObject("tutee", UUID.class)),
                Pair.Status.valueOf(row.getString("status")),
                row.getObject("began_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getInt("version"));
    }
}
