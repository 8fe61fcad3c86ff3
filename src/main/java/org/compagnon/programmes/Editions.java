package org.compagnon.programmes;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.compagnon.accounts.Organisations;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The runs of an organisation’s programmes.
@Service
@Transactional
public class Editions {

    private final JdbcClient database;
    private final EditionStore store;
    private final Definitions definitions;
    private final Organisations organisations;
    private final Clock clock;

    Editions(
            JdbcClient database,
            EditionStore store,
            Definitions definitions,
            Organisations organisations,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.definitions = definitions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// @param preferencesUntil the last day for wishes; absent: tutees are not asked
    public EditionId open(
            OrganisationId organisation,
            String name,
            DefinitionId definition,
            int definitionVersion,
            Period period,
            @Nullable LocalDate preferencesUntil) {
        var title = name.strip();
        if (title.isEmpty()) throw new RuleBroken("programmes.rule.edition-without-name");
        if (store.isTaken(title)) throw new RuleBroken("programmes.rule.edition-name-taken", title);
        if (preferencesUntil != null && preferencesUntil.isAfter(period.until()))
            throw new RuleBroken("programmes.rule.wishes-after-the-end");
        definitions.read(definition, definitionVersion);
        var id = EditionId.fresh();
        database.sql("""
                insert into programmes.edition (id, organisation, name, starts_on, ends_on, preferences_until, created_at)
                values (:id, :organisation, :name, :from, :until, :preferencesUntil, :now)
                """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("name", title)
                .param("from", period.from())
                .param("until", period.until())
                .param("preferencesUntil", preferencesUntil, Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        store.follow(organisation, id, period.from(), definition, definitionVersion);
        return id;
    }

    @Transactional(readOnly = true)
    public Edition get(EditionId id) {
        return store.get(id, today(store.organisationOf(id)));
    }

    /// Latest first.
    @Transactional(readOnly = true)
    public List<Edition> all() {
        return organisations.all().stream()
                .findFirst()
                .map(organisation -> store.all(LocalDate.now(clock.withZone(organisation.zone()))))
                .orElse(List.of());
    }

    /// Rule 2: from that day on the edition follows another version. What was recorded before keeps its meaning.
    public void apply(EditionId id, DefinitionId definition, int number, LocalDate from) {
        var edition = get(id);
        if (edition.closed()) throw new RuleBroken("programmes.rule.edition-closed");
        if (from.isBefore(today(edition.organisation()))
                && from.isAfter(edition.period().from())) throw new RuleBroken("programmes.rule.version-from-the-past");
        if (!edition.period().includes(from)) throw new RuleBroken("programmes.rule.version-outside-the-edition");
        mustKnowWhatIsInUse(id, definitions.read(definition, number));
        store.follow(edition.organisation(), id, from, definition, number);
    }

    private void mustKnowWhatIsInUse(EditionId id, Definition definition) {
        var relationships = store.inUse(id, "relationship").stream()
                .filter(key -> definition.relationship(key).isEmpty())
                .toList();
        if (!relationships.isEmpty())
            throw new RuleBroken("programmes.rule.version-drops-relationships", String.join(", ", relationships));
        var phases = store.inUse(id, "phase").stream()
                .filter(code -> definition.phase(code).isEmpty())
                .toList();
        if (!phases.isEmpty()) throw new RuleBroken("programmes.rule.version-drops-phases", String.join(", ", phases));
    }

    /// The versions that the edition follows, each from its day on, earliest first.
    @Transactional(readOnly = true)
    public List<Followed> followed(EditionId id) {
        return store.followed(id);
    }

    /// From a day on, an edition follows one version of a definition.
    public record Followed(LocalDate from, DefinitionId definition, String key, int number) {}

    public void rename(EditionId id, String name, Period period, @Nullable LocalDate preferencesUntil, int version) {
        var title = name.strip();
        if (title.isEmpty()) throw new RuleBroken("programmes.rule.edition-without-name");
        if (!title.equals(get(id).name()) && store.isTaken(title))
            throw new RuleBroken("programmes.rule.edition-name-taken", title);
        if (preferencesUntil != null && preferencesUntil.isAfter(period.until()))
            throw new RuleBroken("programmes.rule.wishes-after-the-end");
        store.update(id, title, period, preferencesUntil, version);
    }

    public void close(EditionId id) {
        Objects.requireNonNull(get(id));
        database.sql("""
                update programmes.edition set closed_at = :now, version = version + 1
                where id = :id and closed_at is null
                """)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// What day it is where the organisation is.
    @Transactional(readOnly = true)
    public LocalDate today(OrganisationId organisation) {
        return LocalDate.now(clock.withZone(organisations.get(organisation).zone()));
    }
}
