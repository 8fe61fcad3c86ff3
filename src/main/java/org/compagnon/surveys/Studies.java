package org.compagnon.surveys;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.database.Vault;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.panel.Pepper;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The studies of an organisation, each as a text whose versions are kept for ever.
@Service
@Transactional
public class Studies {

    /// How a study is called in what is said about its text.
    public static final String FILE = "study.yaml";

    private static final int SALT_BYTES = 16;

    /// A study in its latest version.
    ///
    /// @param custodianName empty where the department holds the study
    /// @param number of that version, counted from 1
    public record Kept(
            StudyId id,
            String key,
            Custody custody,
            String custodianName,
            int number,
            Instant savedAt,
            Study study,
            String yaml) {}

    /// One version, told from the others.
    public record Version(
            int number,
            Instant savedAt,
            @Nullable UUID savedBy,
            @Nullable String savedByName) {}

    private final JdbcClient database;
    private final StudyVersions versions;
    private final Vault vault;
    private final AccessLog log;
    private final Researchers researchers;
    private final SecureRandom random;
    private final Clock clock;

    Studies(
            JdbcClient database,
            StudyVersions versions,
            Vault vault,
            AccessLog log,
            Researchers researchers,
            Clock clock) {
        this.database = database;
        this.versions = versions;
        this.vault = vault;
        this.log = log;
        this.researchers = researchers;
        this.random = new SecureRandom();
        this.clock = clock;
    }

