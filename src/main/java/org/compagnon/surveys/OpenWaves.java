package org.compagnon.surveys;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.compagnon.accounts.AccountId;
import org.compagnon.database.Within;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.surveys.ballots.PublishedKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The waves that can be answered, found by whoever comes with a link, before any organisation is known.
///
/// What was read is remembered for some seconds, because every request of every respondent asks for it. A wave that
/// closed meanwhile takes nothing all the same: its partitions are sealed.
@Component
public class OpenWaves {

    private static final long REMEMBERED = Duration.ofSeconds(10).toNanos();

    private record Found(AskedWave wave, long at) {}

    private final Map<WaveId, Found> found = new ConcurrentHashMap<>();
    private final ReentrantLock reading = new ReentrantLock();
    private final JdbcClient database;
    private final TransactionTemplate oneConnection;
    private final Studies studies;

    OpenWaves(JdbcClient database, TransactionTemplate transaction, Studies studies) {
        this.database = database;
        this.oneConnection = transaction;
        this.studies = studies;
    }

    /// Empty when there is no such wave, when it is not open yet and when it has closed.
    public Optional<AskedWave> find(WaveId id) {
        var known = found.get(id);
        return known == null || isOld(known) ? readOnce(id) : Optional.of(known.wave());
    }

    private static boolean isOld(Found known) {
        return System.nanoTime() - known.at() > REMEMBERED;
    }

    /// Of many who ask at once, one reads and the others wait: each on a connection of their own, they would take all.
    private Optional<AskedWave> readOnce(WaveId id) {
        reading.lock();
        try {
            var known = found.get(id);
            if (known != null && !isOld(known)) return Optional.of(known.wave());
            var wave = read(id);
            wave.ifPresent(open -> found.put(id, new Found(open, System.nanoTime())));
            return wave;
        } finally {
            reading.unlock();
        }
    }

    void forget(WaveId id) {
        found.remove(id);
    }

    private Optional<AskedWave> read(WaveId id) {
        try {
            // Whoever answers is nobody: only the wave says which organisation it is of.
            return Within.allOrganisations(() -> oneConnection.execute(
                    nothing -> query("w.id = :value", id.value()).stream().findFirst()));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Those to which somebody who is signed in is invited. Call inside their organisation.
    @Transactional(readOnly = true)
    public List<AskedWave> invitedTo(AccountId account) {
        return query(
                "exists (select 1 from surveys.invitation i where i.wave = w.id and i.account = :value)",
                account.value());
    }

    /// Those in which somebody who is signed in may still draw a ballot. Call inside their organisation.
    @Transactional(readOnly = true)
    public List<AskedWave> notDrawnBy(AccountId account) {
        return query(
                "exists (select 1 from surveys.invitation i where i.wave = w.id and i.account = :value and not i.drawn)",
                account.value());
    }

    private List<AskedWave> query(String condition, UUID value) {
        return database.sql("""
                select w.id, w.organisation, o.name, o.zone, w.study, s.custodian, coalesce(a.name, '') as custodian_name,
                       w.study_version, w.population, w.code, w.opens_on, w.closes_on, w.public_key, s.panel_salt
                from surveys.wave w
                join surveys.study s on s.id = w.study
                join accounts.organisation o on o.organisation = w.organisation
                left join accounts.account a on a.id = s.custodian
                where w.state = 'OPEN' and %s
                order by w.closes_on, w.id
                """.formatted(condition))
                .param("value", value)
                .query((row, line) -> {
                    var studyId = new StudyId(row.getObject("study", UUID.class));
                    var study = studies.read(studyId, row.getInt("study_version"));
                    var custodian = row.getObject("custodian", UUID.class);
                    return new AskedWave(
                            new WaveId(row.getObject("id", UUID.class)),
                            new OrganisationId(row.getObject("organisation", UUID.class)),
                            row.getString("name"),
                            ZoneId.of(row.getString("zone")),
                            studyId,
                            new Custody(custodian == null ? null : new AccountId(custodian)),
                            row.getString("custodian_name"),
                            study,
                            study.questionnaire(row.getString("population"), row.getString("code"))
                                    .orElseThrow(),
                            new Period(
                                    row.getObject("opens_on", LocalDate.class),
                                    row.getObject("closes_on", LocalDate.class)),
                            PublishedKey.of(row.getString("public_key")),
                            row.getBytes("panel_salt"),
                            studies.pepper(studyId).orElse(null));
                })
                .list();
    }
}
