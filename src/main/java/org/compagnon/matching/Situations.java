package org.compagnon.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.compagnon.assignment.Pairing;
import org.compagnon.assignment.Place;
import org.compagnon.assignment.Situation;
import org.compagnon.assignment.Tutee;
import org.compagnon.assignment.Tutor;
import org.compagnon.pairs.EndReason;
import org.compagnon.pairs.Pairs;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participant.Named;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts together what an assignment is computed from: who takes part, what they wish and decline, who may not have
/// whom.
///
/// People go by the department's own ids, so that the command line gives the same pairs for the same lists.
@Component
class Situations {

    /// After any other reason a repair does not bring the same two together again: somebody ended that pair.
    private static final Set<String> NOBODYS_WISH = Set.of(EndReason.REASSIGNED.name(), EndReason.TERM_REACHED.name());

    private final Editions editions;
    private final Participants participants;
    private final Wishes wishes;
    private final Conflicts conflicts;
    private final Pairs pairs;
    private final JdbcClient database;

    Situations(
            Editions editions,
            Participants participants,
            Wishes wishes,
            Conflicts conflicts,
            Pairs pairs,
            JdbcClient database) {
        this.editions = editions;
        this.participants = participants;
        this.wishes = wishes;
        this.conflicts = conflicts;
        this.pairs = pairs;
        this.database = database;
    }

    /// For a scenario: continuity is with the tutor of an earlier edition.
    People ofScenario(Edition edition, String relationship, Criteria criteria, List<Ruling> rulings) {
        var everybody = everybody(edition, relationship);
        var situation = situation(edition, everybody, criteria, rulings).withCurrent(fromEarlierEditions(everybody));
        return everybody.in(situation);
    }

    /// For a repair: the standing pairs are the current ones, and as few as possible are separated.
    People ofRepair(Edition edition, String relationship, Criteria criteria, List<Ruling> rulings) {
        var everybody = everybody(edition, relationship);
        var standing = new ArrayList<Pairing>();
        var over = new ArrayList<Pairing>();
        for (var pair : pairs.of(edition.id())) {
            var pairing = everybody.pairing(pair.tutor(), pair.tutee());
            if (pairing == null || !pair.relationship().equals(relationship)) continue;
            if (pair.isStanding()) standing.add(pairing);
            else if (!NOBODYS_WISH.contains(pair.endReason())) over.add(pairing);
        }
        var situation = situation(edition, everybody, criteria, rulings);
        over.addAll(situation.forbidden());
        return everybody.in(situation.withForbidden(over).withCurrent(standing).asRepair());
    }

    private Situation situation(Edition edition, Everybody everybody, Criteria criteria, List<Ruling> rulings) {
        var preferences = wishes.preferences(edition.id());
        var refusals = wishes.refusals(edition.id());
        var tutors = everybody.tutors.values().stream().map(Situations::tutor).toList();
        var tutees = everybody.tutees.values().stream()
                .map(tutee -> new Tutee(
                        tutee.reference(),
                        phase(tutee),
                        place(tutee),
                        new HashSet<>(tutee.participant().interests()),
                        everybody.references(preferences.getOrDefault(tutee.id(), List.of())),
                        new HashSet<>(everybody.references(refusals.getOrDefault(tutee.id(), Set.of()).stream()
                                .toList()))))
                .toList();
        return Situation.of(tutors, tutees, criteria.weights(), criteria.limits())
                .withConflicts(conflicts(edition, everybody))
                .withPinned(rulings(everybody, rulings, Ruling.Kind.PINNED))
                .withForbidden(rulings(everybody, rulings, Ruling.Kind.FORBIDDEN));
    }

    private static Tutor tutor(Named tutor) {
        var part = tutor.participant();
        return new Tutor(
                tutor.reference(),
                part.capacity(),
                place(tutor),
                new HashSet<>(part.interests()),
                part.trained(),
                new HashSet<>(part.acceptsPhases()));
    }

    private static String phase(Named tutee) {
        var phase = tutee.participant().phase();
        return phase == null ? "" : phase;
    }

    private static @Nullable Place place(Named one) {
        var latitude = one.latitude();
        var longitude = one.longitude();
        return latitude == null || longitude == null ? null : new Place(latitude, longitude);
    }

    private static List<Pairing> rulings(Everybody everybody, List<Ruling> rulings, Ruling.Kind kind) {
        return rulings.stream()
                .filter(ruling -> ruling.kind() == kind)
                .flatMap(ruling -> Stream.ofNullable(everybody.pairing(ruling.tutor(), ruling.tutee())))
                .toList();
    }

