package org.compagnon.meetings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.meetings.EditionRules.Rules;
import org.compagnon.meetings.FollowedPair.Contact;
import org.compagnon.meetings.FollowedPair.Stand;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Course;
import org.compagnon.programmes.definition.MeetingFacts;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.programmes.definition.Obligation;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where all pairs of an edition stand with their meetings, in three queries whatever their number. No query here
/// reads what was said, and none reads the place.
@Component
@Transactional(readOnly = true)
public class FollowUp {

    private final JdbcClient database;
    private final EditionRules rules;
    private final Clock clock;

    FollowUp(JdbcClient database, EditionRules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    /// All pairs of an edition, those that ended included.
    public record Overview(EditionId edition, String name, boolean closed, LocalDate today, List<FollowedPair> pairs) {

        public List<FollowedPair> standing() {
            return pairs.stream().filter(pair -> pair.stand() != Stand.ENDED).toList();
        }

        public int counted() {
            return standing().stream().mapToInt(FollowedPair::counted).sum();
        }

        public int due() {
            return standing().stream().mapToInt(FollowedPair::due).sum();
        }

        public long late() {
            return pairs.stream().filter(FollowedPair::isLate).count();
        }

        public long neverMet() {
            return pairs.stream().filter(FollowedPair::neverMet).count();
        }

        public long disputed() {
            return standing().stream().filter(pair -> pair.disputed() > 0).count();
        }
    }

    public Overview of(EditionId edition, CurrentUser user) {
        user.mustActIn(edition.value());
        var known = rules.of(edition);
        var today = LocalDate.ofInstant(clock.instant(), user.zone());
        var meetings = meetings(edition, user.zone());
        var obligations = new HashMap<Owing, Obligation>();
        var pairs = pairs(edition).stream()
                .map(pair -> followed(pair, known, meetings.getOrDefault(pair.id(), Met.NOTHING), obligations, today))
                .toList();
        return new Overview(edition, known.name(), known.closed(), today, pairs);
    }

    /// What decides what a pair owes: most pairs of an edition share it, so it is worked out once.
    private record Owing(
            String relationship,
            @Nullable String phase,
            LocalDate began,
            @Nullable LocalDate ended,
            List<Period> pauses) {}

    private static FollowedPair followed(
            Pair pair, Rules rules, Met met, Map<Owing, Obligation> obligations, LocalDate today) {
        var began = pair.began();
        var obligation = began == null
                ? null
                : obligations.computeIfAbsent(
                        new Owing(pair.relationship(), pair.phase(), began, pair.ended(), pair.pauses(rules.period())),
                        owing -> Obligation.of(
                                rules.versions(owing.relationship()),
                                owing.phase(),
                                new Course(rules.period(), owing.began(), owing.ended(), owing.pauses())));
        var standing = obligation == null ? null : obligation.standing(met.facts(), today);
        return new FollowedPair(
                pair.id(),
                pair.tutor(),
                pair.tutee(),
                pair.phase(),
                pair.stand(),
                rules.relationship(pair.relationship(), today).ledBy(),
                began,
                met.held(),
                standing == null ? 0 : standing.counted(),
                standing == null ? 0 : standing.dueByToday(),
                standing == null ? 0 : standing.owed(),
                standing == null ? 0 : standing.late(),
                met.disputed(),
                standing == null ? null : standing.nextDue(),
                met.lastHeld(),
                met.nextPlanned(today),
                pair.remindedAt());
    }

    /// A pair as the query tells it.
    private record Pair(
            PairId id,
            String relationship,
            Stand stand,
            @Nullable LocalDate began,
            @Nullable LocalDate ended,
            @Nullable String phase,
            Contact tutor,
            Contact tutee,
            List<@Nullable LocalDate> pausedFrom,
            List<@Nullable LocalDate> pausedUntil,
            java.time.@Nullable Instant remindedAt) {

        List<Period> pauses(Period edition) {
            var pauses = new ArrayList<Period>();
            for (var i = 0; i < pausedFrom.size(); i++) {
                var from = Objects.requireNonNull(pausedFrom.get(i));
                var until = pausedUntil.get(i);
                if (until == null) until = edition.until().isBefore(from) ? from : edition.until();
                pauses.add(new Period(from, until));
            }
            return pauses;
        }
    }

    private List<Pair> pairs(EditionId edition) {
        return database.sql("""
                select p.id, p.relationship, p.status, p.began_on, p.ended_on, tutee.phase,
                       one.family_name as tutor_family, one.given_name as tutor_given, one.email as tutor_email,
                       a.language as tutor_language,
                       two.family_name as tutee_family, two.given_name as tutee_given, two.email as tutee_email,
                       b.language as tutee_language,
                       pause.begins, pause.ends, reminded.at as reminded_at
                from pairs.pair p
                join programmes.participant tutor on tutor.id = p.tutor
                join people.person one on one.id = tutor.person
                join programmes.participant tutee on tutee.id = p.tutee
                join people.person two on two.id = tutee.person
                left join accounts.account a on a.id = one.account
                left join accounts.account b on b.id = two.account
                left join (select pair, array_agg(from_day order by from_day) as begins,
                                  array_agg(until_day order by from_day) as ends
                           from pairs.pause group by pair) pause on pause.pair = p.id
                left join (select pair, max(sent_at) as at from meetings.reminder
                           where edition = :edition group by pair) reminded on reminded.pair = p.id
                where p.edition = :edition
                """)
                .param("edition", edition.value())
                .query((row, number) -> pair(row))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        var reminded = row.getTimestamp("reminded_at");
        return new Pair(
                new PairId(row.getObject("id", UUID.class)),
                row.getString("relationship"),
                Stand.valueOf(row.getString("status")),
                row.getObject("began_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("phase"),
                contact(row, "tutor"),
                contact(row, "tutee"),
                days(row.getArray("begins")),
                days(row.getArray("ends")),
                reminded == null ? null : reminded.toInstant());
    }

    private static Contact contact(ResultSet row, String which) throws SQLException {
        var language = row.getString(which + "_language");
        return new Contact(
                row.getString(which + "_family"),
                row.getString(which + "_given"),
                row.getString(which + "_email"),
                language == null ? null : Locale.of(language));
    }

    private static List<@Nullable LocalDate> days(@Nullable Array array) throws SQLException {
        var days = new ArrayList<@Nullable LocalDate>();
        if (array == null) return days;
        for (var day : (java.sql.@Nullable Date[]) array.getArray()) days.add(day == null ? null : day.toLocalDate());
        return days;
    }

    /// The meetings of one pair, as facts.
    private record Met(List<MeetingFacts> facts, List<LocalDate> planned) {

        static final Met NOTHING = new Met(List.of(), List.of());

        int held() {
            return (int) facts.stream().filter(MeetingFacts::held).count();
        }

        int disputed() {
            return (int) facts.stream().filter(one -> one.disputedOn() != null).count();
        }

        @Nullable
        LocalDate lastHeld() {
            return facts.stream()
                    .filter(MeetingFacts::held)
                    .map(MeetingFacts::on)
                    .max(LocalDate::compareTo)
                    .orElse(null);
        }

        @Nullable
        LocalDate nextPlanned(LocalDate today) {
            return planned.stream()
                    .filter(day -> !day.isBefore(today))
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }
    }

    private Map<PairId, Met> meetings(EditionId edition, ZoneId zone) {
        var found = new HashMap<PairId, Met>();
        database.sql("""
                select pair, status, begins_at, modality, recorded_by, recorded_at, confirmed, judged_at
                from meetings.meeting where edition = :edition and status <> 'CANCELLED'
                """).param("edition", edition.value()).query(row -> {
            var met = found.computeIfAbsent(
                    new PairId(row.getObject("pair", UUID.class)),
                    pair -> new Met(new ArrayList<>(), new ArrayList<>()));
            var on = day(row, "begins_at", zone);
            if (row.getString("status").equals("PLANNED")) met.planned().add(on);
            else met.facts().add(facts(row, on, zone));
        });
        return found;
    }

    private static MeetingFacts facts(ResultSet row, LocalDate on, ZoneId zone) throws SQLException {
        var disputed = row.getTimestamp("judged_at") != null && !row.getBoolean("confirmed");
        return new MeetingFacts(
                on,
                row.getString("status").equals("HELD"),
                Modality.valueOf(row.getString("modality")),
                Side.valueOf(row.getString("recorded_by")),
                day(row, "recorded_at", zone),
                disputed ? day(row, "judged_at", zone) : null);
    }

    private static LocalDate day(ResultSet row, String column, ZoneId zone) throws SQLException {
        return LocalDate.ofInstant(row.getTimestamp(column).toInstant(), zone);
    }
}
