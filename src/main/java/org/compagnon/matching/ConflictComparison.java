package org.compagnon.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.people.Person;
import org.compagnon.people.PersonId;
import org.compagnon.people.imports.ImportPlan.Change;
import org.compagnon.people.imports.ImportPlan.Line;
import org.compagnon.people.imports.KnownPeople;
import org.compagnon.people.roster.ConflictRow;
import org.compagnon.people.roster.RosterColumns;
import org.compagnon.people.roster.RosterRead;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.Problem;
import org.jspecify.annotations.Nullable;

/// A list of conflicts of interest against those on record: whom each line means, and what it would change.
final class ConflictComparison {

    /// A tutor and a tutee, whatever stands between them.
    private record Couple(PersonId tutor, PersonId tutee) {}

    /// A line whose people and reason are known.
    private record Stated(int line, Person tutor, Person tutee, String text, ConflictReason reason) {
        Couple couple() {
            return new Couple(tutor.id(), tutee.id());
        }
    }

    /// @param instead the conflict of the list before that this one takes the place of
    record Noting(
            PersonId tutor,
            PersonId tutee,
            ConflictReason reason,
            @Nullable UUID instead) {}

    private final ColumnMapping mapping;
    private final KnownPeople known;
    private final RosterRead<ConflictRow> read;
    private final Map<Side, Map<String, PersonId>> byReference =
            Map.of(Side.TUTOR, new HashMap<>(), Side.TUTEE, new HashMap<>());
    private final Map<Side, Set<PersonId>> taking = Map.of(Side.TUTOR, new HashSet<>(), Side.TUTEE, new HashSet<>());
    private final Map<Couple, List<Conflict>> recorded = new LinkedHashMap<>();

    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> problems;
    private final List<Problem> remarks;
    private final List<String> gone = new ArrayList<>();

    ConflictComparison(
            ColumnMapping mapping,
            List<Participant.Named> participants,
            KnownPeople known,
            List<Conflict> recorded,
            RosterRead<ConflictRow> read) {
        this.mapping = mapping;
        this.known = known;
        this.read = read;
        this.problems = new ArrayList<>(read.problems());
        this.remarks = new ArrayList<>(read.remarks());
        for (var named : participants) {
            var participant = named.participant();
            of(byReference, participant.side()).put(named.reference(), participant.person());
            of(taking, participant.side()).add(participant.person());
        }
        // What began on a stated day came from a placement or by hand: a list states no days.
        for (var conflict : recorded)
            if (conflict.from() == null)
                this.recorded
                        .computeIfAbsent(new Couple(conflict.tutor(), conflict.tutee()), none -> new ArrayList<>())
                        .add(conflict);
    }

    private static <T> T of(Map<Side, T> bySide, Side side) {
        return java.util.Objects.requireNonNull(bySide.get(side));
    }

