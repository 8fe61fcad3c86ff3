package org.compagnon.matching;

import java.util.List;
import java.util.NoSuchElementException;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.people.People;
import org.compagnon.people.imports.ImportKind;
import org.compagnon.people.imports.ImportPlan;
import org.compagnon.people.imports.KnownPeople;
import org.compagnon.people.roster.Roster;
import org.compagnon.people.roster.RosterColumns;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participants;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Words;
import org.springframework.stereotype.Component;

/// Brings in the department's own list of conflicts of interest. The ids are those of the edition's lists.
@Component
class ConflictImport implements ImportKind {

    private final Editions editions;
    private final Participants participants;
    private final People people;
    private final Conflicts conflicts;

    ConflictImport(Editions editions, Participants participants, People people, Conflicts conflicts) {
        this.editions = editions;
        this.participants = participants;
        this.people = people;
        this.conflicts = conflicts;
    }

    @Override
    public String key() {
        return "conflicts";
    }

    @Override
    public String titleKey() {
        return "matching.import.conflicts";
    }

    @Override
    public String helpKey() {
        return "matching.import.conflicts.help";
    }

    @Override
    public List<Column> columns() {
        return RosterColumns.OF_CONFLICTS;
    }

    @Override
    public String columnKey(String column) {
        return column.equals(RosterColumns.OF_TUTEE.name())
                ? "matching.import.tutee_id"
                : ImportKind.super.columnKey(column);
    }

    @Override
    public String targetName(CurrentUser user, String target, Words words) {
        var edition = edition(target);
        user.mustActIn(edition.id().value());
        return edition.name();
    }

    private Edition edition(String target) {
        try {
            return editions.get(EditionId.of(target));
        } catch (IllegalArgumentException noId) {
            throw new NoSuchElementException("No edition " + target);
        }
    }

    @Override
    public String backTo(String target) {
        return "/matching/editions/" + target + "/conflicts";
    }

    @Override
    public ImportPlan plan(OrganisationId organisation, ColumnMapping mapping, String target) {
        var edition = edition(target);
        var read = Roster.conflicts(mapping);
        var comparison = new ConflictComparison(
                mapping,
                participants.named(edition.id()),
                new KnownPeople(people.all()),
                conflicts.during(edition.period()),
                read);
        var noting = comparison.compared();
        return new ImportPlan(
                comparison.lines(), comparison.problems(), comparison.remarks(), comparison.gone(), () -> {
                    for (var one : noting) {
                        if (one.instead() != null) conflicts.takeBack(one.instead());
                        conflicts.note(
                                organisation, one.tutor(), one.tutee(), one.reason(), Conflict.Source.LIST, null, null);
                    }
                });
    }
}
