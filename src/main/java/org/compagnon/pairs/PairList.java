package org.compagnon.pairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.compagnon.programmes.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pairs of an edition as the coordinator's list shows them: a page of them in one query, however many there are.
@Component
public class PairList {

    public static final int PAGE = 50;

    private static final int WHOLE = 100_000;

    private static final String PAIRS = """
            select p.id, p.relationship, p.status, p.began_on, p.ended_on, p.end_reason, n.phase, m.trained,
                   a.given_name || ' ' || a.family_name as tutor, a.email as tutor_email,
                   b.given_name || ' ' || b.family_name as tutee, b.email as tutee_email,
                   m.charter_version as tutors_charter, n.charter_version as tutees_charter, count(*) over () as found
            from pairs.pair p
            join programmes.participant m on m.id = p.tutor join people.person a on a.id = m.person
            join programmes.participant n on n.id = p.tutee join people.person b on b.id = n.person
            """;

    /// One pair. What was said in it stands nowhere here.
    public record Row(
            PairId pair,
            String relationship,
            String tutorName,
            @Nullable String tutorEmail,
            String tuteeName,
            @Nullable String tuteeEmail,
            @Nullable String phase,
            Pair.Status status,
            @Nullable LocalDate beganOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            boolean tutorAccepted,
            boolean tuteeAccepted,
            boolean tutorTrained) {}

    /// Some of the pairs, and how many there are in all.
    public record Rows(List<Row> rows, int page, int found) {

        public int pages() {
            return rows.size() == found ? 1 : Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /// Which pairs to show.
    public enum Show {
        STANDING("p.status <> 'ENDED'"),
        PROPOSED("p.status = 'PROPOSED'"),
        ACTIVE("p.status = 'ACTIVE'"),
        PAUSED("p.status = 'PAUSED'"),
        ENDED("p.status = 'ENDED'"),
        ALL("true");

        private final String sql;

        Show(String sql) {
            this.sql = sql;
        }
    }

    /// How many pairs stand in each way.
    public record Counts(int proposed, int active, int paused, int ended) {}

    private final JdbcClient database;

    PairList(JdbcClient database) {
        this.database = database;
    }

    public Counts counts(Edition edition) {
        return database.sql("""
                select count(*) filter (where status = 'PROPOSED') as proposed, count(*) filter (where status = 'ACTIVE') as active,
                       count(*) filter (where status = 'PAUSED') as paused, count(*) filter (where status = 'ENDED') as ended
                from pairs.pair where edition = :edition
                """)
                .param("edition", edition.id().value())
                .query((row, number) -> new Counts(
                        row.getInt("proposed"), row.getInt("active"), row.getInt("paused"), row.getInt("ended")))
                .single();
    }

    /// @param search part of a name, on either side; empty finds everybody
    public Rows page(Edition edition, Show show, String search, int page) {
        var at = Math.max(1, page);
        return rows(edition, show, search, at, PAGE);
    }

    /// Every pair that is shown, for a file or for paper.
    public Rows whole(Edition edition, Show show, String search) {
        return rows(edition, show, search, 1, WHOLE);
    }

    public Row one(Edition edition, PairId pair) {
        return database.sql(PAIRS + " where p.edition = :edition and p.id = :pair")
                .param("edition", edition.id().value())
                .param("pair", pair.value())
                .query((row, number) -> row(row, edition))
                .single();
    }

    private Rows rows(Edition edition, Show show, String search, int at, int size) {
        var found = new int[1];
        var rows = database.sql(PAIRS + """
                where p.edition = :edition and %s
                  and (:search = '' or position(lower(:search) in lower(concat_ws(' ', a.given_name, a.family_name))) > 0
                       or position(lower(:search) in lower(concat_ws(' ', b.given_name, b.family_name))) > 0)
                order by lower(b.family_name), lower(b.given_name), p.proposed_at, p.id limit :limit offset :offset
                """.formatted(show.sql))
                .param("edition", edition.id().value())
                .param("search", search.strip())
                .param("limit", size)
                .param("offset", (at - 1) * size)
                .query((row, number) -> {
                    found[0] = row.getInt("found");
                    return row(row, edition);
                })
                .list();
        return new Rows(rows, at, found[0]);
    }

    private static Row row(ResultSet row, Edition edition) throws SQLException {
        var relationship = row.getString("relationship");
        var charter = edition.relationship(relationship).charter().version();
        return new Row(
                new PairId(row.getObject("id", UUID.class)),
                relationship,
                row.getString("tutor"),
                row.getString("tutor_email"),
                row.getString("tutee"),
                row.getString("tutee_email"),
                row.getString("phase"),
                Pair.Status.valueOf(row.getString("status")),
                row.getObject("began_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getInt("tutors_charter") == charter,
                row.getInt("tutees_charter") == charter,
                row.getBoolean("trained")
                        || !edition.relationship(relationship).training().required());
    }
}