    /// Makes the text a study of the organisation.
    ///
    /// @param theirsAlone whether a researcher alone shall read the answers; otherwise the department holds them
    /// @throws org.compagnon.shared.InputRefused with every problem of the text
    public StudyId begin(CurrentUser user, String yaml, boolean theirsAlone) {
        var custody = Custody.begunBy(user, theirsAlone);
        var study = StudyReader.read(FILE, yaml);
        if (byKey(study.key()).isPresent()) throw new RuleBroken("surveys.rule.study-key-taken", study.key());
        var id = StudyId.fresh();
        database.sql("""
                insert into surveys.study (id, organisation, key, custodian, panel_salt, pepper, created_at)
                values (:id, :organisation, :key, :custodian, :salt, :pepper, :now)
                """)
                .param("id", id.value())
                .param("organisation", user.organisation().value())
                .param("key", study.key())
                .param("custodian", value(custody.custodian()), Types.OTHER)
                .param("salt", random(SALT_BYTES))
                .param("pepper", vault.seal(Pepper.fresh(random).secret(), id.value()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        add(user, id, 1, yaml);
        return id;
    }

    /// Keeps a new version beside the earlier ones.
    ///
    /// @param basedOn the version the writer started from: when somebody saved meanwhile, the writer is told
    /// @return the number of the new version, or of the one on record when nothing changed
    public int save(CurrentUser user, StudyId id, String yaml, int basedOn) {
        var study = StudyReader.read(FILE, yaml);
        lock(id);
        var latest = get(id);
        latest.custody().mustBeHeldBy(user);
        if (latest.number() != basedOn) throw new OptimisticLockingFailureException("study " + id);
        if (!study.key().equals(latest.key()))
            throw new RuleBroken("surveys.rule.study-key-stays", latest.key(), study.key());
        if (latest.yaml().equals(yaml)) return basedOn;
        add(user, id, basedOn + 1, yaml);
        return basedOn + 1;
    }

    private void lock(StudyId id) {
        database.sql("select id from surveys.study where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    private void add(CurrentUser user, StudyId id, int number, String yaml) {
        database.sql("""
                insert into surveys.study_version (study, number, organisation, yaml, saved_at, saved_by)
                values (:study, :number, :organisation, :yaml, :now, :by)
                """)
                .param("study", id.value())
                .param("number", number)
                .param("organisation", user.organisation().value())
                .param("yaml", yaml)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", user.account().value())
                .update();
    }

    @Transactional(readOnly = true)
    public Kept get(StudyId id) {
        return latest("s.id = :value", id.value()).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No study " + id));
    }

    /// As [#get], for whoever holds it and nobody else.
    @Transactional(readOnly = true)
    public Kept held(StudyId id, CurrentUser user) {
        var kept = get(id);
        kept.custody().mustBeHeldBy(user);
        return kept;
    }

    @Transactional(readOnly = true)
    public Optional<Kept> byKey(String key) {
        return latest("s.key = :value", key).stream().findFirst();
    }

    /// Every study of the organisation in its latest version, the one saved last first.
    @Transactional(readOnly = true)
    public List<Kept> all() {
        return latest("s.key <> :value", "");
    }

    private List<Kept> latest(String condition, Object value) {
        return database.sql("""
                select s.id, s.key, s.custodian, coalesce(a.name, '') as custodian_name, v.number, v.saved_at, v.yaml
                from surveys.study s
                left join accounts.account a on a.id = s.custodian
                join lateral (select number, saved_at, yaml from surveys.study_version
                              where study = s.id order by number desc limit 1) v on true
                where %s
                order by v.saved_at desc, s.key
                """.formatted(condition))
                .param("value", value)
                .query((row, line) -> kept(row))
                .list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var id = new StudyId(row.getObject("id", UUID.class));
        var custodian = row.getObject("custodian", UUID.class);
        var number = row.getInt("number");
        var yaml = row.getString("yaml");
        return new Kept(
                id,
                row.getString("key"),
                custodian == null ? Custody.OF_THE_DEPARTMENT : Custody.of(new AccountId(custodian)),
                row.getString("custodian_name"),
                number,
                row.getTimestamp("saved_at").toInstant(),
                versions.of(new StudyVersions.Key(id, number), () -> yaml),
                yaml);
    }

    /// Latest first.
    @Transactional(readOnly = true)
    public List<Version> versions(StudyId id) {
        return database.sql("""
                select v.number, v.saved_at, v.saved_by, a.name
                from surveys.study_version v left join accounts.account a on a.id = v.saved_by
                where v.study = :id order by v.number desc
                """)
                .param("id", id.value())
                .query((row, line) -> new Version(
                        row.getInt("number"),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getObject("saved_by", UUID.class),
                        row.getString("name")))
                .list();
    }

    @Transactional(readOnly = true)
    public String yaml(StudyId id, int number) {
        return database.sql("select yaml from surveys.study_version where study = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No version " + number + " of study " + id));
    }

    /// What one version says.
    @Transactional(readOnly = true)
    public Study read(StudyId id, int number) {
        return versions.of(new StudyVersions.Key(id, number), () -> yaml(id, number));
    }

    /// Gives the answers into another researcher's hands, or a study of the department into a researcher's. Never back:
    /// the invited were told who reads.
    public void handOver(CurrentUser user, StudyId id, AccountId researcher) {
        lock(id);
        get(id).custody().mustBeHeldBy(user);
        if (!researchers.include(researcher)) throw new RuleBroken("surveys.rule.not-a-researcher");
        database.sql("update surveys.study set custodian = :researcher where id = :id")
                .param("researcher", researcher.value())
                .param("id", id.value())
                .update();
        log.note(user.organisation(), AccessLog.Action.CHANGED_CUSTODY, id.value(), researcher.toString());
    }

    /// What turns the codes of this study's panel into those that are kept; empty once it was destroyed.
    @Transactional(readOnly = true)
    Optional<Pepper> pepper(StudyId id) {
        return database.sql("select pepper from surveys.study where id = :id and pepper is not null")
                .param("id", id.value())
                .query((row, line) -> Pepper.opened(vault.open(row.getBytes("pepper"), id.value())))
                .optional();
    }

    private byte[] random(int bytes) {
        var fresh = new byte[bytes];
        random.nextBytes(fresh);
        return fresh;
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