    /// Conflicts that hold on what is left of the edition. Nobody accompanies themselves either.
    private List<Pairing> conflicts(Edition edition, Everybody everybody) {
        var pairings = new ArrayList<Pairing>();
        for (var conflict : conflicts.during(edition.leftOn(editions.today(edition.organisation())))) {
            var tutor = everybody.tutorOfPerson.get(conflict.tutor());
            var tutee = everybody.tuteeOfPerson.get(conflict.tutee());
            if (tutor != null && tutee != null) pairings.add(new Pairing(tutor.reference(), tutee.reference()));
        }
        everybody.tuteeOfPerson.forEach((person, tutee) -> {
            var tutor = everybody.tutorOfPerson.get(person);
            if (tutor != null) pairings.add(new Pairing(tutor.reference(), tutee.reference()));
        });
        return pairings;
    }

    /// Who accompanied whom last, in another edition, if it did not end for a reason.
    private List<Pairing> fromEarlierEditions(Everybody everybody) {
        var pairings = new ArrayList<Pairing>();
        database.sql("""
                select distinct on (tutee.person) tutee.person as tutee, tutor.person as tutor
                from pairs.pair p
                join programmes.participant tutee on tutee.id = p.tutee
                join programmes.participant tutor on tutor.id = p.tutor
                join programmes.participant again on again.person = tutee.person and again.side = 'TUTEE'
                where again.edition = :edition and p.edition <> :edition and p.began_on is not null
                  and (p.status <> 'ENDED' or p.end_reason = 'TERM_REACHED')
                order by tutee.person, p.began_on desc, p.id
                """)
                .param("edition", everybody.edition.id().value())
                .query((row, number) ->
                        new UUID[] {row.getObject("tutor", UUID.class), row.getObject("tutee", UUID.class)})
                .list()
                .forEach(ids -> {
                    var tutor = everybody.tutorOfPerson.get(new PersonId(ids[0]));
                    var tutee = everybody.tuteeOfPerson.get(new PersonId(ids[1]));
                    if (tutor != null && tutee != null) pairings.add(new Pairing(tutor.reference(), tutee.reference()));
                });
        return pairings;
    }

    private Everybody everybody(Edition edition, String relationship) {
        var rules = edition.relationship(relationship);
        var everybody = new Everybody(edition);
        for (var one : participants.named(edition.id())) {
            var part = one.participant();
            if (part.hasLeft() || !part.relationship().equals(relationship)) continue;
            if (part.isTutor()) everybody.addTutor(one);
            else if (rules.concerns(part.phase())) everybody.addTutee(one);
        }
        return everybody;
    }

    /// Those who take part now, by the ids the engine knows them by.
    private static final class Everybody {

        final Edition edition;
        final Map<String, Named> tutors = new LinkedHashMap<>();
        final Map<String, Named> tutees = new LinkedHashMap<>();
        final Map<ParticipantId, Named> byId = new HashMap<>();
        final Map<PersonId, Named> tutorOfPerson = new HashMap<>();
        final Map<PersonId, Named> tuteeOfPerson = new HashMap<>();

        Everybody(Edition edition) {
            this.edition = edition;
        }

        void addTutor(Named tutor) {
            tutors.put(tutor.reference(), tutor);
            byId.put(tutor.id(), tutor);
            tutorOfPerson.put(tutor.participant().person(), tutor);
        }

        void addTutee(Named tutee) {
            tutees.put(tutee.reference(), tutee);
            byId.put(tutee.id(), tutee);
            tuteeOfPerson.put(tutee.participant().person(), tutee);
        }

        @Nullable
        Pairing pairing(ParticipantId tutor, ParticipantId tutee) {
            var one = byId.get(tutor);
            var other = byId.get(tutee);
            return one == null || other == null ? null : new Pairing(one.reference(), other.reference());
        }

        List<String> references(List<ParticipantId> ids) {
            return ids.stream()
                    .flatMap(id -> Stream.ofNullable(byId.get(id)))
                    .map(Named::reference)
                    .toList();
        }

        People in(Situation situation) {
            var wishes = new HashMap<String, List<String>>();
            for (var tutee : situation.tutees()) wishes.put(tutee.id(), tutee.preferences());
            return new People(situation, tutors, tutees, wishes);
        }
    }

    /// A situation, and the participants behind the ids in it.
    record People(
            Situation situation,
            Map<String, Named> tutors,
            Map<String, Named> tutees,
            Map<String, List<String>> wishes) {

        List<String> wishesOf(String tutee) {
            return wishes.getOrDefault(tutee, List.of());
        }

        Named tutor(String id) {
            return Objects.requireNonNull(tutors.get(id), id);
        }

        Named tutee(String id) {
            return Objects.requireNonNull(tutees.get(id), id);
        }

        @Nullable
        String tuteeKey(ParticipantId id) {
            return key(tutees, id);
        }

        @Nullable
        String tutorKey(ParticipantId id) {
            return key(tutors, id);
        }

        private static @Nullable String key(Map<String, Named> people, ParticipantId id) {
            for (var one : people.entrySet()) if (one.getValue().id().equals(id)) return one.getKey();
            return null;
        }

        String digest() {
            return Digest.of(situation);
        }
    }
}
