package org.compagnon.programmes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.ColumnMapping;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.people.PersonId;
import org.compagnon.people.imports.ImportPlan.Change;
import org.compagnon.people.imports.KnownPeople;
import org.compagnon.people.imports.KnownPeople.Stated;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the lists of tutors and of tutees have in common: whom a line means, and which phase it names.
@Component
class ParticipantLists {

    private final Editions editions;
    private final Participants participants;
    private final People people;

    ParticipantLists(Editions editions, Participants participants, People people) {
        this.editions = editions;
        this.participants = participants;
        this.people = people;
    }

    /// An edition and the relationship that a list is for, as an address names them: `edition` or
    /// `edition:relationship`.
    record Target(EditionId edition, String relationship) {

        static Target of(String text) {
            try {
                var parts = text.split(":", 2);
                return new Target(EditionId.of(parts[0]), parts.length == 2 ? parts[1] : "");
            } catch (IllegalArgumentException noId) {
                throw new java.util.NoSuchElementException("No edition " + text);
            }
        }

        String relationshipIn(Edition edition) {
            return relationship.isEmpty() ? edition.definition().first().key() : relationship;
        }
    }

    String targetName(CurrentUser user, String text, Words words) {
        var target = Target.of(text);
        var edition = editions.get(target.edition());
        user.mustActIn(edition.id().value());
        var relationship = edition.relationship(target.relationshipIn(edition));
        return edition.definition().isJoint()
                ? edition.name() + " – " + relationship.name().in(words.language())
                : edition.name();
    }

    /// What a list is compared with.
    Comparison compare(String text, Side side) {
        var target = Target.of(text);
        var edition = editions.get(target.edition());
        var relationship = target.relationshipIn(edition);
        return new Comparison(
                edition, relationship, side, standing(edition, relationship, side), new KnownPeople(people.all()));
    }

    /// One side of the relationship that a list is for.
    List<Participant.Named> standing(String text, Side side) {
        var target = Target.of(text);
        var edition = editions.get(target.edition());
        return standing(edition, target.relationshipIn(edition), side);
    }

    private List<Participant.Named> standing(Edition edition, String relationship, Side side) {
        return participants.named(edition.id(), side).stream()
                .filter(named -> named.participant().relationship().equals(relationship))
                .toList();
    }

    /// The edition as it stands, for one side of one relationship.
    static final class Comparison {

        final Edition edition;
        final String relationship;
        final Side side;
        final List<Participant.Named> standing;
        final KnownPeople known;
        private final Map<String, Participant.Named> byReference = new HashMap<>();
        private final Map<PersonId, Participant.Named> byPerson = new HashMap<>();
        private final Map<String, String> phases = new HashMap<>();
        private final Map<PersonId, Integer> lines = new HashMap<>();

        Comparison(
                Edition edition, String relationship, Side side, List<Participant.Named> standing, KnownPeople known) {
            this.edition = edition;
            this.relationship = relationship;
            this.side = side;
            this.standing = standing;
            this.known = known;
            for (var named : standing) {
                if (named.participant().reference() != null) byReference.put(named.reference(), named);
                byPerson.put(named.participant().person(), named);
            }
            for (var phase : edition.definition().phases()) {
                phases.put(fold(phase.name().fr()), phase.code());
                phases.put(fold(phase.name().en()), phase.code());
            }
            for (var phase : edition.definition().phases()) phases.put(fold(phase.code()), phase.code());
        }

        /// The part that the line speaks of, and the person; a fresh person where nobody is known.
        ///
        /// @param participant absent when they do not take part yet
        record Meant(Participant.@Nullable Named participant, Person person, boolean isNew) {}

        Meant meant(Stated stated) {
            var byId = byReference.get(stated.id());
            if (byId != null)
                return new Meant(byId, known.get(byId.participant().person()).orElseThrow(), false);
            var person = known.whoIs(stated);
            if (person.isEmpty()) return new Meant(null, known.fresh(stated), true);
            return new Meant(byPerson.get(person.get().id()), person.get(), false);
        }

        /// Two lines that turn out to mean one person are told, the second one.
        Optional<Problem> twice(ColumnMapping mapping, int line, String id, PersonId person) {
            var before = lines.putIfAbsent(person, line);
            return before == null
                    ? Optional.empty()
                    : Optional.of(Problem.at(
                            mapping.table().file(),
                            line,
                            null,
                            "programmes.import.same-person",
                            id,
                            before.toString()));
        }

        Optional<String> phase(String text) {
            return Optional.ofNullable(phases.get(fold(text)));
        }

        Problem unknownPhase(ColumnMapping mapping, int line, org.compagnon.files.Column column, String text) {
            return Problem.at(
                    mapping.table().file(),
                    line,
                    mapping.heading(column),
                    edition.definition().phases().isEmpty()
                            ? "programmes.import.no-phases"
                            : "programmes.import.phase-unknown",
                    text,
                    Phases.of(edition.definition()));
        }

        /// Who stands in the edition and was on no line.
        List<String> gone() {
            return standing.stream()
                    .filter(named -> !named.participant().hasLeft())
                    .filter(named -> !lines.containsKey(named.participant().person()))
                    .map(Participant.Named::name)
                    .toList();
        }

        private static String fold(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
    }

    static Participant of(Participant.@Nullable Named named) {
        return Objects.requireNonNull(named).participant();
    }

    static List<Change> changes(Person before, Person after) {
        return new ArrayList<>(KnownPeople.changes(before, after));
    }

    static String joined(List<String> texts) {
        return String.join(" | ", texts);
    }
}
