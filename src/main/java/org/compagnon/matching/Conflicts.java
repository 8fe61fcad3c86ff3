package org.compagnon.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.matching.Conflict.Source;
import org.compagnon.people.PersonId;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The conflicts of interest an organisation knows of.
@Service
@Transactional
public class Conflicts {

    private final JdbcClient database;
    private final ImproperPairMail improper;
    private final Clock clock;

    Conflicts(JdbcClient database, ImproperPairMail improper, Clock clock) {
        this.database = database;
        this.improper = improper;
        this.clock = clock;
    }

    /// Notes a conflict; where it makes a standing pair improper, the coordinators hear of it. Noted again, its last
    /// day and its source are brought up to date.
    public void note(
            OrganisationId organisation,
            PersonId tutor,
            PersonId tutee,
            ConflictReason reason,
            Source source,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        if (tutor.equals(tutee)) throw new RuleBroken("matching.rule.conflict-with-oneself");
        if (from != null && until != null && until.isBefore(from))
            throw new RuleBroken("shared.period.ends-before-it-begins", from, until);
        database.sql("""
                insert into matching.conflict (id, organisation, tutor, tutee, reason, source, from_day, until_day, noted_at)
                values (:id, :organisation, :tutor, :tutee, :reason, :source, :from, :until, :now)
                on conflict (tutor, tutee, reason, from_day)
                do update set until_day = excluded.until_day, source = excluded.source
                """)
                .param("id", UUID.randomUUID())
                .param("organisation", organisation.value())
                .param("tutor", tutor.value())
                .param("tutee", tutee.value())
                .param("reason", reason.name())
                .param("source", source.name())
                .param("from", from, Types.DATE)
                .param("until", until, Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        improper.tellOf(
                tutor, tutee, new Period(from == null ? LocalDate.MIN : from, until == null ? LocalDate.MAX : until));
    }

    public void takeBack(UUID id) {
        if (database.sql("delete from matching.conflict where id = :id")
                        .param("id", id)
                        .update()
                == 0) throw new NoSuchElementException("No conflict " + id);
    }

    /// Those that hold on at least one day of the period.
    @Transactional(readOnly = true)
    public List<Conflict> during(Period period) {
        return database.sql("""
                select id, tutor, tutee, reason, source, from_day, until_day from matching.conflict
                where coalesce(from_day, :from) <= :until and coalesce(until_day, :until) >= :from
                order by tutee, tutor, reason, from_day
                """)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, number) -> conflict(row))
                .list();
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        return new Conflict(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("tutor", UUID.class)),
                new PersonId(row.getObject("tutee", UUID.class)),
                ConflictReason.valueOf(row.getString("reason")),
                Source.valueOf(row.getString("source")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
