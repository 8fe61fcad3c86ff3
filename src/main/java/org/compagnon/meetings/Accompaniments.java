package org.compagnon.meetings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Organisations;
import org.compagnon.meetings.Accompaniment.Party;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds a pair for one of its two. For anybody else it does not exist.
@Component
@Transactional(readOnly = true)
public class Accompaniments {

    private final JdbcClient database;
    private final Editions editions;
    private final Organisations organisations;
    private final EditionRules rules;

    Accompaniments(JdbcClient database, Editions editions, Organisations organisations, EditionRules rules) {
        this.database = database;
        this.editions = editions;
        this.organisations = organisations;
        this.rules = rules;
    }

    public Accompaniment of(PairId pair, CurrentUser user) {
        var found = database.sql("""
                select p.edition, p.relationship, p.status, p.began_on, p.ended_on, tutee.phase,
                       case when one.account = :account then 'TUTOR' else 'TUTEE' end as side,
                       one.given_name as tutor_given, one.family_name as tutor_family, one.email as tutor_email,
                       a.language as tutor_language,
                       two.given_name as tutee_given, two.family_name as tutee_family, two.email as tutee_email,
                       b.language as tutee_language,
                       (select array_agg(from_day order by from_day) from pairs.pause where pair = p.id) as paused_from,
                       (select array_agg(until_day order by from_day) from pairs.pause where pair = p.id) as paused_until
                from pairs.pair p
                join programmes.participant tutor on tutor.id = p.tutor
                join people.person one on one.id = tutor.person
                join programmes.participant tutee on tutee.id = p.tutee
                join people.person two on two.id = tutee.person
                left join accounts.account a on a.id = one.account
                left join accounts.account b on b.id = two.account
                where p.id = :pair and :account in (one.account, two.account)
                """)
                .param("pair", pair.value())
                .param("account", user.account().value())
                .query((row, number) -> found(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No pair " + pair));
        return accompaniment(pair, found, user);
    }

    /// What the query tells, before the edition is looked up.
    private record Found(
            EditionId edition,
            String relationship,
            String status,
            @Nullable LocalDate began,
            @Nullable LocalDate ended,
            @Nullable String phase,
            Side side,
            Party tutor,
            Party tutee,
            List<Pause> pauses) {}

    /// From a day on, perhaps until a last one.
    private record Pause(LocalDate from, @Nullable LocalDate until) {}

    private Accompaniment accompaniment(PairId pair, Found found, CurrentUser user) {
        var edition = editions.get(found.edition());
        var relationship = edition.relationship(found.relationship());
        var versions = rules.of(found.edition()).versions(found.relationship());
        var organisation = organisations.get(user.organisation());
        return new Accompaniment(
                pair,
                organisation,
                edition,
                relationship,
                versions,
                found.phase(),
                found.side(),
                found.tutor(),
                found.tutee(),
                new Terms(
                        edition.id(),
                        pair,
                        relationship.ledBy(),
                        versions.stream()
                                .map(version -> new Terms.DisputeTime(
                                        version.from(),
                                        version.relationship().meetings().disputeDays()))
                                .toList(),
                        organisation.zone(),
                        found.began(),
                        found.ended(),
                        !edition.closed()),
                found.pauses().stream()
                        .map(pause -> closed(pause, edition.period()))
                        .toList(),
                found.status().equals("PAUSED"));
    }

    /// A pause without an end lasts as long as the edition.
    private static Period closed(Pause pause, Period edition) {
        var until = pause.until();
        if (until == null) until = edition.until().isBefore(pause.from()) ? pause.from() : edition.until();
        return new Period(pause.from(), until);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new EditionId(row.getObject("edition", UUID.class)),
                row.getString("relationship"),
                row.getString("status"),
                row.getObject("began_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("phase"),
                Side.valueOf(row.getString("side")),
                party(row, "tutor"),
                party(row, "tutee"),
                pauses(row.getArray("paused_from"), row.getArray("paused_until")));
    }

    private static Party party(ResultSet row, String which) throws SQLException {
        var given = row.getString(which + "_given");
        var family = row.getString(which + "_family");
        var language = row.getString(which + "_language");
        return new Party(
                given.isEmpty() ? family : given,
                (given + " " + family).strip(),
                row.getString(which + "_email"),
                language == null ? null : Locale.of(language));
    }

    private static List<Pause> pauses(@Nullable Array from, @Nullable Array until) throws SQLException {
        var pauses = new ArrayList<Pause>();
        if (from == null || until == null) return pauses;
        var begins = (java.sql.Date[]) from.getArray();
        var ends = (java.sql.Date[]) until.getArray();
        for (var i = 0; i < begins.length; i++)
            pauses.add(new Pause(begins[i].toLocalDate(), ends[i] == null ? null : ends[i].toLocalDate()));
        return pauses;
    }
}
