package org.compagnon.matching;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.shared.Period;
import org.compagnon.shared.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rule 6: standing pairs that became improper, from the moment the conflict is known.
@Component
public class StandingConflicts {

    /// A standing pair that conflicts of interest forbid.
    public record Flagged(
            PairId pair, String relationship, String tutorName, String tuteeName, List<ConflictReason> reasons) {

        public String reasons(Words words) {
            return reasons.stream().map(reason -> words.of(reason.key())).collect(Collectors.joining(", "));
        }
    }

    private final JdbcClient database;
    private final Editions editions;

    StandingConflicts(JdbcClient database, Editions editions) {
        this.database = database;
        this.editions = editions;
    }

    private Period left(Edition edition) {
        return edition.leftOn(editions.today(edition.organisation()));
    }

    /// Those of one relationship, in a joint edition.
    public List<Flagged> of(EditionId id, String relationship) {
        return of(id).stream()
                .filter(one -> one.relationship().equals(relationship))
                .toList();
    }

    public List<Flagged> of(EditionId id) {
        var left = left(editions.get(id));
        return database.sql("""
                select p.id, p.relationship, a.given_name || ' ' || a.family_name as tutor,
                       b.given_name || ' ' || b.family_name as tutee,
                       array_agg(distinct c.reason order by c.reason) as reasons
                from pairs.pair p
                join programmes.participant m on m.id = p.tutor join people.person a on a.id = m.person
                join programmes.participant n on n.id = p.tutee join people.person b on b.id = n.person
                join matching.conflict c on c.tutor = m.person and c.tutee = n.person
                where p.edition = :edition and p.status <> 'ENDED'
                  and coalesce(c.from_day, :from) <= :until and coalesce(c.until_day, :until) >= :from
                group by p.id, a.id, b.id
                order by b.family_name, b.given_name, p.id
                """)
                .param("edition", id.value())
                .param("from", left.from())
                .param("until", left.until())
                .query((row, number) -> new Flagged(
                        new PairId(row.getObject("id", UUID.class)),
                        row.getString("relationship"),
                        row.getString("tutor"),
                        row.getString("tutee"),
                        Arrays.stream((String[]) row.getArray("reasons").getArray())
                                .map(ConflictReason::valueOf)
                                .toList()))
                .list();
    }
}
