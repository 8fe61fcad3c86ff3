package org.compagnon.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps scenarios and what the coordinator ruled in them.
@Repository
class ScenarioStore {

    private static final String SCENARIOS = """
            select s.*, (select count(*) from matching.scenario_pair p where p.scenario = s.id) as placed
            from matching.scenario s
            """;

    private final JdbcClient database;

    ScenarioStore(JdbcClient database) {
        this.database = database;
    }

    void add(
            OrganisationId organisation,
            ScenarioId id,
            EditionId edition,
            String relationship,
            String name,
            Criteria criteria,
            Instant now) {
        database.sql("""
                insert into matching.scenario (id, organisation, edition, relationship, name, preference, distance,
                    interests, continuity, balance, require_trained, max_distance_km, status, created_at)
                values (:id, :organisation, :edition, :relationship, :name, :preference, :distance,
                    :interests, :continuity, :balance, :requireTrained, :maxDistance, 'COMPUTING', :now)
                """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("edition", edition.value())
                .param("relationship", relationship)
                .param("name", name)
                .param("preference", criteria.preference())
                .param("distance", criteria.distance())
                .param("interests", criteria.interests())
                .param("continuity", criteria.continuity())
                .param("balance", criteria.balance())
                .param("requireTrained", criteria.requireTrained())
                .param("maxDistance", criteria.maxDistanceKm(), Types.DOUBLE)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// What was found before stays to be read until the new result replaces it.
    void beginAnew(ScenarioId id) {
        database.sql("""
                update matching.scenario set status = 'COMPUTING', attempt = attempt + 1, settled = 0, failure = null
                where id = :id
                """).param("id", id.value()).update();
    }

    void progress(ScenarioId id, int attempt, int settled, int of) {
        database.sql("""
                update matching.scenario set settled = :settled, of_tutees = :of
                where id = :id and attempt = :attempt and status = 'COMPUTING'
                """)
                .param("settled", settled)
                .param("of", of)
                .param("id", id.value())
                .param("attempt", attempt)
                .update();
    }

    void fail(ScenarioId id, int attempt, String failure) {
        database.sql("""
                update matching.scenario set status = 'FAILED', failure = :failure
                where id = :id and attempt = :attempt and status = 'COMPUTING'
                """)
                .param("failure", failure)
                .param("id", id.value())
                .param("attempt", attempt)
                .update();
    }

    void rename(ScenarioId id, String name, Criteria criteria) {
        database.sql("""
                update matching.scenario set name = :name, preference = :preference, distance = :distance,
                    interests = :interests, continuity = :continuity, balance = :balance,
                    require_trained = :requireTrained, max_distance_km = :maxDistance
                where id = :id
                """)
                .param("name", name)
                .param("preference", criteria.preference())
                .param("distance", criteria.distance())
                .param("interests", criteria.interests())
                .param("continuity", criteria.continuity())
                .param("balance", criteria.balance())
                .param("requireTrained", criteria.requireTrained())
                .param("maxDistance", criteria.maxDistanceKm(), Types.DOUBLE)
                .param("id", id.value())
                .update();
    }

    void remove(ScenarioId id) {
        database.sql("delete from matching.scenario where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<Scenario> find(ScenarioId id) {
        return database.sql(SCENARIOS + " where s.id = :id")
                .param("id", id.value())
                .query((row, number) -> scenario(row))
                .optional();
    }

    /// Latest first.
    List<Scenario> of(EditionId edition) {
        return database.sql(SCENARIOS + " where s.edition = :edition order by s.created_at desc, s.id")
                .param("edition", edition.value())
                .query((row, number) -> scenario(row))
                .list();
    }

    /// An unfinished computation, of whatever organisation.
    record Unfinished(OrganisationId organisation, ScenarioId scenario) {}

    List<Unfinished> unfinished() {
        return database.sql(
                        "select organisation, id from matching.scenario where status = 'COMPUTING' order by created_at")
                .query((row, number) -> new Unfinished(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        new ScenarioId(row.getObject("id", UUID.class))))
                .list();
    }

    /// The sealed digest of what a scenario was computed from.
    Optional<byte[]> inputs(ScenarioId id) {
        return database.sql("select inputs from matching.scenario where id = :id and inputs is not null")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    List<Ruling> rulings(ScenarioId id) {
        return database.sql("select tutor, tutee, kind from matching.ruling where scenario = :id order by tutee, tutor")
                .param("id", id.value())
                .query((row, number) -> new Ruling(
                        new ParticipantId(row.getObject("tutor", UUID.class)),
                        new ParticipantId(row.getObject("tutee", UUID.class)),
                        Ruling.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /// A pin takes the place of whatever was ruled of the tutee's pin before, and of a ban on that pair.
    void rule(OrganisationId organisation, ScenarioId id, Ruling ruling) {
        if (ruling.kind() == Ruling.Kind.PINNED)
            database.sql("delete from matching.ruling where scenario = :id and tutee = :tutee and kind = 'PINNED'")
                    .param("id", id.value())
                    .param("tutee", ruling.tutee().value())
                    .update();
        database.sql("""
                insert into matching.ruling (scenario, tutee, tutor, organisation, kind)
                values (:id, :tutee, :tutor, :organisation, :kind)
                on conflict (scenario, tutee, tutor) do update set kind = excluded.kind
                """)
                .param("id", id.value())
                .param("tutee", ruling.tutee().value())
                .param("tutor", ruling.tutor().value())
                .param("organisation", organisation.value())
                .param("kind", ruling.kind().name())
                .update();
    }

    void release(ScenarioId id, ParticipantId tutor, ParticipantId tutee) {
        database.sql("delete from matching.ruling where scenario = :id and tutor = :tutor and tutee = :tutee")
                .param("id", id.value())
                .param("tutor", tutor.value())
                .param("tutee", tutee.value())
                .update();
    }

    void copyRulings(ScenarioId from, ScenarioId to) {
        database.sql("""
                insert into matching.ruling (scenario, tutee, tutor, organisation, kind)
                select :to, tutee, tutor, organisation, kind from matching.ruling where scenario = :from
                """).param("to", to.value()).param("from", from.value()).update();
    }

    private static Scenario scenario(ResultSet row) throws SQLException {
        return new Scenario(
                new ScenarioId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition", UUID.class)),
                row.getString("relationship"),
                row.getString("name"),
                new Criteria(
                        row.getLong("preference"),
                        row.getLong("distance"),
                        row.getLong("interests"),
                        row.getLong("continuity"),
                        row.getLong("balance"),
                        row.getBoolean("require_trained"),
                        row.getObject("max_distance_km", Double.class)),
                Scenario.Status.valueOf(row.getString("status")),
                row.getInt("attempt"),
                row.getInt("settled"),
                row.getInt("of_tutees"),
                row.getString("failure"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("computed_at") == null ? null : result(row));
    }

    private static Scenario.Result result(ResultSet row) throws SQLException {
        return new Scenario.Result(
                row.getInt("tutees"),
                row.getInt("tutors"),
                row.getInt("placed"),
                row.getLong("pair_cost"),
                row.getLong("load_cost"),
                row.getBoolean("proved"),
                row.getInt("milliseconds"),
                row.getTimestamp("computed_at").toInstant());
    }
}
