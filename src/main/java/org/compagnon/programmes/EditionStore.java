package org.compagnon.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps editions and which version of which definition each follows from which day.
@Repository
class EditionStore {

    /// With the version in force on a day; on a day before the first, the first.
    private static final String ON_A_DAY = """
            select e.id, e.organisation, e.name, e.starts_on, e.ends_on, e.preferences_until,
                   e.closed_at is not null as closed, e.version, f.definition, f.number
            from programmes.edition e
            cross join lateral (
                select definition, number from programmes.edition_definition
                where edition = e.id
                order by from_day <= :day desc, case when from_day <= :day then from_day end desc nulls last, from_day
                limit 1) f
            """;

    private final JdbcClient database;
    private final Definitions definitions;

    EditionStore(JdbcClient database, Definitions definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    Edition get(EditionId id, LocalDate day) {
        return database.sql(ON_A_DAY + " where e.id = :id")
                .param("day", day)
                .param("id", id.value())
                .query((row, number) -> edition(row))
                .optional()
                .orElseThrow(() -> missing(id));
    }

    List<Edition> all(LocalDate day) {
        return database.sql(ON_A_DAY + " order by e.closed_at is not null, e.starts_on desc, e.name")
                .param("day", day)
                .query((row, number) -> edition(row))
                .list();
    }

    private Edition edition(ResultSet row) throws SQLException {
        var definition = new DefinitionId(row.getObject("definition", UUID.class));
        var number = row.getInt("number");
        return new Edition(
                new EditionId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getObject("preferences_until", LocalDate.class),
                row.getBoolean("closed"),
                definition,
                number,
                definitions.read(definition, number),
                row.getInt("version"));
    }

    OrganisationId organisationOf(EditionId id) {
        return database.sql("select organisation from programmes.edition where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new)
                .orElseThrow(() -> missing(id));
    }

    private static NoSuchElementException missing(EditionId id) {
        return new NoSuchElementException("No edition " + id);
    }

    boolean isTaken(String name) {
        return database.sql("select exists (select 1 from programmes.edition where name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    void follow(OrganisationId organisation, EditionId id, LocalDate from, DefinitionId definition, int number) {
        database.sql("""
                insert into programmes.edition_definition (edition, from_day, organisation, definition, number)
                values (:edition, :from, :organisation, :definition, :number)
                on conflict (edition, from_day) do update set definition = excluded.definition, number = excluded.number
                """)
                .param("edition", id.value())
                .param("from", from)
                .param("organisation", organisation.value())
                .param("definition", definition.value())
                .param("number", number)
                .update();
    }

    List<Editions.Followed> followed(EditionId id) {
        return database.sql("""
                select f.from_day, f.definition, d.key, f.number
                from programmes.edition_definition f join programmes.definition d on d.id = f.definition
                where f.edition = :id order by f.from_day
                """)
                .param("id", id.value())
                .query((row, line) -> new Editions.Followed(
                        row.getObject("from_day", LocalDate.class),
                        new DefinitionId(row.getObject("definition", UUID.class)),
                        row.getString("key"),
                        row.getInt("number")))
                .list();
    }

    /// @param column `phase` or `relationship`, never what somebody typed
    List<String> inUse(EditionId id, String column) {
        return database.sql("select distinct " + column + " from programmes.participant where edition = :id and "
                        + column + " is not null order by 1")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    void update(EditionId id, String name, Period period, @Nullable LocalDate preferencesUntil, int version) {
        var changed = database.sql("""
                update programmes.edition set name = :name, starts_on = :from, ends_on = :until,
                    preferences_until = :preferencesUntil, version = version + 1
                where id = :id and version = :version
                """)
                .param("name", name)
                .param("from", period.from())
                .param("until", period.until())
                .param("preferencesUntil", preferencesUntil, Types.DATE)
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("edition " + id);
    }
}
