package org.compagnon.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.people.imports.ImportKind;
import org.compagnon.people.imports.ImportPlan;
import org.compagnon.people.imports.ImportPlan.Change;
import org.compagnon.people.imports.ImportPlan.Line;
import org.compagnon.people.imports.KnownPeople;
import org.compagnon.people.roster.PersonReference;
import org.compagnon.people.roster.PlacementRow;
import org.compagnon.people.roster.Roster;
import org.compagnon.people.roster.RosterColumns;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings in who trains where and under whom; each new placement is told to the other rooms.
@Component
class PlacementImport implements ImportKind {

    /// A placement is another one under another supervisor or from another day.
    private record Key(PersonId tutee, @Nullable PersonId supervisor, String name, java.time.LocalDate from) {}

    private final People people;
    private final Placements placements;

    PlacementImport(People people, Placements placements) {
        this.people = people;
        this.placements = placements;
    }

    @Override
    public String key() {
        return "placements";
    }

    @Override
    public String titleKey() {
        return "people.import.placements";
    }

    @Override
    public String helpKey() {
        return "people.import.placements.help";
    }

    @Override
    public List<Column> columns() {
        return RosterColumns.OF_PLACEMENTS;
    }

    @Override
    public String targetName(CurrentUser user, String target, Words words) {
        user.mustActEverywhere();
        return user.organisationName();
    }

    @Override
    public String backTo(String target) {
        return "/people/placements";
    }

    @Override
    public ImportPlan plan(OrganisationId organisation, ColumnMapping mapping, String target) {
        var read = Roster.placements(mapping);
        var known = new KnownPeople(people.all());
        var recorded = recorded(read.rows());
        var problems = new ArrayList<>(read.problems());
        var lines = new ArrayList<Line>();
        var writes = new ArrayList<Runnable>();
        for (var row : read.rows()) {
            var tutee = who(known, row.tutee());
            if (tutee.isEmpty()) {
                problems.add(unknown(mapping, row.line(), RosterColumns.TUTEE_ID, row.tutee()));
                continue;
            }
            var supervisor = who(known, row.supervisor());
            if (supervisor.isEmpty() && row.supervisor().name().isEmpty()) {
                problems.add(unknown(mapping, row.line(), RosterColumns.SUPERVISOR_ID, row.supervisor()));
                continue;
            }
            var id = supervisor.map(Person::id).orElse(null);
            if (tutee.get().id().equals(id)) {
                problems.add(Problem.at(
                        mapping.table().file(),
                        row.line(),
                        null,
                        "people.import.own-supervisor",
                        row.tutee().id()));
                continue;
            }
            var name = id == null ? row.supervisor().name() : "";
            var before = recorded.get(
                    new Key(tutee.get().id(), id, name, row.period().from()));
            var line = line(row, tutee.get(), supervisor.map(Person::name).orElse(name), before);
            lines.add(line);
            if (line.standing() != ImportPlan.Standing.UNCHANGED)
                writes.add(() -> placements.record(
                        organisation,
                        tutee.get().id(),
                        id,
                        name.isEmpty() ? null : name,
                        row.site().isEmpty() ? null : row.site(),
                        row.period()));
        }
        return new ImportPlan(lines, problems, read.remarks(), List.of(), () -> writes.forEach(Runnable::run));
    }

    private Map<Key, Placement> recorded(List<PlacementRow> rows) {
        var first = rows.stream().map(row -> row.period().from()).min(java.time.LocalDate::compareTo);
        var last = rows.stream().map(row -> row.period().until()).max(java.time.LocalDate::compareTo);
        var recorded = new HashMap<Key, Placement>();
        if (first.isEmpty() || last.isEmpty()) return recorded;
        for (var placement : placements.during(new Period(first.get(), last.get())))
            recorded.put(
                    new Key(
                            placement.tutee(),
                            placement.supervisor(),
                            Objects.requireNonNullElse(placement.supervisorName(), ""),
                            placement.period().from()),
                    placement);
        return recorded;
    }

    private static Line line(PlacementRow row, Person tutee, String supervisor, @Nullable Placement before) {
        var who = tutee.name() + " – " + supervisor;
        if (before == null) return Line.added(row.line(), who);
        var changes = new ArrayList<Change>();
        KnownPeople.compare(
                changes, "people.column.site", before.site(), row.site().isEmpty() ? null : row.site());
        KnownPeople.compare(
                changes,
                "people.column.until",
                before.period().until(),
                row.period().until());
        return Line.compared(row.line(), who, changes);
    }

    private static Optional<Person> who(KnownPeople known, PersonReference named) {
        var byEmail = known.byEmail(named.email());
        if (byEmail.isPresent()) return byEmail;
        if (!named.id().isEmpty()) return known.byReference(named.id());
        return named.name().isEmpty() ? Optional.empty() : known.byName(named.name());
    }

    private static Problem unknown(ColumnMapping mapping, int line, Column byId, PersonReference named) {
        var text = named.id().isEmpty() ? named.email() : named.id();
        return Problem.at(
                mapping.table().file(),
                line,
                mapping.has(byId) ? mapping.heading(byId) : null,
                "people.import.nobody-known",
                text);
    }
}