    List<Line> lines() {
        return lines;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> remarks() {
        return remarks;
    }

    /// What the list before said and this one no longer does.
    List<String> gone() {
        return gone;
    }

    /// What is to be noted; lines, problems and remarks are told on the way.
    List<Noting> compared() {
        var stated = stated();
        var reasons = new HashMap<Couple, Set<ConflictReason>>();
        for (var one : stated)
            reasons.computeIfAbsent(one.couple(), none -> new HashSet<>()).add(one.reason());
        var noting = new ArrayList<Noting>();
        for (var one : stated) compare(one, reasons.getOrDefault(one.couple(), Set.of()), noting);
        for (var left : recorded.values())
            for (var conflict : left) if (isFromAList(conflict) && areBothHere(conflict)) gone.add(name(conflict));
        return noting;
    }

    private List<Stated> stated() {
        var stated = new ArrayList<Stated>();
        var seen = new HashMap<List<Object>, Integer>();
        for (var row : read.rows()) {
            var tutor = who(row, Side.TUTOR);
            var tutee = who(row, Side.TUTEE);
            if (tutor.isEmpty() || tutee.isEmpty()) continue;
            if (tutor.get().id().equals(tutee.get().id())) {
                problems.add(at(row, null, "matching.import.oneself", row.tutorId()));
                continue;
            }
            var reason = StatedReason.of(row.reason());
            if (reason.isEmpty())
                remarks.add(at(row, RosterColumns.REASON, "matching.import.reason-unknown", row.reason()));
            var one =
                    new Stated(row.line(), tutor.get(), tutee.get(), row.reason(), reason.orElse(ConflictReason.OTHER));
            var before = seen.putIfAbsent(List.of(one.couple(), one.reason()), row.line());
            if (before == null) stated.add(one);
            else remarks.add(at(row, null, "matching.import.twice", before.toString()));
        }
        return stated;
    }

    private void compare(Stated one, Set<ConflictReason> reasons, List<Noting> noting) {
        var who =
                one.tutor().name() + " – " + one.tutee().name() + (one.text().isEmpty() ? "" : " (" + one.text() + ")");
        var standing = recorded.getOrDefault(one.couple(), new ArrayList<>());
        var same = standing.stream()
                .filter(conflict -> conflict.reason() == one.reason())
                .findFirst();
        if (same.isPresent()) {
            standing.remove(same.get());
            var changes = new ArrayList<Change>();
            KnownPeople.compare(changes, "matching.import.until", same.get().until(), null);
            lines.add(Line.compared(one.line(), who, changes));
            if (!changes.isEmpty()) noting.add(noting(one, null));
            return;
        }
        var other = standing.stream()
                .filter(conflict -> isFromAList(conflict) && !reasons.contains(conflict.reason()))
                .findFirst();
        if (other.isPresent()) {
            standing.remove(other.get());
            var now = new Change("matching.import.now." + one.reason().name(), "", "");
            lines.add(Line.compared(one.line(), who, List.of(now)));
            noting.add(noting(one, other.get().id()));
            return;
        }
        lines.add(Line.added(one.line(), who));
        noting.add(noting(one, null));
    }

    private static Noting noting(Stated one, @Nullable UUID instead) {
        return new Noting(one.tutor().id(), one.tutee().id(), one.reason(), instead);
    }

    private static boolean isFromAList(Conflict conflict) {
        return conflict.source() == Conflict.Source.LIST;
    }

    private boolean areBothHere(Conflict conflict) {
        return of(taking, Side.TUTOR).contains(conflict.tutor())
                && of(taking, Side.TUTEE).contains(conflict.tutee());
    }

    private String name(Conflict conflict) {
        return known.get(conflict.tutor()).map(Person::name).orElse("") + " – "
                + known.get(conflict.tutee()).map(Person::name).orElse("");
    }

    /// By the id of the edition's list; else anybody the department knows, because lists of conflicts are kept from
    /// year to year. Tutors and tutees are often numbered apart: whoever takes part here on the other side alone is
    /// not meant.
    private Optional<Person> who(ConflictRow row, Side side) {
        var column = side == Side.TUTOR ? RosterColumns.OF_TUTOR : RosterColumns.OF_TUTEE;
        var id = side == Side.TUTOR ? row.tutorId() : row.tuteeId();
        var here = Optional.ofNullable(of(byReference, side).get(id)).flatMap(known::get);
        if (here.isPresent()) return here;
        var otherSide = side == Side.TUTOR ? Side.TUTEE : Side.TUTOR;
        var elsewhere = known.byEmail(id).or(() -> known.byReference(id)).or(() -> known.byName(id));
        if (elsewhere.isEmpty()) {
            problems.add(
                    of(byReference, otherSide).containsKey(id)
                            ? onTheOtherSide(row, column, side, id)
                            : at(row, column, "matching.import.nobody-known", id));
            return elsewhere;
        }
        var person = elsewhere.get().id();
        if (of(taking, side).contains(person)) return elsewhere;
        if (of(taking, otherSide).contains(person)) {
            problems.add(onTheOtherSide(row, column, side, id));
            return Optional.empty();
        }
        remarks.add(at(row, column, "matching.import.not-here", id));
        return elsewhere;
    }

    private Problem onTheOtherSide(ConflictRow row, Column column, Side side, String id) {
        return at(row, column, side == Side.TUTOR ? "matching.import.not-a-tutor" : "matching.import.not-a-tutee", id);
    }

    private Problem at(ConflictRow row, @Nullable Column column, String key, String text) {
        var heading = column != null && mapping.has(column) ? mapping.heading(column) : null;
        return Problem.at(mapping.table().file(), row.line(), heading, key, text);
    }
}
