package org.compagnon.matching;

import java.util.List;
import java.util.UUID;
import org.compagnon.programmes.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Those whom a scenario leaves without a tutor, each with the reason and with what would help.
@Component
public class UnplacedTutees {

    private final JdbcClient database;

    UnplacedTutees(JdbcClient database) {
        this.database = database;
    }

    /// Somebody without a tutor, and why.
    ///
    /// @param noTutorAtAll none is admissible; else the admissible ones have too few places
    /// @param rivals those who may go to the same tutors only, themselves included
    public record Unplaced(
            ParticipantId tutee,
            String name,
            @Nullable String place,
            boolean noTutorAtAll,
            int tooFar,
            int notTrained,
            int otherPhase,
            int rivals,
            int tutors,
            long places) {}

    public List<Unplaced> of(ScenarioId scenario, int most) {
        return database.sql("""
                select u.*, b.given_name || ' ' || b.family_name as name, b.place
                from matching.scenario_unplaced u
                join programmes.participant n on n.id = u.tutee join people.person b on b.id = n.person
                where u.scenario = :scenario
                order by u.reason, lower(b.family_name), lower(b.given_name), u.tutee limit :most
                """)
                .param("scenario", scenario.value())
                .param("most", most)
                .query((row, number) -> new Unplaced(
                        new ParticipantId(row.getObject("tutee", UUID.class)),
                        row.getString("name"),
                        row.getString("place"),
                        row.getString("reason").equals("NO_ADMISSIBLE_TUTOR"),
                        row.getInt("too_far"),
                        row.getInt("not_trained"),
                        row.getInt("other_phase"),
                        row.getInt("rivals"),
                        row.getInt("tutors"),
                        row.getLong("places")))
                .list();
    }

    /// One thing that would give somebody a tutor: a place more, or one rule lifted.
    public record Remedy(
            ParticipantId tutee,
            String kind,
            ParticipantId tutor,
            String tutorName,
            String forTuteeName,
            boolean forSomebodyElse,
            double kilometres) {}

    public List<Remedy> remedies(ScenarioId scenario) {
        return database.sql("""
                select r.*, a.given_name || ' ' || a.family_name as tutor_name,
                       b.given_name || ' ' || b.family_name as for_name
                from matching.scenario_remedy r
                join programmes.participant m on m.id = r.tutor join people.person a on a.id = m.person
                join programmes.participant n on n.id = r.for_tutee join people.person b on b.id = n.person
                where r.scenario = :scenario order by r.tutee, r.number
                """)
                .param("scenario", scenario.value())
                .query((row, number) -> new Remedy(
                        new ParticipantId(row.getObject("tutee", UUID.class)),
                        row.getString("kind"),
                        new ParticipantId(row.getObject("tutor", UUID.class)),
                        row.getString("tutor_name"),
                        row.getString("for_name"),
                        !row.getObject("tutee", UUID.class).equals(row.getObject("for_tutee", UUID.class)),
                        row.getDouble("kilometres")))
                .list();
    }

    /// Where places are missing: those without a tutor there, and what their town offers.
    public record Town(@Nullable String name, int unplaced, int tutees, int places) {}

    public List<Town> towns(Scenario scenario) {
        return database.sql("""
                with unplaced as (
                    select b.place, count(*) as n from matching.scenario_unplaced u
                    join programmes.participant m on m.id = u.tutee join people.person b on b.id = m.person
                    where u.scenario = :scenario group by b.place),
                here as (
                    select b.place, count(*) filter (where m.side = 'TUTEE') as tutees,
                           coalesce(sum(m.capacity) filter (where m.side = 'TUTOR'), 0) as places
                    from programmes.participant m join people.person b on b.id = m.person
                    where m.edition = :edition and m.relationship = :relationship and m.left_on is null
                    group by b.place)
                select u.place, u.n::int as unplaced, h.tutees::int as tutees, h.places::int as places
                from unplaced u join here h on h.place is not distinct from u.place
                order by u.n desc, u.place limit 30
                """)
                .param("scenario", scenario.id().value())
                .param("edition", scenario.edition().value())
                .param("relationship", scenario.relationship())
                .query((row, number) -> new Town(
                        row.getString("place"), row.getInt("unplaced"), row.getInt("tutees"), row.getInt("places")))
                .list();
    }
}
