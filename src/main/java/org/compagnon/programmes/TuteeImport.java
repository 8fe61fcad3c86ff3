package org.compagnon.programmes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.compagnon.people.roster.TuteeRow;
import org.compagnon.people.roster.TutorRow;
import org.compagnon.programmes.Enrolment.Arrival;
import org.compagnon.programmes.Enrolment.Update;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings in the tutees of an edition, with the wishes that a list states. What a tutee stated themselves stays, and
/// whom they declined in confidence is neither touched nor told.
@Component
class TuteeImport implements ImportKind {

    private final ParticipantLists lists;
    private final Enrolment enrolment;
    private final WishStore wishes;

    TuteeImport(ParticipantLists lists, Enrolment enrolment, WishStore wishes) {
        this.lists = lists;
        this.enrolment = enrolment;
        this.wishes = wishes;
    }

    @Override
    public String key() {
        return "tutees";
    }

    @Override
    public String titleKey() {
        return "programmes.import.tutees";
    }

    @Override
    public String helpKey() {
        return "programmes.import.tutees.help";
    }

    @Override
    public List<Column> columns() {
        return RosterColumns.OF_TUTEES;
    }

    @Override
    public String targetName(CurrentUser user, String target, Words words) {
        return lists.targetName(user, target, words);
    }

    @Override
    public String backTo(String target) {
        return "/programmes/editions/" + ParticipantLists.Target.of(target).edition() + "/participants?side=TUTEE";
    }

    @Override
    public ImportPlan plan(OrganisationId organisation, ColumnMapping mapping, String target) {
        var tutors = lists.standing(target, Side.TUTOR).stream()
                .filter(named -> !named.participant().hasLeft())
                .toList();
        var read = Roster.tutees(mapping, tutors.stream().map(TuteeImport::row).toList());
        return new Planning(organisation, mapping, read, lists.compare(target, Side.TUTEE), tutors).plan();
    }

    /// A tutor on record as a list would state them, so that wishes are checked against those who take part.
    private static TutorRow row(Participant.Named named) {
        return new TutorRow(
                0,
                named.reference(),
                named.familyName(),
                named.givenName(),
                Objects.requireNonNullElse(named.email(), ""),
                named.participant().capacity(),
                null,
                List.of(),
                false,
                Set.of());
    }

    /// One reading of one list.
    private final class Planning {

        private final OrganisationId organisation;
        private final ColumnMapping mapping;
        private final RosterRead<TuteeRow> read;
        private final ParticipantLists.Comparison comparison;
        private final Map<String, ParticipantId> tutors = new HashMap<>();
        private final Map<ParticipantId, String> references = new HashMap<>();
        private final Map<ParticipantId, List<ParticipantId>> preferred;
        private final Map<ParticipantId, Set<ParticipantId>> declined;
        private final List<Problem> problems;
        private final List<Problem> remarks;
        private final List<Line> lines = new ArrayList<>();
        private final List<Arrival> arrivals = new ArrayList<>();
        private final List<Update> updates = new ArrayList<>();
        private final Map<ParticipantId, List<ParticipantId>> rankings = new LinkedHashMap<>();
        private final Map<ParticipantId, Set<ParticipantId>> refusals = new LinkedHashMap<>();

        Planning(
                OrganisationId organisation,
                ColumnMapping mapping,
                RosterRead<TuteeRow> read,
                ParticipantLists.Comparison comparison,
                List<Participant.Named> tutors) {
            this.organisation = organisation;
            this.mapping = mapping;
            this.read = read;
            this.comparison = comparison;
            this.problems = new ArrayList<>(read.problems());
            this.remarks = new ArrayList<>(read.remarks());
            for (var tutor : tutors) {
                this.tutors.put(tutor.reference(), tutor.id());
                references.put(tutor.id(), tutor.reference());
            }
            var asked = read.has(RosterColumns.PREFERENCES);
            this.preferred = asked ? wishes.preferences(comparison.edition.id()) : Map.of();
            this.declined =
                    read.has(RosterColumns.EXCLUDED) ? wishes.refusalsOfLists(comparison.edition.id()) : Map.of();
        }

        ImportPlan plan() {
            for (var row : read.rows()) line(row);
            return new ImportPlan(lines, problems, remarks, comparison.gone(), () -> {
                enrolment.joinAll(comparison.edition.id(), arrivals);
                enrolment.updateAll(comparison.edition.id(), Side.TUTEE, updates);
                wishes.preferAll(organisation, rankings);
                wishes.declineAll(organisation, refusals, WishStore.Origin.LIST);
            });
        }

