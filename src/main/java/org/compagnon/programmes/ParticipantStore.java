package org.compagnon.programmes;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.Enrolment.Arrival;
import org.compagnon.programmes.Participant.Named;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who takes part.
@Repository
class ParticipantStore {

    private static final String COLUMNS = """
            p.id, p.edition, p.person, p.side, p.relationship, p.phase, p.capacity, p.trained, p.interests,
            p.accepts_phases, p.charter_version, p.left_on, p.left_reason, p.reference, p.invited_at, p.wishes_at,
            p.version
            """;

    private static final String NAMED = "select " + COLUMNS + """
            , n.family_name, n.given_name, n.email, n.phone, n.place, n.latitude, n.longitude
            from programmes.participant p join people.person n on n.id = p.person
            """;

    private static final int BATCH = 1000;

    private static final String BY_NAME = " order by lower(n.family_name), lower(n.given_name), p.id";

    private final JdbcClient database;
    private final JdbcOperations batches;

    ParticipantStore(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /// Which charter is in force where somebody takes part; the editions of one reading are few.
    interface CharterInForce {
        int version(EditionId edition, String relationship);
    }

    Participant get(ParticipantId id, CharterInForce charters) {
        return database.sql("select " + COLUMNS + " from programmes.participant p where p.id = :id")
                .param("id", id.value())
                .query((row, number) -> participant(row, charters))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No participant " + id));
    }

    List<Participant> of(EditionId edition, @Nullable Side side, CharterInForce charters) {
        return database.sql("select " + COLUMNS + """
                 from programmes.participant p
                where p.edition = :edition and (:side::text is null or p.side = :side) order by p.id
                """)
                .param("edition", edition.value())
                .param("side", side == null ? null : side.name(), Types.VARCHAR)
                .query((row, number) -> participant(row, charters))
                .list();
    }

    List<Participant> of(PersonId person, CharterInForce charters) {
        return database.sql("""
                select %s from programmes.participant p join programmes.edition e on e.id = p.edition
                where p.person = :person order by e.closed_at is not null, e.starts_on desc, p.side, p.relationship
                """.formatted(COLUMNS))
                .param("person", person.value())
                .query((row, number) -> participant(row, charters))
                .list();
    }

    Named named(ParticipantId id, CharterInForce charters) {
        return database.sql(NAMED + " where p.id = :id")
                .param("id", id.value())
                .query(named(charters))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No participant " + id));
    }

    List<Named> named(EditionId edition, @Nullable Side side, CharterInForce charters) {
        return database.sql(NAMED + " where p.edition = :edition and (:side::text is null or p.side = :side)" + BY_NAME)
                .param("edition", edition.value())
                .param("side", side == null ? null : side.name(), Types.VARCHAR)
                .query(named(charters))
                .list();
    }

    private static RowMapper<Named> named(CharterInForce charters) {
        return (row, number) -> new Named(
                participant(row, charters),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("place"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class));
    }

    private static Participant participant(ResultSet row, CharterInForce charters) throws SQLException {
        var edition = new EditionId(row.getObject("edition", UUID.class));
        var relationship = row.getString("relationship");
        var accepted = row.getObject("charter_version", Integer.class);
        return new Participant(
                new ParticipantId(row.getObject("id", UUID.class)),
                edition,
                new PersonId(row.getObject("person", UUID.class)),
                Side.valueOf(row.getString("side")),
                relationship,
                row.getString("phase"),
                row.getInt("capacity"),
                row.getBoolean("trained"),
                texts(row.getArray("interests")),
                texts(row.getArray("accepts_phases")),
                accepted,
                accepted != null && accepted == charters.version(edition, relationship),
                row.getObject("left_on", LocalDate.class),
                row.getString("left_reason"),
                row.getString("reference"),
                row.getTimestamp("invited_at") != null,
                row.getTimestamp("wishes_at") != null,
                row.getInt("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    void addAll(OrganisationId organisation, EditionId edition, Collection<Arrival> arrivals) {
        batches.batchUpdate("""
                insert into programmes.participant (id, organisation, edition, person, side, relationship, reference,
                    phase, capacity, trained, interests, accepts_phases)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, arrivals, BATCH, (row, arrival) -> {
            var joining = arrival.joining();
            row.setObject(1, arrival.id().value());
            row.setObject(2, organisation.value());
            row.setObject(3, edition.value());
            row.setObject(4, joining.person().value());
            row.setString(5, joining.side().name());
            row.setString(6, joining.relationship());
            row.setString(7, joining.reference());
            row.setString(8, joining.phase());
            row.setObject(9, joining.side() == Side.TUTOR ? joining.capacity() : null, Types.INTEGER);
            row.setBoolean(10, joining.trained());
            row.setArray(11, texts(row, joining.interests()));
            row.setArray(12, texts(row, joining.acceptsPhases()));
        });
    }

    private static Array texts(PreparedStatement row, List<String> texts) throws SQLException {
        return row.getConnection().createArrayOf("text", texts.toArray());
    }

    /// Keeps what they became, if nobody else changed one of them meanwhile.
    void changeAll(Collection<Participant> changed) {
        var counts = batches.batchUpdate("""
                update programmes.participant set reference = ?, phase = ?, capacity = ?, trained = ?, interests = ?,
                    accepts_phases = ?, charter_version = ?, left_on = ?, left_reason = ?, version = version + 1
                where id = ? and version = ?
                """, changed, BATCH, (row, one) -> {
            row.setString(1, one.reference());
            row.setString(2, one.phase());
            row.setObject(3, one.isTutor() ? one.capacity() : null, Types.INTEGER);
            row.setBoolean(4, one.trained());
            row.setArray(5, texts(row, one.interests()));
            row.setArray(6, texts(row, one.acceptsPhases()));
            row.setObject(7, one.charterVersion(), Types.INTEGER);
            row.setObject(8, one.leftOn(), Types.DATE);
            row.setString(9, one.leftReason());
            row.setObject(10, one.id().value());
            row.setInt(11, one.version());
        });
        for (var batch : counts)
            for (var count : batch) if (count == 0) throw new OptimisticLockingFailureException("participants");
    }

    boolean takesPart(EditionId edition, Joining joining) {
        return database.sql("""
                select exists (select 1 from programmes.participant where edition = :edition and person = :person
                    and side = :side and relationship = :relationship)
                """)
                .param("edition", edition.value())
                .param("person", joining.person().value())
                .param("side", joining.side().name())
                .param("relationship", joining.relationship())
                .query(Boolean.class)
                .single();
    }
}
