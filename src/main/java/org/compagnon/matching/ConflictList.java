package org.compagnon.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.compagnon.programmes.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The conflicts of interest that concern an edition, as the coordinator's page shows them.
@Component
public class ConflictList {

    /// A conflict between a tutor and a tutee of the edition.
    public record Row(
            UUID id,
            String tutorName,
            String tuteeName,
            ConflictReason reason,
            Conflict.Source source,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /// A supervisor known by name alone, who is nobody's tutor here.
    public record ByName(String tuteeName, String supervisorName, LocalDate from, LocalDate until) {}

    private final JdbcClient database;

    ConflictList(JdbcClient database) {
        this.database = database;
    }

    public List<Row> of(Edition edition) {
        return database.sql("""
                select distinct c.id, a.given_name || ' ' || a.family_name as tutor,
                       b.given_name || ' ' || b.family_name as tutee, b.family_name, c.reason, c.source, c.from_day, c.until_day
                from matching.conflict c
                join people.person a on a.id = c.tutor join people.person b on b.id = c.tutee
                join programmes.participant m on m.person = c.tutor and m.side = 'TUTOR' and m.edition = :edition
                join programmes.participant n on n.person = c.tutee and n.side = 'TUTEE' and n.edition = :edition
                where coalesce(c.from_day, :from) <= :until and coalesce(c.until_day, :until) >= :from
                order by b.family_name, tutee, tutor, c.reason limit 500
                """)
                .param("edition", edition.id().value())
                .param("from", edition.period().from())
                .param("until", edition.period().until())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("tutor"),
                        row.getString("tutee"),
                        ConflictReason.valueOf(row.getString("reason")),
                        Conflict.Source.valueOf(row.getString("source")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    public List<ByName> byName(Edition edition) {
        return database.sql("""
                select distinct b.given_name || ' ' || b.family_name as tutee, p.supervisor_name, p.from_day, p.until_day
                from people.placement p
                join people.person b on b.id = p.tutee
                join programmes.participant n on n.person = p.tutee and n.side = 'TUTEE' and n.edition = :edition
                where p.supervisor is null and p.supervisor_name is not null
                  and p.from_day <= :until and p.until_day >= :from
                order by tutee, p.from_day limit 500
                """)
                .param("edition", edition.id().value())
                .param("from", edition.period().from())
                .param("until", edition.period().until())
                .query((row, number) -> new ByName(
                        row.getString("tutee"),
                        row.getString("supervisor_name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }
}
