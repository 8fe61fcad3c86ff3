package org.compagnon.programmes;

import java.util.ArrayList;
import java.util.List;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.people.Person;
import org.compagnon.people.imports.ImportKind;
import org.compagnon.people.imports.ImportPlan;
import org.compagnon.people.imports.ImportPlan.Change;
import org.compagnon.people.imports.ImportPlan.Line;
import org.compagnon.people.imports.KnownPeople;
import org.compagnon.people.imports.KnownPeople.Stated;
import org.compagnon.people.roster.Roster;
import org.compagnon.people.roster.RosterColumns;
import org.compagnon.people.roster.RosterRead;
import org.compagnon.people.roster.TutorRow;
import org.compagnon.programmes.Enrolment.Arrival;
import org.compagnon.programmes.Enrolment.Update;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings in the tutors of an edition.
@Component
class TutorImport implements ImportKind {

    private final ParticipantLists lists;
    private final Enrolment enrolment;

    TutorImport(ParticipantLists lists, Enrolment enrolment) {
        this.lists = lists;
        this.enrolment = enrolment;
    }

    @Override
    public String key() {
        return "tutors";
    }

    @Override
    public String titleKey() {
        return "programmes.import.tutors";
    }

    @Override
    public String helpKey() {
        return "programmes.import.tutors.help";
    }

    @Override
    public List<Column> columns() {
        return RosterColumns.OF_TUTORS;
    }

    @Override
    public String targetName(CurrentUser user, String target, Words words) {
        return lists.targetName(user, target, words);
    }

    @Override
    public String backTo(String target) {
        return "/programmes/editions/" + ParticipantLists.Target.of(target).edition() + "/participants?side=TUTOR";
    }

    @Override
    public ImportPlan plan(OrganisationId organisation, ColumnMapping mapping, String target) {
        var read = Roster.tutors(mapping);
        var comparison = lists.compare(target, Side.TUTOR);
        var problems = new ArrayList<>(read.problems());
        var lines = new ArrayList<Line>();
        var arrivals = new ArrayList<Arrival>();
        var updates = new ArrayList<Update>();
        for (var row : read.rows()) {
            var stated = new Stated(row.id(), row.familyName(), row.givenName(), row.email(), row.place());
            var meant = comparison.meant(stated);
            var phases = phases(row, mapping, comparison, problems);
            var twice = comparison.twice(
                    mapping, row.line(), row.id(), meant.person().id());
            twice.ifPresent(problems::add);
            if (phases == null || twice.isPresent()) continue;
            var person = meant.isNew() ? meant.person() : KnownPeople.updated(meant.person(), stated);
            if (meant.participant() == null) {
                lines.add(Line.added(row.line(), stated.name()));
                var keep = meant.isNew() || !person.equals(meant.person());
                arrivals.add(new Arrival(person, keep, joining(row, person, comparison.relationship, phases)));
                continue;
            }
            var before = ParticipantLists.of(meant.participant());
            var after = after(read, row, before, phases);
            var changes = ParticipantLists.changes(meant.person(), person);
            compare(changes, before, after);
            lines.add(Line.compared(row.line(), stated.name(), changes));
            if (!changes.isEmpty()) updates.add(new Update(before, after, meant.person(), person));
        }
        var edition = comparison.edition;
        return new ImportPlan(lines, problems, read.remarks(), comparison.gone(), () -> {
            enrolment.joinAll(edition.id(), arrivals);
            enrolment.updateAll(edition.id(), Side.TUTOR, updates);
        });
    }

    private static Joining joining(TutorRow row, Person person, String relationship, List<String> phases) {
        return new Joining(
                person.id(),
                Side.TUTOR,
                relationship,
                row.id(),
                null,
                row.capacity(),
                row.trained(),
                row.interests(),
                phases);
    }

    /// What the list says nothing of stays as it is.
    private static Changes after(RosterRead<TutorRow> read, TutorRow row, Participant before, List<String> phases) {
        return new Changes(
                row.id(),
                before.phase(),
                row.capacity(),
                read.has(RosterColumns.TRAINED) ? row.trained() : before.trained(),
                read.has(RosterColumns.INTERESTS) ? row.interests() : before.interests(),
                read.has(RosterColumns.PHASES) ? phases : before.acceptsPhases());
    }

    private static void compare(List<Change> changes, Participant before, Changes after) {
        KnownPeople.compare(changes, "people.column.id", before.reference(), after.reference());
        KnownPeople.compare(changes, "people.column.capacity", before.capacity(), after.capacity());
        if (before.trained() != after.trained())
            changes.add(new Change(
                    after.trained() ? "programmes.import.now-trained" : "programmes.import.no-longer-trained", "", ""));
        KnownPeople.compare(
                changes,
                "people.column.interests",
                ParticipantLists.joined(before.interests()),
                ParticipantLists.joined(after.interests()));
        KnownPeople.compare(
                changes,
                "people.column.phases",
                ParticipantLists.joined(before.acceptsPhases()),
                ParticipantLists.joined(after.acceptsPhases()));
    }

    /// Codes, whatever the list calls the phases; none when one of them is unknown, which has then been noted.
    private static @Nullable List<String> phases(
            TutorRow row, ColumnMapping mapping, ParticipantLists.Comparison comparison, List<Problem> problems) {
        var codes = new ArrayList<String>();
        var sound = true;
        for (var text : row.phases().stream().sorted().toList()) {
            var code = comparison.phase(text);
            if (code.isPresent()) codes.add(code.get());
            else {
                problems.add(comparison.unknownPhase(mapping, row.line(), RosterColumns.PHASES, text));
                sound = false;
            }
        }
        return sound ? codes : null;
    }
}
