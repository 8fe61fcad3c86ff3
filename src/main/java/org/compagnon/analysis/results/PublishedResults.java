package org.compagnon.analysis.results;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.WaveId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What of a study’s results the department may read: nothing until whoever holds the study publishes them, and nothing
/// again once they took them back.
@Service
@Transactional
public class PublishedResults {

    private final JdbcClient database;
    private final Studies studies;
    private final Results results;
    private final AccessLog log;
    private final Clock clock;

    PublishedResults(JdbcClient database, Studies studies, Results results, AccessLog log, Clock clock) {
        this.database = database;
        this.studies = studies;
        this.results = results;
        this.log = log;
        this.clock = clock;
    }

    /// Shows the department what whoever holds the study sees now. What was published before is replaced; what stands
    /// published already is not published twice.
    ///
    /// @param version of the study, `waves`, how many had closed, and `steps`, as the publisher saw them
    public void publish(CurrentUser user, StudyId id, int version, int waves, int steps) {
        studies.get(id).custody().mustBeHeldBy(user);
        lock(id);
        var evaluation = results.of(id).orElseThrow(() -> new RuleBroken("analysis.rule.nothing-to-publish"));
        var basis = evaluation.basis();
        if (basis.version() != version || basis.waves().size() != waves)
            throw new OptimisticLockingFailureException("results of " + id);
        if (latest(id).filter(one -> one.says(evaluation)).isPresent()) return;
        if (steps(id) != steps) throw new OptimisticLockingFailureException("publication of " + id);
        var number = next(id);
        database.sql("""
                insert into analysis.publication
                    (study, number, organisation, study_version, waves, results, published_at, published_by)
                values (:study, :number, :organisation, :version, :waves, :results, :now, :by)
                """)
                .param("study", id.value())
                .param("number", number)
                .param("organisation", user.organisation().value())
                .param("version", version)
                .param("waves", basis.waves().stream().map(WaveId::value).toArray(UUID[]::new))
                .param("results", PublishedText.of(evaluation.analysis()))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", user.account().value())
                .update();
        log.note(user.organisation(), AccessLog.Action.PUBLISHED_RESULTS, id.value(), String.valueOf(number));
    }

    /// Takes back what the department reads. Asked twice by the same person, it is done once.
    ///
    /// @param number of the publication, as whoever takes it back saw it
    public void withdraw(CurrentUser user, StudyId id, int number) {
        studies.get(id).custody().mustBeHeldBy(user);
        lock(id);
        var done = withdrawal(id).filter(one -> one.number() == number);
        if (done.isPresent()) {
            if (done.get().by().equals(user.account())) return;
            throw new RuleBroken("analysis.rule.taken-back-already", done.get().at());
        }
        var changed = database.sql("""
                update analysis.publication set withdrawn_at = :now, withdrawn_by = :by
                where study = :study and number = :number and withdrawn_at is null
                    and number = (select max(number) from analysis.publication where study = :study)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", user.account().value())
                .param("study", id.value())
                .param("number", number)
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("publication of " + id);
        log.note(user.organisation(), AccessLog.Action.WITHDREW_RESULTS, id.value(), String.valueOf(number));
    }

    /// Of two who publish or take back at once, the second sees what the first did.
    private void lock(StudyId id) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:study, 0))")
                .param("study", id.toString())
                .query()
                .listOfRows();
    }

    /// How often something was published or taken back: whoever saw another number saw another state.
    @Transactional(readOnly = true)
    public int steps(StudyId study) {
        return database.sql("select count(*) + count(withdrawn_at) from analysis.publication where study = :study")
                .param("study", study.value())
                .query(Integer.class)
                .single();
    }

    private int next(StudyId study) {
        return database.sql("select coalesce(max(number), 0) + 1 from analysis.publication where study = :study")
                .param("study", study.value())
                .query(Integer.class)
                .single();
    }

    /// What the department reads; empty where nothing was published, or the last was taken back.
    @Transactional(readOnly = true)
    public Optional<Publication> latest(StudyId study) {
        return database.sql("""
                select p.number, p.study_version, p.waves, p.results, p.published_at, coalesce(a.name, '') as by_name
                from (select * from analysis.publication where study = :study order by number desc limit 1) p
                left join accounts.account a on a.id = p.published_by
                where p.withdrawn_at is null
                """)
                .param("study", study.value())
                .query((row, line) -> publication(study, row))
                .optional();
    }

    /// What [#latest] stands on.
    @Transactional(readOnly = true)
    public Optional<Basis> basis(StudyId study) {
        return database.sql("""
                select study_version, waves
                from (select * from analysis.publication where study = :study order by number desc limit 1) p
                where withdrawn_at is null
                """)
                .param("study", study.value())
                .query((row, line) -> basis(study, row))
                .optional();
    }

    /// Present where the last publication was taken back.
    @Transactional(readOnly = true)
    public Optional<Withdrawal> withdrawal(StudyId study) {
        return database.sql("""
                select p.number, p.published_at, p.withdrawn_at, p.withdrawn_by, coalesce(a.name, '') as by_name
                from (select * from analysis.publication where study = :study order by number desc limit 1) p
                left join accounts.account a on a.id = p.withdrawn_by
                where p.withdrawn_at is not null
                """)
                .param("study", study.value())
                .query((row, line) -> new Withdrawal(
                        row.getInt("number"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getTimestamp("withdrawn_at").toInstant(),
                        new AccountId(row.getObject("withdrawn_by", UUID.class)),
                        row.getString("by_name")))
                .optional();
    }

    private static Basis basis(StudyId study, ResultSet row) throws SQLException {
        return new Basis(study, row.getInt("study_version"), waves(row.getArray("waves")));
    }

    private Publication publication(StudyId study, ResultSet row) throws SQLException {
        var basis = basis(study, row);
        return new Publication(
                basis,
                row.getInt("number"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("by_name"),
                PublishedText.read(results.stated(basis), row.getString("results")),
                results.late(basis));
    }

    private static List<WaveId> waves(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(WaveId::new).toList();
    }
}
