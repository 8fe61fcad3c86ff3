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
import org.compagnon.accounts.CurrentUser;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.WaveId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What of a study’s results the department may read: nothing, until whoever holds the study publishes them.
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
    /// @param version of the study and `waves`, how many had closed, as the publisher saw them
    public void publish(CurrentUser user, StudyId id, int version, int waves) {
        studies.get(id).custody().mustBeHeldBy(user);
        lock(id);
        var evaluation = results.of(id).orElseThrow(() -> new RuleBroken("analysis.rule.nothing-to-publish"));
        var basis = evaluation.basis();
        if (basis.version() != version || basis.waves().size() != waves)
            throw new OptimisticLockingFailureException("results of " + id);
        var before = latest(id);
        if (before.filter(one -> one.says(evaluation)).isPresent()) return;
        var number = before.map(Publication::number).orElse(0) + 1;
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

    /// Of two who publish at once, the second sees what the first did.
    private void lock(StudyId id) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:study, 0))")
                .param("study", id.toString())
                .query()
                .listOfRows();
    }

    @Transactional(readOnly = true)
    public Optional<Publication> latest(StudyId study) {
        return database.sql("""
                select p.number, p.study_version, p.waves, p.results, p.published_at, coalesce(a.name, '') as by_name
                from analysis.publication p left join accounts.account a on a.id = p.published_by
                where p.study = :study order by p.number desc limit 1
                """)
                .param("study", study.value())
                .query((row, line) -> publication(study, row))
                .optional();
    }

    /// What the latest publication stands on.
    @Transactional(readOnly = true)
    public Optional<Basis> basis(StudyId study) {
        return database.sql("""
                select study_version, waves from analysis.publication
                where study = :study order by number desc limit 1
                """)
                .param("study", study.value())
                .query((row, line) -> basis(study, row))
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