        private void line(TuteeRow row) {
            var stated = new Stated(row.id(), row.familyName(), row.givenName(), row.email(), row.place());
            var meant = comparison.meant(stated);
            var phase = comparison.phase(row.phase()).orElse(null);
            var sound = isPhaseSound(row, phase);
            var twice = comparison.twice(
                    mapping, row.line(), row.id(), meant.person().id());
            twice.ifPresent(problems::add);
            if (!sound || twice.isPresent()) return;
            var person = meant.isNew() ? meant.person() : KnownPeople.updated(meant.person(), stated);
            var named = meant.participant();
            if (named == null) arrive(row, stated, person, meant.isNew() || !person.equals(meant.person()), phase);
            else update(row, stated, named.participant(), meant.person(), person, phase);
        }

        private boolean isPhaseSound(TuteeRow row, @Nullable String phase) {
            if (!row.phase().isEmpty() && phase == null) {
                problems.add(comparison.unknownPhase(mapping, row.line(), RosterColumns.PHASE, row.phase()));
                return false;
            }
            var relationship = comparison.edition.relationship(comparison.relationship);
            if (relationship.concerns(phase)) return true;
            var concerned =
                    String.join(", ", relationship.forPhases().stream().sorted().toList());
            problems.add(Problem.at(
                    mapping.table().file(),
                    row.line(),
                    mapping.heading(RosterColumns.PHASE),
                    phase == null ? "programmes.import.phase-needed" : "programmes.import.phase-not-concerned",
                    row.phase(),
                    concerned));
            return false;
        }

        private void arrive(TuteeRow row, Stated stated, Person person, boolean keepPerson, @Nullable String phase) {
            lines.add(Line.added(row.line(), stated.name()));
            var id = ParticipantId.fresh();
            arrivals.add(new Arrival(
                    id,
                    person,
                    keepPerson,
                    new Joining(
                            person.id(),
                            Side.TUTEE,
                            comparison.relationship,
                            row.id(),
                            phase,
                            0,
                            false,
                            row.interests(),
                            List.of())));
            if (!row.preferences().isEmpty()) rankings.put(id, ids(row.preferences()));
            if (!row.excluded().isEmpty()) refusals.put(id, new LinkedHashSet<>(ids(row.excluded())));
        }

        private void update(
                TuteeRow row, Stated stated, Participant before, Person known, Person person, @Nullable String phase) {
            var own = before.ownWishes();
            var after = new Changes(
                    row.id(),
                    phase == null ? before.phase() : phase,
                    0,
                    before.trained(),
                    read.has(RosterColumns.INTERESTS) && !own ? row.interests() : before.interests(),
                    before.acceptsPhases());
            var changes = ParticipantLists.changes(known, person);
            KnownPeople.compare(changes, "people.column.id", before.reference(), after.reference());
            KnownPeople.compare(changes, "people.column.phase", before.phase(), after.phase());
            KnownPeople.compare(
                    changes,
                    "people.column.interests",
                    ParticipantLists.joined(before.interests()),
                    ParticipantLists.joined(after.interests()));
            if (!changes.isEmpty()) updates.add(new Update(before, after, known, person));
            wish(row, before, own, changes);
            refuse(row, before, changes);
            lines.add(Line.compared(row.line(), stated.name(), changes));
        }

        private void wish(TuteeRow row, Participant before, boolean own, List<Change> changes) {
            if (!read.has(RosterColumns.PREFERENCES)) return;
            var now = preferred.getOrDefault(before.id(), List.of());
            var then = ids(row.preferences());
            if (now.equals(then)) return;
            if (own) {
                remarks.add(Problem.at(
                        mapping.table().file(),
                        row.line(),
                        mapping.heading(RosterColumns.PREFERENCES),
                        "programmes.import.own-wishes-stay"));
                return;
            }
            KnownPeople.compare(
                    changes,
                    "people.column.preferences",
                    ParticipantLists.joined(now.stream()
                            .map(id -> references.getOrDefault(id, "?"))
                            .toList()),
                    ParticipantLists.joined(row.preferences()));
            rankings.put(before.id(), then);
        }

        /// Compared with what lists said before, never with what was confided.
        private void refuse(TuteeRow row, Participant before, List<Change> changes) {
            if (!read.has(RosterColumns.EXCLUDED)) return;
            var then = new LinkedHashSet<>(ids(row.excluded()));
            if (declined.getOrDefault(before.id(), Set.of()).equals(then)) return;
            changes.add(new Change("programmes.import.refusals-of-the-list", "", ""));
            refusals.put(before.id(), then);
        }

        private List<ParticipantId> ids(List<String> ofTutors) {
            var ids = new ArrayList<ParticipantId>();
            for (var reference : ofTutors) {
                var id = tutors.get(reference);
                if (id != null && !ids.contains(id)) ids.add(id);
            }
            return ids;
        }
    }
}
