package org.compagnon.pairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.programmes.definition.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pairs of one person on either side, with how to reach the other: what a tutor's or a tutee's page shows.
@Component
public class PairsOfPerson {

    /// One pair as one of the two sees it.
    ///
    /// @param side the side the person stands on
    /// @param tutorsCharter the version of the charter the tutor accepted, if any
    /// @param tutorTrained counts only where the definition requires training
    public record Mine(
            PairId pair,
            EditionId edition,
            String editionName,
            String relationship,
            Side side,
            Pair.Status status,
            @Nullable LocalDate beganOn,
            @Nullable LocalDate endedOn,
            ParticipantId me,
            ParticipantId other,
            PersonId otherPerson,
            String otherName,
            @Nullable String otherEmail,
            @Nullable String otherPhone,
            @Nullable String otherPlace,
            @Nullable String otherPhase,
            @Nullable Integer tutorsCharter,
            @Nullable Integer tuteesCharter,
            boolean tutorTrained) {

        /// Rule 9, for a pair that is proposed: what is missing for it to begin.
        public Set<Beginning> missing(Relationship relationship) {
            var charter = relationship.charter().version();
            return Beginning.missing(
                    Objects.equals(tutorsCharter, charter),
                    Objects.equals(tuteesCharter, charter),
                    tutorTrained,
                    relationship.training().required());
        }
    }

    private static final String PAIRS = """
            select p.id, p.edition, e.name as edition_name, p.relationship, p.status, p.began_on, p.ended_on,
                   me.side, me.id as me, other.id as other, other.phase,
                   q.id as person, q.given_name || ' ' || q.family_name as name, q.email, q.phone, q.place,
                   tutor.charter_version as tutors_charter, tutor.trained,
                   tutee.charter_version as tutees_charter
            from programmes.participant me
            join pairs.pair p on me.id in (p.tutor, p.tutee)
            join programmes.edition e on e.id = p.edition
            join programmes.participant tutor on tutor.id = p.tutor
            join programmes.participant tutee on tutee.id = p.tutee
            join programmes.participant other on other.id = case when me.id = p.tutor then p.tutee else p.tutor end
            join people.person q on q.id = other.person
            where me.person = :person
            """;

    private final JdbcClient database;

    PairsOfPerson(JdbcClient database) {
        this.database = database;
    }

    /// Standing pairs first, then those that ended, latest edition first.
    public List<Mine> of(PersonId person) {
        return database.sql(PAIRS + " order by p.status = 'ENDED', e.starts_on desc, q.family_name, q.given_name, p.id")
                .param("person", person.value())
                .query((row, number) -> mine(row))
                .list();
    }

    /// One of the person's own pairs; nobody else's is found.
    public Optional<Mine> of(PersonId person, PairId pair) {
        return database.sql(PAIRS + " and p.id = :pair")
                .param("person", person.value())
                .param("pair", pair.value())
                .query((row, number) -> mine(row))
                .optional();
    }

    private static Mine mine(ResultSet row) throws SQLException {
        return new Mine(
                new PairId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition", UUID.class)),
                row.getString("edition_name"),
                row.getString("relationship"),
                Side.valueOf(row.getString("side")),
                Pair.Status.valueOf(row.getString("status")),
                row.getObject("began_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                new ParticipantId(row.getObject("me", UUID.class)),
                new ParticipantId(row.getObject("other", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("place"),
                row.getString("phase"),
                row.getObject("tutors_charter", Integer.class),
                row.getObject("tutees_charter", Integer.class),
                row.getBoolean("trained"));
    }
}
