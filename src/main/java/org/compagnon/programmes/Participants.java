package org.compagnon.programmes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Role;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.Participant.Named;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything other code may ask of who takes part in an edition.
@Service
@Transactional
public class Participants {

    private static final int LONGEST_INTEREST = 60;
    private static final int MOST_INTERESTS = 30;

    private final ParticipantStore store;
    private final WishStore wishes;
    private final Editions editions;
    private final People people;
    private final Accounts accounts;
    private final MovedAddresses movedAddresses;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Participants(
            ParticipantStore store,
            WishStore wishes,
            Editions editions,
            People people,
            Accounts accounts,
            MovedAddresses movedAddresses,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.editions = editions;
        this.people = people;
        this.accounts = accounts;
        this.movedAddresses = movedAddresses;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Participant get(ParticipantId id) {
        return store.get(id, charters());
    }

    @Transactional(readOnly = true)
    public List<Participant> of(EditionId edition, Side side) {
        return store.of(edition, side, charters());
    }

    /// Every part the person takes, in running editions first.
    @Transactional(readOnly = true)
    public List<Participant> of(PersonId person) {
        return store.of(person, charters());
    }

    /// The parts that the signed-in account takes.
    @Transactional(readOnly = true)
    public List<Participant> of(AccountId account) {
        return people.of(account).map(person -> of(person.id())).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public Named named(ParticipantId id) {
        return store.named(id, charters());
    }

    /// By name; in one query, however many they are.
    @Transactional(readOnly = true)
    public List<Named> named(EditionId edition, Side side) {
        return store.named(edition, side, charters());
    }

    @Transactional(readOnly = true)
    public List<Named> named(EditionId edition) {
        return store.named(edition, null, charters());
    }

    /// Each edition is read once in one reading.
    private ParticipantStore.CharterInForce charters() {
        var read = new HashMap<EditionId, Edition>();
        return (edition, relationship) -> read.computeIfAbsent(edition, editions::get)
                .definition()
                .relationship(relationship)
                .map(one -> one.charter().version())
                .orElse(0);
    }

    /// Somebody comes to take part: they can come in from now on, if an address is known.
    public ParticipantId join(EditionId id, Joining joining) {
        var edition = open(id);
        if (store.takesPart(id, joining)) throw new RuleBroken("programmes.rule.already-takes-part");
        var arrival = new Arrival(people.get(joining.person()), false, joining);
        joinAll(edition, List.of(arrival));
        return arrival.id();
    }

    /// Somebody on a list who does not take part yet.
    ///
    /// @param keepPerson whether the person is new or has changed
    record Arrival(ParticipantId id, Person person, boolean keepPerson, Joining joining) {

        Arrival(Person person, boolean keepPerson, Joining joining) {
            this(ParticipantId.fresh(), person, keepPerson, joining);
        }
    }

    /// A whole list comes to take part.
    void joinAll(EditionId id, List<Arrival> arrivals) {
        joinAll(open(id), arrivals);
    }

    private void joinAll(Edition edition, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) return;
        var organisation = edition.organisation();
        for (var arrival : arrivals) {
            var joining = arrival.joining();
            mustFit(edition, joining.relationship(), joining.phase(), joining.acceptsPhases());
        }
        var theirs = withAccounts(
                organisation, arrivals.stream().map(Arrival::person).toList());
        var toKeep = new ArrayList<Person>();
        for (var i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            if (arrival.keepPerson() || !theirs.get(i).equals(arrival.person())) toKeep.add(theirs.get(i));
        }
        people.keepAll(organisation, toKeep);
        store.addAll(organisation, edition.id(), arrivals);
        for (var side : Side.values()) {
            var accountsOfSide = new LinkedHashSet<AccountId>();
            for (var i = 0; i < arrivals.size(); i++) {
                var account = theirs.get(i).account();
                if (account != null && arrivals.get(i).joining().side() == side) accountsOfSide.add(account);
            }
            letIn(organisation, edition.id(), accountsOfSide, side);
        }
    }

    private Edition open(EditionId id) {
        var edition = editions.get(id);
        if (edition.closed()) throw new RuleBroken("programmes.rule.edition-closed");
        return edition;
    }

    /// The same people, in the same order, with the accounts of their addresses. Where two share an address, the
    /// account stays with the first.
    private List<Person> withAccounts(OrganisationId organisation, List<Person> all) {
        var names = new LinkedHashMap<String, String>();
        for (var person : all)
            if (person.account() == null && person.email() != null) names.putIfAbsent(person.email(), person.name());
        var found = accounts.ofAll(organisation, names);
        var taken = new HashSet<>(people.taken(found.values()));
        return all.stream()
                .map(person -> {
                    if (person.account() != null || person.email() == null) return person;
                    var account = Objects.requireNonNull(found.get(person.email()));
                    return taken.add(account) ? person.withAccount(account) : person;
                })
                .toList();
    }

    private void letIn(OrganisationId organisation, EditionId edition, Collection<AccountId> those, Side side) {
        if (!those.isEmpty())
            accounts.grantAll(
                    organisation, those, new Grant(side == Side.TUTOR ? Role.TUTOR : Role.TUTEE, edition.value()));
    }

    /// What a list changes of somebody who already takes part.
    ///
    /// @param known the person on record; `person` is what becomes of them
    record Update(Participant before, Changes after, Person known, Person person) {}

    /// What a whole list changes on one side of an edition.
    void updateAll(EditionId id, Side side, List<Update> updates) {
        if (updates.isEmpty()) return;
        var edition = editions.get(id);
        var organisation = edition.organisation();
        var theirs =
                withAccounts(organisation, updates.stream().map(Update::person).toList());
        var toKeep = new ArrayList<Person>();
        var welcome = new LinkedHashSet<AccountId>();
        for (var i = 0; i < updates.size(); i++) {
            var known = updates.get(i).known();
            var person = theirs.get(i);
            if (!person.equals(known)) toKeep.add(person);
            if (person.account() != null && known.account() == null) welcome.add(person.account());
        }
        people.keepAll(organisation, toKeep);
        movedAddresses.tell(organisation, updates);
        letIn(organisation, id, welcome, side);
        changeAll(
                edition,
                updates.stream()
                        .filter(one -> !one.after().equals(Changes.none(one.before())))
                        .toList());
    }

    private void changeAll(Edition edition, List<Update> updates) {
        for (var update : updates) mustBeSound(edition, update.before(), update.after());
        store.changeAll(updates.stream()
                .map(one -> one.after().of(one.before(), one.before().version()))
                .toList());
        for (var update : updates) tellOfTraining(edition, update.before(), update.after());
    }

    private static void mustFit(
            Edition edition, String relationship, @Nullable String phase, Collection<String> acceptsPhases) {
        var definition = edition.definition();
        if (definition.relationship(relationship).isEmpty())
            throw new RuleBroken("programmes.rule.relationship-unknown", relationship);
        if (phase != null && definition.phase(phase).isEmpty())
            throw new RuleBroken("programmes.rule.phase-unknown", phase, Phases.of(definition));
        for (var accepted : acceptsPhases)
            if (definition.phase(accepted).isEmpty())
                throw new RuleBroken("programmes.rule.phase-unknown", accepted, Phases.of(definition));
    }

    /// Rule 9: each side accepts the charter in the version in force; once is enough.
    public void acceptCharter(ParticipantId id) {
        var participant = get(id);
        if (participant.charterAccepted()) return;
        if (participant.hasLeft()) throw new RuleBroken("programmes.rule.has-left");
        var edition = editions.get(participant.edition());
        var version = edition.relationship(participant.relationship()).charter().version();
        database.sql("""
                update programmes.participant
                set charter_version = :charter, charter_accepted_at = :now, version = version + 1
                where id = :id
                """)
                .param("charter", version)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        events.publishEvent(new CharterAccepted(edition.organisation(), edition.id(), id));
    }

    /// Changes what is recorded of a part, if nobody changed it since it was read.
    public void change(ParticipantId id, Changes changes, int version) {
        var before = get(id);
        var edition = editions.get(before.edition());
        mustBeSound(edition, before, changes);
        mustBeSubjects(before, changes.interests());
        store.changeAll(List.of(changes.of(before, version)));
        tellOfTraining(edition, before, changes);
    }

    private static void mustBeSound(Edition edition, Participant before, Changes changes) {
        mustFit(edition, before.relationship(), changes.phase(), changes.acceptsPhases());
        if (changes.capacity() < 0) throw new RuleBroken("programmes.rule.capacity-below-zero");
    }

    /// A subject is a word or two. What a list brought in stays as it is.
    private static void mustBeSubjects(Participant before, List<String> interests) {
        for (var subject : interests)
            if (subject.length() > LONGEST_INTEREST && !before.interests().contains(subject))
                throw new RuleBroken("programmes.rule.interest-too-long", LONGEST_INTEREST, subject.length());
        if (interests.size() > MOST_INTERESTS
                && interests.size() > before.interests().size())
            throw new RuleBroken("programmes.rule.interests-too-many", MOST_INTERESTS);
    }

    private void tellOfTraining(Edition edition, Participant before, Changes changes) {
        if (changes.trained() && !before.trained())
            events.publishEvent(new TrainingRecorded(edition.organisation(), edition.id(), before.id()));
    }

    /// What a coordinator or a list may change of a part.
    public record Changes(
            @Nullable String reference,
            @Nullable String phase,
            int capacity,
            boolean trained,
            List<String> interests,
            List<String> acceptsPhases) {

        public static Changes none(Participant before) {
            return new Changes(
                    before.reference(),
                    before.phase(),
                    before.capacity(),
                    before.trained(),
                    before.interests(),
                    before.acceptsPhases());
        }

        Participant of(Participant before, int version) {
            return new Participant(
                    before.id(),
                    before.edition(),
                    before.person(),
                    before.side(),
                    before.relationship(),
                    phase,
                    capacity,
                    trained,
                    interests,
                    acceptsPhases,
                    before.charterVersion(),
                    before.charterAccepted(),
                    before.leftOn(),
                    before.leftReason(),
                    reference,
                    before.invited(),
                    before.ownWishes(),
                    version);
        }
    }

    public void recordTraining(ParticipantId id) {
        var participant = get(id);
        if (!participant.isTutor()) throw new RuleBroken("programmes.rule.only-tutors-are-trained");
        var before = Changes.none(participant);
        change(
                id,
                new Changes(
                        before.reference(),
                        before.phase(),
                        before.capacity(),
                        true,
                        before.interests(),
                        before.acceptsPhases()),
                participant.version());
    }

    public void leave(ParticipantId id, LocalDate lastDay, String reason) {
        var participant = get(id);
        if (participant.hasLeft()) throw new RuleBroken("programmes.rule.has-left");
        var edition = editions.get(participant.edition());
        if (lastDay.isBefore(edition.period().from())
                || lastDay.isAfter(edition.period().until()))
            throw new RuleBroken("programmes.rule.leaves-outside-the-edition");
        database.sql("""
                update programmes.participant set left_on = :day, left_reason = :reason, version = version + 1
                where id = :id
                """)
                .param("day", lastDay)
                .param("reason", Departure.valueOf(reason).name())
                .param("id", id.value())
                .update();
        events.publishEvent(new ParticipantLeft(edition.organisation(), edition.id(), id, lastDay));
    }

    /// What the tutees of an edition wish, best first; those who wish nothing are not in it.
    @Transactional(readOnly = true)
    public Map<ParticipantId, List<ParticipantId>> preferences(EditionId edition) {
        return wishes.preferences(edition);
    }

    /// Whom tutees decline, opened from the vault for the computation of an assignment alone. Never shown to anybody.
    @Transactional(readOnly = true)
    public Map<ParticipantId, Set<ParticipantId>> refusals(EditionId edition) {
        return wishes.refusals(edition);
    }

    @Transactional(readOnly = true)
    public List<ParticipantId> preferencesOf(ParticipantId tutee) {
        return wishes.preferencesOf(tutee);
    }

    /// What a tutee confided, for that tutee’s own page.
    @Transactional(readOnly = true)
    public Set<ParticipantId> declinedBy(ParticipantId tutee) {
        return wishes.confidedBy(tutee);
    }

    /// A tutee states their wishes, best first, until the edition’s date. From then on no list overwrites them.
    public void wish(ParticipantId id, List<ParticipantId> ranking, List<String> interests) {
        var tutee = mayStillWish(id);
        var tutors = standingTutors(tutee);
        if (new HashSet<>(ranking).size() < ranking.size()) throw new RuleBroken("programmes.rule.wished-twice");
        if (!tutors.containsAll(ranking)) throw new RuleBroken("programmes.rule.wished-unknown");
        mustBeSubjects(tutee, interests);
        if (ranking.stream().anyMatch(wishes.confidedBy(id)::contains))
            throw new RuleBroken("programmes.rule.wished-and-declined");
        var edition = editions.get(tutee.edition());
        wishes.prefer(edition.organisation(), id, ranking);
        wishes.wishesStatedByTutee(id, Timestamp.from(clock.instant()), interests, tutee.version());
    }

    /// A tutee declines tutors in confidence; whom they wished for until now is no longer wished for.
    public void decline(ParticipantId id, Set<ParticipantId> tutors) {
        var tutee = mayStillWish(id);
        if (!standingTutors(tutee).containsAll(tutors)) throw new RuleBroken("programmes.rule.wished-unknown");
        var organisation = editions.get(tutee.edition()).organisation();
        var ranking = wishes.preferencesOf(id).stream()
                .filter(tutor -> !tutors.contains(tutor))
                .toList();
        wishes.prefer(organisation, id, ranking);
        wishes.decline(organisation, id, tutors, WishStore.Origin.TUTEE);
    }

    private Participant mayStillWish(ParticipantId id) {
        var tutee = get(id);
        if (tutee.isTutor()) throw new RuleBroken("programmes.rule.only-tutees-wish");
        if (tutee.hasLeft()) throw new RuleBroken("programmes.rule.has-left");
        var edition = editions.get(tutee.edition());
        if (!edition.takesWishesOn(editions.today(edition.organisation())))
            throw new RuleBroken("programmes.rule.wishes-are-closed");
        return tutee;
    }

    /// Themselves left out, where they are a tutor in the same edition.
    private Set<ParticipantId> standingTutors(Participant tutee) {
        var tutors = new HashSet<ParticipantId>();
        for (var tutor : of(tutee.edition(), Side.TUTOR))
            if (tutor.relationship().equals(tutee.relationship())
                    && !tutor.hasLeft()
                    && !Objects.equals(tutor.person(), tutee.person())) tutors.add(tutor.id());
        return tutors;
    }
}
