package org.compagnon.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.compagnon.programmes.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pairs that a scenario's computation found, one by one and in sum, as the coordinator's pages show them.
@Component
public class ScenarioResults {

    private static final int PAGE = 50;

    private static final int WHOLE = 1_000_000;

    /// One pair of the result.
    ///
    /// @param wished the tutor's rank among the tutee's wishes, from 1; absent when not wished for
    /// @param distanceKm absent where a place is unknown
    public record Row(
            ParticipantId tutee,
            String tuteeName,
            @Nullable String tuteePlace,
            ParticipantId tutor,
            String tutorName,
            @Nullable String tutorPlace,
            long cost,
            @Nullable Integer wished,
            int wishes,
            @Nullable Integer distanceKm,
            int unshared,
            int interests,
            int continuity,
            boolean pinned) {}

    /// Some of the pairs, and how many there are in all.
    public record Rows(List<Row> rows, int page, int found) {

        public int pages() {
            return rows.size() == found ? 1 : Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /// The columns a list can be sorted by.
    public enum Sort {
        TUTEE("lower(b.family_name), lower(b.given_name)"),
        TUTOR("lower(a.family_name), lower(a.given_name), lower(b.family_name)"),
        COST("p.cost desc, lower(b.family_name)"),
        WISH("p.wished nulls last, lower(b.family_name)"),
        DISTANCE("p.distance_km desc nulls last, lower(b.family_name)");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }

    private final JdbcClient database;

    ScenarioResults(JdbcClient database) {
        this.database = database;
    }

    /// @param search part of a name, on either side; empty finds everybody
    public Rows pairs(ScenarioId scenario, String search, Sort sort, int page) {
        return pairs(scenario, search, sort, Math.max(1, page), PAGE);
    }

    /// Every pair that is found, for paper.
    public Rows whole(ScenarioId scenario, String search, Sort sort) {
        return pairs(scenario, search, sort, 1, WHOLE);
    }

    private Rows pairs(ScenarioId scenario, String search, Sort sort, int at, int size) {
        var found = new int[1];
        var rows = database.sql("""
                select p.*, a.given_name || ' ' || a.family_name as tutor_name, a.place as tutor_place,
                       b.given_name || ' ' || b.family_name as tutee_name, b.place as tutee_place,
                       exists (select 1 from matching.ruling r where r.scenario = p.scenario and r.tutee = p.tutee
                           and r.tutor = p.tutor and r.kind = 'PINNED') as pinned,
                       count(*) over () as found
                from matching.scenario_pair p
                join programmes.participant m on m.id = p.tutor join people.person a on a.id = m.person
                join programmes.participant n on n.id = p.tutee join people.person b on b.id = n.person
                where p.scenario = :scenario
                  and (:search = '' or position(lower(:search) in lower(concat_ws(' ', a.given_name, a.family_name))) > 0
                       or position(lower(:search) in lower(concat_ws(' ', b.given_name, b.family_name))) > 0)
                order by %s, p.tutee limit :limit offset :offset
                """.formatted(sort.sql))
                .param("scenario", scenario.value())
                .param("search", search.strip())
                .param("limit", size)
                .param("offset", (at - 1) * size)
                .query((row, number) -> {
                    found[0] = row.getInt("found");
                    return row(row);
                })
                .list();
        return new Rows(rows, at, found[0]);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ParticipantId(row.getObject("tutee", UUID.class)),
                row.getString("tutee_name"),
                row.getString("tutee_place"),
                new ParticipantId(row.getObject("tutor", UUID.class)),
                row.getString("tutor_name"),
                row.getString("tutor_place"),
                row.getLong("cost"),
                row.getObject("wished", Integer.class),
                row.getInt("wishes"),
                row.getObject("distance_km", Integer.class),
                row.getInt("unshared"),
                row.getInt("interests"),
                row.getInt("continuity"),
                row.getBoolean("pinned"));
    }

    /// How the wishes, distances and loads came out, to be set beside another scenario's.
    ///
    /// @param otherRank a tutor wished for, further down than third
    /// @param notWished a tutor not wished for, by somebody who wished
    /// @param nothingWished by somebody who stated no wish
    public record Spread(
            int first,
            int second,
            int third,
            int otherRank,
            int notWished,
            int nothingWished,
            @Nullable Double medianKm,
            @Nullable Integer longestKm,
            int distanceUnknown,
            List<Load> loads) {}

    /// So many tutors have so many tutees.
    public record Load(int tutees, int tutors) {}

    public Spread spread(Scenario scenario) {
        var loads = loads(scenario);
        return database.sql("""
                select count(*) filter (where wished = 1) as first, count(*) filter (where wished = 2) as second,
                       count(*) filter (where wished = 3) as third, count(*) filter (where wished > 3) as other_rank,
                       count(*) filter (where wished is null and wishes > 0) as not_wished,
                       count(*) filter (where wishes = 0) as nothing_wished,
                       percentile_cont(0.5) within group (order by distance_km) as median,
                       max(distance_km) as longest, count(*) filter (where distance_km is null) as unknown
                from matching.scenario_pair where scenario = :scenario
                """)
                .param("scenario", scenario.id().value())
                .query((row, number) -> new Spread(
                        row.getInt("first"),
                        row.getInt("second"),
                        row.getInt("third"),
                        row.getInt("other_rank"),
                        row.getInt("not_wished"),
                        row.getInt("nothing_wished"),
                        row.getObject("median", Double.class),
                        row.getObject("longest", Integer.class),
                        row.getInt("unknown"),
                        loads))
                .single();
    }

    private List<Load> loads(Scenario scenario) {
        var result = scenario.result();
        if (result == null) return List.of();
        return database.sql("""
                select tutees, count(*)::int as tutors
                from (select count(*)::int as tutees from matching.scenario_pair where scenario = :scenario group by tutor) t
                group by tutees
                union all
                select 0, :tutors - count(distinct tutor)::int from matching.scenario_pair where scenario = :scenario
                order by 1
                """)
                .param("scenario", scenario.id().value())
                .param("tutors", result.tutors())
                .query((row, number) -> new Load(row.getInt("tutees"), row.getInt("tutors")))
                .list();
    }
}
