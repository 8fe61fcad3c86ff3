package org.compagnon.programmes;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many take part in an edition, and how far they are.
@Component
@Transactional(readOnly = true)
public class EditionFigures {

    /// The numbers of one edition; those who left are not counted.
    ///
    /// @param places the sum of the tutors’ capacities
    /// @param trained tutors
    /// @param charter participants who accepted the version in force
    /// @param untold participants with an address who have not been invited yet
    public record Figures(
            int tutors, int tutees, int places, int trained, int charter, int untold, int withoutAddress, int wishes) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

        public int participants() {
            return tutors + tutees;
        }
    }

    private final JdbcClient database;

    EditionFigures(JdbcClient database) {
        this.database = database;
    }

    public Figures of(Edition edition) {
        var joint = edition.definition().relationships();
        var keys = joint.stream().map(one -> one.key()).toArray(String[]::new);
        var numbers = joint.stream().map(one -> one.charter().version()).toArray(Integer[]::new);
        return database.sql("""
                select count(*) filter (where p.side = 'TUTOR') as tutors,
                       count(*) filter (where p.side = 'TUTEE') as tutees,
                       coalesce(sum(p.capacity), 0) as places,
                       count(*) filter (where p.side = 'TUTOR' and p.trained) as trained,
                       count(*) filter (where p.charter_version = c.number) as charter,
                       count(*) filter (where p.invited_at is null and n.email is not null) as untold,
                       count(*) filter (where n.email is null) as without_address,
                       count(*) filter (where p.side = 'TUTEE' and (p.wishes_at is not null or exists (
                           select 1 from programmes.preference w where w.tutee = p.id))) as wishes
                from programmes.participant p
                join people.person n on n.id = p.person
                left join unnest(:keys::text[], :numbers::int[]) as c(relationship, number) using (relationship)
                where p.edition = :edition and p.left_on is null
                """)
                .param("edition", edition.id().value())
                .param("keys", keys)
                .param("numbers", numbers)
                .query((row, line) -> new Figures(
                        row.getInt("tutors"),
                        row.getInt("tutees"),
                        row.getInt("places"),
                        row.getInt("trained"),
                        row.getInt("charter"),
                        row.getInt("untold"),
                        row.getInt("without_address"),
                        row.getInt("wishes")))
                .single();
    }

    /// How many tutors and tutees each edition has, for the list of editions.
    public Map<EditionId, Figures> sizes() {
        var sizes = new HashMap<EditionId, Figures>();
        database.sql("""
                select edition, count(*) filter (where side = 'TUTOR') as tutors,
                       count(*) filter (where side = 'TUTEE') as tutees
                from programmes.participant where left_on is null group by edition
                """).query(row -> {
            sizes.put(
                    new EditionId(row.getObject("edition", UUID.class)),
                    new Figures(row.getInt("tutors"), row.getInt("tutees"), 0, 0, 0, 0, 0, 0));
        });
        return sizes;
    }

    public static Figures none() {
        return Figures.NONE;
    }
}
