package org.compagnon.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Keeps meetings, and what each said before it was changed.
@Repository
class MeetingStore {

    private final JdbcClient database;

    MeetingStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Meeting> find(MeetingId id) {
        return database.sql("select * from meetings.meeting where id = :id")
                .param("id", id.value())
                .query(MeetingStore::meeting)
                .optional();
    }

    /// Latest first.
    List<Meeting> of(PairId pair) {
        return database.sql("select * from meetings.meeting where pair = :pair order by begins_at desc, id")
                .param("pair", pair.value())
                .query(MeetingStore::meeting)
                .list();
    }

    /// @return false when it had been added before
    boolean add(OrganisationId organisation, Meeting meeting) {
        return facts(database.sql("""
                        insert into meetings.meeting (id, organisation, edition, pair, status, begins_at, minutes,
                            modality, place, proposed_by, recorded_by, recorded_at, confirmed, judged_at, sequence, form)
                        values (:id, :organisation, :edition, :pair, :status, :beginsAt, :minutes,
                            :modality, :place, :proposedBy, :recordedBy, :recordedAt, :confirmed, :judgedAt, :sequence, :form)
                        on conflict (id) do nothing
                        """), meeting)
                        .param("organisation", organisation.value())
                        .param("edition", meeting.edition().value())
                        .param("pair", meeting.pair().value())
                        .param("proposedBy", meeting.proposedBy().name())
                        .update()
                == 1;
    }

    /// What stood there before goes to the earlier versions in the same statement: no change can leave it out.
    void change(Meeting meeting, Side by, Instant now) {
        var changed = facts(database.sql("""
                        with before as (
                            insert into meetings.earlier (meeting, version, organisation, status, begins_at, minutes,
                                modality, place, recorded_by, recorded_at, confirmed, judged_at, replaced_at, replaced_by)
                            select id, version, organisation, status, begins_at, minutes,
                                modality, place, recorded_by, recorded_at, confirmed, judged_at, :now, :by
                            from meetings.meeting where id = :id and version = :version)
                        update meetings.meeting set status = :status, begins_at = :beginsAt, minutes = :minutes,
                            modality = :modality, place = :place, recorded_by = :recordedBy, recorded_at = :recordedAt,
                            confirmed = :confirmed, judged_at = :judgedAt, sequence = :sequence, form = :form,
                            version = version + 1
                        where id = :id and version = :version
                        """), meeting)
                .param("version", meeting.version())
                .param("now", Timestamp.from(now))
                .param("by", by.name())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("meeting " + meeting.id());
    }

    private static StatementSpec facts(StatementSpec statement, Meeting meeting) {
        var recording = meeting.recording();
        var verdict = meeting.verdict();
        return statement
                .param("id", meeting.id().value())
                .param("status", meeting.status().name())
                .param("beginsAt", Timestamp.from(meeting.arrangement().beginsAt()))
                .param("minutes", meeting.arrangement().minutes())
                .param("modality", meeting.arrangement().modality().name())
                .param("place", meeting.arrangement().place())
                .param("recordedBy", recording == null ? null : recording.by().name(), Types.VARCHAR)
                .param("recordedAt", recording == null ? null : Timestamp.from(recording.at()), Types.TIMESTAMP)
                .param("confirmed", verdict == null ? null : verdict.confirmed(), Types.BOOLEAN)
                .param("judgedAt", verdict == null ? null : Timestamp.from(verdict.at()), Types.TIMESTAMP)
                .param("sequence", meeting.sequence())
                .param("form", meeting.form());
    }

    static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition", UUID.class)),
                new PairId(row.getObject("pair", UUID.class)),
                MeetingStatus.valueOf(row.getString("status")),
                arrangement(row),
                Side.valueOf(row.getString("proposed_by")),
                recording(row),
                verdict(row),
                row.getInt("sequence"),
                row.getObject("form", UUID.class),
                row.getInt("version"));
    }

    static Arrangement arrangement(ResultSet row) throws SQLException {
        return new Arrangement(
                row.getTimestamp("begins_at").toInstant(),
                row.getInt("minutes"),
                Modality.valueOf(row.getString("modality")),
                row.getString("place"));
    }

    private static Meeting.@Nullable Recording recording(ResultSet row) throws SQLException {
        var by = row.getString("recorded_by");
        return by == null
                ? null
                : new Meeting.Recording(
                        Side.valueOf(by), row.getTimestamp("recorded_at").toInstant());
    }

    private static Meeting.@Nullable Verdict verdict(ResultSet row) throws SQLException {
        var at = row.getTimestamp("judged_at");
        return at == null ? null : new Meeting.Verdict(row.getBoolean("confirmed"), at.toInstant());
    }
}
