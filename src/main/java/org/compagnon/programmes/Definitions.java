package org.compagnon.programmes;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.accounts.AccountId;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.DefinitionReader;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The programmes an organisation runs, each as a definition whose versions are kept for ever.
@Service
@Transactional
public class Definitions {

    /// How a definition is called in what is said about its text.
    static final String FILE = "definition.yaml";

    /// A definition of ours in its latest version.
    public record Kept(DefinitionId id, String key, int number, Instant savedAt, Definition definition, String yaml) {}

    /// One version, told from the others.
    public record Version(
            int number, Instant savedAt, @Nullable UUID savedBy) {}

    private final JdbcClient database;
    private final DefinitionVersions versions;
    private final Clock clock;

    Definitions(JdbcClient database, DefinitionVersions versions, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    /// Makes the text a definition of the organisation. The same text adopted again is the same definition.
    ///
    /// @throws org.compagnon.shared.InputRefused with every problem of the text
    public DefinitionId adopt(OrganisationId organisation, String yaml) {
        return adopt(organisation, yaml, null);
    }

    public DefinitionId adopt(OrganisationId organisation, String yaml, @Nullable AccountId by) {
        var definition = DefinitionReader.read(FILE, yaml);
        var existing = byKey(definition.key());
        if (existing.isPresent()) {
            if (existing.get().yaml().equals(yaml)) return existing.get().id();
            throw new RuleBroken("programmes.rule.definition-key-taken", definition.key());
        }
        var id = DefinitionId.fresh();
        database.sql("insert into programmes.definition (id, organisation, key) values (:id, :organisation, :key)")
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("key", definition.key())
                .update();
        add(organisation, id, 1, yaml, by);
        return id;
    }

    /// Keeps a new version beside the earlier ones.
    ///
    /// @param basedOn the version the writer started from: when somebody saved meanwhile, the writer is told
    /// @return the number of the new version, or of the one on record when nothing changed
    public int save(DefinitionId id, OrganisationId organisation, String yaml, int basedOn, @Nullable AccountId by) {
        var definition = DefinitionReader.read(FILE, yaml);
        lock(id);
        var latest = get(id);
        if (latest.number() != basedOn) throw new OptimisticLockingFailureException("definition " + id);
        if (!definition.key().equals(latest.key()))
            throw new RuleBroken("programmes.rule.definition-key-stays", latest.key(), definition.key());
        if (latest.yaml().equals(yaml)) return basedOn;
        add(organisation, id, basedOn + 1, yaml, by);
        return basedOn + 1;
    }

    private void lock(DefinitionId id) {
        database.sql("select id from programmes.definition where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    private void add(OrganisationId organisation, DefinitionId id, int number, String yaml, @Nullable AccountId by) {
        database.sql("""
                insert into programmes.definition_version (definition, number, organisation, yaml, saved_at, saved_by)
                values (:definition, :number, :organisation, :yaml, :now, :by)
                """)
                .param("definition", id.value())
                .param("number", number)
                .param("organisation", organisation.value())
                .param("yaml", yaml)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .update();
    }

    @Transactional(readOnly = true)
    public Kept get(DefinitionId id) {
        return latest("d.id = :value", id.value()).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No definition " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Kept> byKey(String key) {
        return latest("d.key = :value", key).stream().findFirst();
    }

    /// Every definition of the organisation in its latest version, by key.
    @Transactional(readOnly = true)
    public List<Kept> all() {
        return latest("d.key <> :value", "");
    }

    private List<Kept> latest(String condition, Object value) {
        return database.sql("""
                select distinct on (d.key) d.id, d.key, v.number, v.saved_at, v.yaml
                from programmes.definition d
                join programmes.definition_version v on v.definition = d.id
                where %s
                order by d.key, v.number desc
                """.formatted(condition))
                .param("value", value)
                .query((row, line) -> {
                    var id = new DefinitionId(row.getObject("id", UUID.class));
                    var number = row.getInt("number");
                    var yaml = row.getString("yaml");
                    return new Kept(
                            id,
                            row.getString("key"),
                            number,
                            row.getTimestamp("saved_at").toInstant(),
                            versions.of(new DefinitionVersions.Key(id, number), () -> yaml),
                            yaml);
                })
                .list();
    }

    /// Latest first.
    @Transactional(readOnly = true)
    public List<Version> versions(DefinitionId id) {
        return database.sql("""
                select number, saved_at, saved_by from programmes.definition_version
                where definition = :id order by number desc
                """)
                .param("id", id.value())
                .query((row, line) -> new Version(
                        row.getInt("number"),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getObject("saved_by", UUID.class)))
                .list();
    }

    @Transactional(readOnly = true)
    public String yaml(DefinitionId id, int number) {
        return database.sql(
                        "select yaml from programmes.definition_version where definition = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No version " + number + " of definition " + id));
    }

    /// What one version says.
    @Transactional(readOnly = true)
    public Definition read(DefinitionId id, int number) {
        return versions.of(new DefinitionVersions.Key(id, number), () -> yaml(id, number));
    }
}
