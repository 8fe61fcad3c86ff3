package org.compagnon.programmes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.Participant.Named;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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

    private static final String BY_NAME = " order by lower(n.family_name), lower(n.given_name), p.id";

    private final JdbcClient database;

    ParticipantStore(JdbcClient database) {
        this.database = database;
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

    void add(OrganisationId organisation, EditionId edition, ParticipantId id, Joining joining) {
        database.sql("""
                insert into programmes.participant (id, organisation, edition, person, side, relationship, reference,
                    phase, capacity, trained, interests, accepts_phases)
                values (:id, :organisation, :edition, :person, :side, :relationship, :reference,
                    :phase, :capacity, :trained, :interests, :acceptsPhases)
                """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("edition", edition.value())
                .param("person", joining.person().value())
                .param("side", joining.side().name())
                .param("relationship", joining.relationship())
                .param("reference", joining.reference(), Types.VARCHAR)
                .param("phase", joining.phase(), Types.VARCHAR)
                .param("capacity", joining.side() == Side.TUTOR ? joining.capacity() : null, Types.INTEGER)
                .param("trained", joining.trained())
                .param("interests", joining.interests().toArray(String[]::new))
                .param("acceptsPhases", joining.acceptsPhases().toArray(String[]::new))
                .update();
    }

    void change(Participant changed) {
        var rows = database.sql("""
                update programmes.participant set reference = :reference, phase = :phase, capacity = :capacity,
                    trained = :trained, interests = :interests, accepts_phases = :acceptsPhases,
                    charter_version = :charter, left_on = :leftOn, left_reason = :leftReason, version = version + 1
                where id = :id and version = :version
                """)
                .param("reference", changed.reference(), Types.VARCHAR)
                .param("phase", changed.phase(), Types.VARCHAR)
                .param("capacity", changed.isTutor() ? changed.capacity() : null, Types.INTEGER)
                .param("trained", changed.trained())
                .param("interests", changed.interests().toArray(String[]::new))
                .param("acceptsPhases", changed.acceptsPhases().toArray(String[]::new))
                .param("charter", changed.charterVersion(), Types.INTEGER)
                .param("leftOn", changed.leftOn(), Types.DATE)
                .param("leftReason", changed.leftReason(), Types.VARCHAR)
                .param("id", changed.id().value())
                .param("version", changed.version())
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("participant " + changed.id());
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
