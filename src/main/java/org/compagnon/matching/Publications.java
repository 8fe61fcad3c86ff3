package org.compagnon.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.AccountId;
import org.compagnon.pairs.Couple;
import org.compagnon.pairs.Pairs;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes a scenario the pairs of its edition: once, by a coordinator's decision (rule 7).
@Service
@Transactional
public class Publications {

    private static final String PUBLICATIONS = """
            select p.edition, p.relationship, p.scenario, p.published_at, coalesce(a.name, '') as name, p.pairs
            from matching.publication p left join accounts.account a on a.id = p.published_by
            """;

    private final JdbcClient database;
    private final ScenarioStore scenarios;
    private final Solutions solutions;
    private final Editions editions;
    private final Pairs pairs;
    private final Telling telling;
    private final AccessLog log;
    private final Clock clock;

    Publications(
            JdbcClient database,
            ScenarioStore scenarios,
            Solutions solutions,
            Editions editions,
            Pairs pairs,
            Telling telling,
            AccessLog log,
            Clock clock) {
        this.database = database;
        this.scenarios = scenarios;
        this.solutions = solutions;
        this.editions = editions;
        this.pairs = pairs;
        this.telling = telling;
        this.log = log;
        this.clock = clock;
    }

    /// Of two coordinators who publish at once, one succeeds and the other is told: the database keeps one decision.
    public int publish(ScenarioId id, AccountId by) {
        var scenario = scenarios.find(id).orElseThrow();
        var edition = editions.get(scenario.edition());
        if (edition.closed()) throw new RuleBroken("matching.rule.edition-closed");
        if (!scenario.isComputed()) throw new RuleBroken("matching.rule.not-computed");
        var couples = couples(scenario);
        if (couples.isEmpty()) throw new RuleBroken("matching.rule.nothing-to-publish");
        decide(scenario, edition.organisation().value(), by, couples.size());
        if (solutions.isStale(scenario)) throw new RuleBroken("matching.rule.stale");
        pairs.propose(edition.organisation(), edition.id(), couples);
        telling.ofPublication(edition, couples);
        log.note(
                edition.organisation(),
                AccessLog.Action.PUBLISHED_PAIRS,
                edition.id().value(),
                Integer.toString(couples.size()));
        return couples.size();
    }

    private void decide(Scenario scenario, UUID organisation, AccountId by, int couples) {
        var first = database.sql("""
                insert into matching.publication (edition, relationship, organisation, scenario, published_at, published_by, pairs)
                values (:edition, :relationship, :organisation, :scenario, :now, :by, :pairs)
                on conflict (edition, relationship) do nothing
                """)
                .param("edition", scenario.edition().value())
                .param("relationship", scenario.relationship())
                .param("organisation", organisation)
                .param("scenario", scenario.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .param("pairs", couples)
                .update();
        if (first == 0) throw new RuleBroken("matching.rule.published-already");
    }

    private List<Couple> couples(Scenario scenario) {
        return database.sql(
                        "select tutor, tutee from matching.scenario_pair where scenario = :id order by tutor, tutee")
                .param("id", scenario.id().value())
                .query((row, number) -> new Couple(
                        scenario.relationship(),
                        new ParticipantId(row.getObject("tutor", UUID.class)),
                        new ParticipantId(row.getObject("tutee", UUID.class))))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Publication> find(EditionId edition, String relationship) {
        return of(edition).stream()
                .filter(one -> one.relationship().equals(relationship))
                .findFirst();
    }

    @Transactional(readOnly = true)
    public List<Publication> of(EditionId edition) {
        return database.sql(PUBLICATIONS + " where p.edition = :edition order by p.relationship")
                .param("edition", edition.value())
                .query((row, number) -> publication(row))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean isOf(ScenarioId scenario) {
        return database.sql("select exists (select 1 from matching.publication where scenario = :id)")
                .param("id", scenario.value())
                .query(Boolean.class)
                .single();
    }

    /// Whoever repairs an edition does so alone.
    Optional<Publication> findAndHold(EditionId edition, String relationship) {
        return database.sql("""
                select p.edition, p.relationship, p.scenario, p.published_at, '' as name, p.pairs
                from matching.publication p where p.edition = :edition and p.relationship = :relationship for update
                """)
                .param("edition", edition.value())
                .param("relationship", relationship)
                .query((row, number) -> publication(row))
                .optional();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                new EditionId(row.getObject("edition", UUID.class)),
                row.getString("relationship"),
                new ScenarioId(row.getObject("scenario", UUID.class)),
                row.getTimestamp("published_at").toInstant(),
                row.getString("name"),
                row.getInt("pairs"));
    }
}
