package org.compagnon.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.database.Vault;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was said, sealed, and opens of it only what the reader may read: rule 13 stands in these queries.
@Repository
class SealedWritings {

    /// Who may ever read a text.
    enum Kind {
        /// The pair; over five pairs and more, anybody, as numbers.
        TOPICS,
        /// The pair.
        SHARED,
        /// Its author.
        PRIVATE,
        /// Why a record is disputed: the pair.
        REASON
    }

    /// One text, opened.
    record Writing(Kind kind, Side side, GridVersion version, String text, Instant at) {

        @Override
        public String toString() {
            return "Writing[" + kind + ", sealed]";
        }
    }

    private final JdbcClient database;
    private final Vault vault;

    SealedWritings(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Adds a version of a text of the pair, unless it says what the last one says.
    void keep(
            OrganisationId organisation,
            MeetingId meeting,
            Kind kind,
            Side side,
            GridVersion version,
            String text,
            Instant now) {
        var last = latest(meeting, kind);
        if (last.map(Writing::text).orElse("").equals(text)) return;
        add(organisation, meeting, kind, side, version, text, now);
    }

    /// An author's own text replaces the one before; an empty one leaves nothing.
    void keepPrivately(
            OrganisationId organisation, MeetingId meeting, Side side, GridVersion version, String text, Instant now) {
        database.sql("delete from meetings.writing where meeting = :meeting and kind = 'PRIVATE' and side = :side")
                .param("meeting", meeting.value())
                .param("side", side.name())
                .update();
        if (!text.isEmpty()) add(organisation, meeting, Kind.PRIVATE, side, version, text, now);
    }

    private void add(
            OrganisationId organisation,
            MeetingId meeting,
            Kind kind,
            Side side,
            GridVersion version,
            String text,
            Instant now) {
        var id = UUID.randomUUID();
        database.sql("""
                insert into meetings.writing (id, organisation, meeting, kind, side, number, definition,
                    definition_version, sealed, written_at)
                values (:id, :organisation, :meeting, :kind, :side,
                    (select coalesce(max(number), 0) + 1 from meetings.writing where meeting = :meeting and kind = :kind),
                    :definition, :version, :sealed, :now)
                """)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("meeting", meeting.value())
                .param("kind", kind.name())
                .param("side", side.name())
                .param("definition", version.definition().value())
                .param("version", version.number())
                .param("sealed", vault.seal(text, id))
                .param("now", Timestamp.from(now))
                .update();
    }

    private Optional<Writing> latest(MeetingId meeting, Kind kind) {
        return database.sql("""
                select id, kind, side, definition, definition_version, sealed, written_at from meetings.writing
                where meeting = :meeting and kind = :kind
                order by number desc limit 1
                """)
                .param("meeting", meeting.value())
                .param("kind", kind.name())
                .query((row, number) -> opened(row))
                .optional();
    }

    /// What one of the two may read today: the latest of each text of the pair, and their own.
    Map<Kind, Writing> readableBy(Side reader, MeetingId meeting) {
        var found = new HashMap<Kind, Writing>();
        database.sql("""
                select distinct on (kind) id, kind, side, definition, definition_version, sealed, written_at
                from meetings.writing
                where meeting = :meeting and (kind <> 'PRIVATE' or side = :reader)
                order by kind, number desc
                """)
                .param("meeting", meeting.value())
                .param("reader", reader.name())
                .query((row, number) -> opened(row))
                .list()
                .forEach(writing -> found.put(writing.kind(), writing));
        return found;
    }

    /// What the pair's note said before, latest first, without what it says now.
    List<Writing> earlierShared(MeetingId meeting) {
        return database.sql("""
                select id, kind, side, definition, definition_version, sealed, written_at from meetings.writing
                where meeting = :meeting and kind = 'SHARED' order by number desc offset 1
                """)
                .param("meeting", meeting.value())
                .query((row, number) -> opened(row))
                .list();
    }

    /// The topics first ticked for each meeting of an edition, in the order in which they were recorded. To be
    /// counted, never shown as they are; the notes stay sealed.
    List<TopicCounts.Ticked> topicsTicked(EditionId edition) {
        return database.sql("""
                select w.id, w.sealed, m.pair
                from meetings.writing w join meetings.meeting m on m.id = w.meeting
                where m.edition = :edition and w.kind = 'TOPICS' and w.number = 1
                order by w.written_at, w.id
                """)
                .param("edition", edition.value())
                .query((row, number) -> new TopicCounts.Ticked(
                        row.getObject("pair", UUID.class),
                        Sheet.topics(vault.open(row.getBytes("sealed"), row.getObject("id", UUID.class)))))
                .list();
    }

    private Writing opened(ResultSet row) throws SQLException {
        return new Writing(
                Kind.valueOf(row.getString("kind")),
                Side.valueOf(row.getString("side")),
                GridVersion.in(row),
                vault.open(row.getBytes("sealed"), row.getObject("id", UUID.class)),
                row.getTimestamp("written_at").toInstant());
    }
}
