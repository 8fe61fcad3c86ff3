package org.compagnon.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rule 6: standing pairs that became improper, from the moment the conflict is known.
@Component
public class StandingConflicts {

    /// A standing pair that a conflict of interest forbids.
    public record Flagged(
            PairId pair,
            String relationship,
            String tutorName,
            String tuteeName,
            ConflictReason reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final JdbcClient database;
    private final Editions editions;
    private final Situations situations;

    StandingConflicts(JdbcClient database, Editions editions, Situations situations) {
        this.database = database;
        this.editions = editions;
        this.situations = situations;
    }

    /// Those of one relationship, in a joint edition.
    public List<Flagged> of(EditionId id, String relationship) {
        return of(id).stream()
                .filter(one -> one.relationship().equals(relationship))
                .toList();
    }

    public List<Flagged> of(EditionId id) {
        var left = situations.whatIsLeftOf(editions.get(id));
        return database.sql("""
                select p.id, p.relationship, a.given_name || ' ' || a.family_name as tutor,
                       b.given_name || ' ' || b.family_name as tutee, c.reason, c.from_day, c.until_day
                from pairs.pair p
                join programmes.participant m on m.id = p.tutor join people.person a on a.id = m.person
                join programmes.participant n on n.id = p.tutee join people.person b on b.id = n.person
                join matching.conflict c on c.tutor = m.person and c.tutee = n.person
                where p.edition = :edition and p.status <> 'ENDED'
                  and coalesce(c.from_day, :from) <= :until and coalesce(c.until_day, :until) >= :from
                order by b.family_name, b.given_name, c.reason, p.id
                """)
                .param("edition", id.value())
                .param("from", left.from())
                .param("until", left.until())
                .query((row, number) -> new Flagged(
                        new PairId(row.getObject("id", UUID.class)),
                        row.getString("relationship"),
                        row.getString("tutor"),
                        row.getString("tutee"),
                        ConflictReason.valueOf(row.getString("reason")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }
}
