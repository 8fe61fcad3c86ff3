package org.compagnon.surveys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.compagnon.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many were invited, drew a ballot and answered: of a whole wave, of its groups where they are large enough, and
/// day by day where a day hides in a crowd.
///
/// Who answered of a group nobody knows: the groups are of invitations, and from those no way leads to an answer.
@Component
@Transactional(readOnly = true)
public class Turnout {

    private final JdbcClient database;
    private final WaveStore waves;
    private final Studies studies;

    Turnout(JdbcClient database, WaveStore waves, Studies studies) {
        this.database = database;
        this.waves = waves;
        this.studies = studies;
    }

    /// @param answered with an answer that was handed in
    /// @param waiting mails that are still to leave
    /// @param groups empty where there is one only
    /// @param others how many groups are not told apart, because they are too small
    public record Rates(
            int invited, int drawn, int answered, int waiting, List<Group> groups, int others, List<Day> days) {

        public Rates {
            groups = List.copyOf(groups);
            days = List.copyOf(days);
        }
    }

    /// The empty name is that of those without a group.
    public record Group(String name, int invited, int drawn) {}

    /// Totals at the end of a day.
    public record Day(LocalDate on, int drawn, int answered) {}

    public Rates of(WaveId id) {
        return of(waves.get(id));
    }

    private Rates of(Wave wave) {
        var id = wave.id();
        var groups = wave.isClosed()
                ? groups("select stratum, invited, drawn from surveys.turnout where wave = :wave order by stratum", id)
                : groups("""
                        select stratum, count(*) as invited, count(*) filter (where drawn) as drawn
                        from surveys.invitation where wave = :wave group by stratum order by stratum
                        """, id);
        var shown = shown(groups, minimum(wave));
        return new Rates(
                groups.stream().mapToInt(Group::invited).sum(),
                groups.stream().mapToInt(Group::drawn).sum(),
                answered(id),
                count("select count(*) from surveys.invitation where wave = :wave and waiting is not null", id),
                groups.size() > 1 ? shown : List.of(),
                groups.size() > 1 ? groups.size() - shown.size() : 0,
                days(id));
    }

    private int minimum(Wave wave) {
        var asked = wave.studyVersion();
        var study = asked == null ? studies.get(wave.study()).study() : studies.read(wave.study(), asked);
        return study.minimumCell();
    }

    /// Groups of the minimum or more. What is left out is never one group alone, nor fewer people than the minimum: it
    /// would follow from the total.
    static List<Group> shown(List<Group> groups, int minimum) {
        var shown = new ArrayList<>(
                groups.stream().filter(group -> group.invited() >= minimum).toList());
        var hidden = new ArrayList<>(
                groups.stream().filter(group -> group.invited() < minimum).toList());
        while (!hidden.isEmpty()
                && !shown.isEmpty()
                && (hidden.size() < 2
                        || hidden.stream().mapToInt(Group::invited).sum() < minimum)) {
            var next = shown.stream()
                    .min(Comparator.comparingInt(Group::invited).thenComparing(Group::name))
                    .orElseThrow();
            shown.remove(next);
            hidden.add(next);
        }
        return shown;
    }

    private List<Group> groups(String query, WaveId id) {
        return database.sql(query)
                .param("wave", id.value())
                .query((row, line) -> new Group(row.getString("stratum"), row.getInt("invited"), row.getInt("drawn")))
                .list();
    }

    private int answered(WaveId id) {
        return count("select count(*) from surveys.response where wave = :wave and complete", id);
    }

    private int count(String query, WaveId id) {
        return database.sql(query)
                .param("wave", id.value())
                .query(Integer.class)
                .single();
    }

    private List<Day> days(WaveId id) {
        return database.sql("""
                select on_day, drawn, answered from surveys.turnout_day where wave = :wave order by on_day
                """)
                .param("wave", id.value())
                .query((row, line) ->
                        new Day(row.getObject("on_day", LocalDate.class), row.getInt("drawn"), row.getInt("answered")))
                .list();
    }

    /// Keeps the totals at the end of a day, unless they are too near those kept last: then that day goes into a later
    /// one.
    @Transactional
    void keep(OrganisationId organisation, Wave wave, LocalDate day) {
        var now = of(wave);
        var last = now.days().isEmpty() ? new Day(day, 0, 0) : now.days().getLast();
        var minimum = Math.max(1, minimum(wave));
        if (now.drawn() - last.drawn() < minimum || now.answered() - last.answered() < minimum) return;
        database.sql("""
                insert into surveys.turnout_day (wave, on_day, organisation, drawn, answered)
                values (:wave, :day, :organisation, :drawn, :answered) on conflict do nothing
                """)
                .param("wave", wave.id().value())
                .param("day", day)
                .param("organisation", organisation.value())
                .param("drawn", now.drawn())
                .param("answered", now.answered())
                .update();
    }

    /// The totals at closing are told to everybody: no day may lie too near them.
    @Transactional
    void keepLast(OrganisationId organisation, Wave wave, LocalDate day) {
        var now = of(wave);
        var minimum = Math.max(1, minimum(wave));
        for (var kept : now.days().reversed()) {
            if (now.drawn() - kept.drawn() >= minimum && now.answered() - kept.answered() >= minimum) break;
            database.sql("delete from surveys.turnout_day where wave = :wave and on_day = :day")
                    .param("wave", wave.id().value())
                    .param("day", kept.on())
                    .update();
        }
        keep(organisation, wave, day);
    }
}
