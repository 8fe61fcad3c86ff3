package org.compagnon.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who trains where, under whom, in which half-year.
@Service
@Transactional
public class Placements {

    private static final String COLUMNS =
            "select id, tutee, supervisor, supervisor_name, site, from_day, until_day from people.placement ";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Placements(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /// Records a placement, or completes the one on record under the same supervisor from the same day.
    public void record(
            OrganisationId organisation,
            PersonId tutee,
            @Nullable PersonId supervisor,
            @Nullable String supervisorName,
            @Nullable String site,
            Period period) {
        if (tutee.equals(supervisor)) throw new RuleBroken("people.rule.own-supervisor");
        database.sql("""
                insert into people.placement (id, organisation, tutee, supervisor, supervisor_name, site, from_day, until_day)
                values (:id, :organisation, :tutee, :supervisor, :name, :site, :from, :until)
                on conflict (tutee, supervisor, supervisor_name, from_day)
                do update set site = excluded.site, until_day = excluded.until_day
                """)
                .param("id", UUID.randomUUID())
                .param("organisation", organisation.value())
                .param("tutee", tutee.value())
                .param("supervisor", supervisor == null ? null : supervisor.value(), Types.OTHER)
                .param("name", supervisor == null ? supervisorName : null, Types.VARCHAR)
                .param("site", site, Types.VARCHAR)
                .param("from", period.from())
                .param("until", period.until())
                .update();
        events.publishEvent(new PlacementRecorded(organisation, tutee, supervisor, period));
    }

    /// Those that share at least a day with the period.
    @Transactional(readOnly = true)
    public List<Placement> during(Period period) {
        return database.sql(COLUMNS + "where from_day <= :until and until_day >= :from order by from_day, tutee, id")
                .param("from", period.from())
                .param("until", period.until())
                .query((row, number) -> placement(row))
                .list();
    }

    /// Latest first.
    @Transactional(readOnly = true)
    public List<Placement> of(PersonId tutee) {
        return database.sql(COLUMNS + "where tutee = :tutee order by from_day desc, id")
                .param("tutee", tutee.value())
                .query((row, number) -> placement(row))
                .list();
    }

    /// Whom somebody supervises or supervised, latest first.
    @Transactional(readOnly = true)
    public List<Placement> under(PersonId supervisor) {
        return database.sql(COLUMNS + "where supervisor = :supervisor order by from_day desc, id")
                .param("supervisor", supervisor.value())
                .query((row, number) -> placement(row))
                .list();
    }

    private static Placement placement(ResultSet row) throws SQLException {
        var supervisor = row.getObject("supervisor", UUID.class);
        return new Placement(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("tutee", UUID.class)),
                supervisor == null ? null : new PersonId(supervisor),
                row.getString("supervisor_name"),
                row.getString("site"),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)));
    }
}
