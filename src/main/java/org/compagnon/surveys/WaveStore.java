package org.compagnon.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.database.Vault;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.surveys.ballots.PublishedKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps waves, and their secrets sealed.
@Repository
class WaveStore {

    private final JdbcClient database;
    private final Vault vault;

    WaveStore(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void add(OrganisationId organisation, Wave wave) {
        database.sql("""
                insert into surveys.wave (id, organisation, study, population, code, state, opens_on, closes_on)
                values (:id, :organisation, :study, :population, :code, 'DRAFT', :from, :until)
                """)
                .param("id", wave.id().value())
                .param("organisation", organisation.value())
                .param("study", wave.study().value())
                .param("population", wave.population())
                .param("code", wave.code())
                .param("from", wave.days().from())
                .param("until", wave.days().until())
                .update();
    }

    Optional<Wave> find(WaveId id) {
        return database.sql("select * from surveys.wave where id = :id")
                .param("id", id.value())
                .query(WaveStore::wave)
                .optional();
    }

    Wave get(WaveId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No wave " + id));
    }

    List<Wave> of(StudyId study) {
        return database.sql("""
                select * from surveys.wave where study = :study order by opens_on, code, population
                """)
                .param("study", study.value())
                .query(WaveStore::wave)
                .list();
    }

    List<Wave> open() {
        return database.sql("select * from surveys.wave where state = 'OPEN' order by id")
                .query(WaveStore::wave)
                .list();
    }

    Optional<Wave> find(StudyId study, String population, String code) {
        return of(study).stream()
                .filter(wave ->
                        wave.population().equals(population) && wave.code().equals(code))
                .findFirst();
    }

    /// Of two who change it at once, one succeeds and the other is told.
    void change(Wave wave) {
        var changed = database.sql("""
                update surveys.wave set opens_on = :from, closes_on = :until, version = version + 1
                where id = :id and version = :version and state = :state
                """)
                .param("from", wave.days().from())
                .param("until", wave.days().until())
                .param("state", wave.state().name())
                .param("id", wave.id().value())
                .param("version", wave.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("wave " + wave.id());
    }

    /// As above.
    void open(Wave wave, WaveSecret secret) {
        var key = Objects.requireNonNull(wave.key());
        var changed = database.sql("""
                update surveys.wave set state = 'OPEN', study_version = :study, public_key = :key,
                    fingerprint = :fingerprint, secret = :secret, version = version + 1
                where id = :id and version = :version and state = 'DRAFT'
                """)
                .param("study", wave.studyVersion(), Types.INTEGER)
                .param("key", key.text())
                .param("fingerprint", key.fingerprint().digits())
                .param("secret", vault.seal(secret.text(), wave.id().value()))
                .param("id", wave.id().value())
                .param("version", wave.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("wave " + wave.id());
    }

    /// With the wave its keys end: nothing can be signed for it any more.
    ///
    /// @param day the last on which answers were taken, from now on the last of its days
    /// @return false when it had been closed before
    boolean close(Wave wave, LocalDate day) {
        return database.sql("""
                update surveys.wave set state = 'CLOSED', plan_version = :plan, secret = null, version = version + 1,
                    closes_on = greatest(opens_on, least(closes_on, :day))
                where id = :id and state = 'OPEN'
                """)
                        .param("plan", wave.planVersion(), Types.INTEGER)
                        .param("day", day)
                        .param("id", wave.id().value())
                        .update()
                == 1;
    }

    boolean remove(WaveId id) {
        return database.sql("delete from surveys.wave where id = :id and state = 'DRAFT'")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<WaveSecret> secret(WaveId id) {
        return database.sql("select secret from surveys.wave where id = :id and secret is not null")
                .param("id", id.value())
                .query((row, line) -> WaveSecret.opened(vault.open(row.getBytes("secret"), id.value())))
                .optional();
    }

    private static Wave wave(ResultSet row, int line) throws SQLException {
        var key = row.getString("public_key");
        return new Wave(
                new WaveId(row.getObject("id", UUID.class)),
                new StudyId(row.getObject("study", UUID.class)),
                row.getString("population"),
                row.getString("code"),
                new Period(row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class)),
                Wave.State.valueOf(row.getString("state")),
                number(row, "study_version"),
                number(row, "plan_version"),
                key == null ? null : PublishedKey.of(key),
                row.getInt("version"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
