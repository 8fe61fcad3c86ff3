package org.compagnon.programmes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Role;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets whole lists of people take part in an edition, or changes what is recorded of those who do.
@Component
@Transactional
class Enrolment {

    private final ParticipantStore store;
    private final Editions editions;
    private final People people;
    private final Accounts accounts;
    private final MovedAddresses movedAddresses;
    private final ApplicationEventPublisher events;

    Enrolment(
            ParticipantStore store,
            Editions editions,
            People people,
            Accounts accounts,
            MovedAddresses movedAddresses,
            ApplicationEventPublisher events) {
        this.store = store;
        this.editions = editions;
        this.people = people;
        this.accounts = accounts;
        this.movedAddresses = movedAddresses;
        this.events = events;
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
        if (arrivals.isEmpty()) return;
        var edition = editions.get(id);
        if (edition.closed()) throw new RuleBroken("programmes.rule.edition-closed");
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

    /// Changes what is recorded of one part, if nobody changed it since it was `version`.
    void change(Edition edition, Participant before, Changes after, int version) {
        mustBeSound(edition, before, after);
        store.changeAll(List.of(after.of(before, version)));
        tellOfTraining(edition, before, after);
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

    private static void mustBeSound(Edition edition, Participant before, Changes changes) {
        mustFit(edition, before.relationship(), changes.phase(), changes.acceptsPhases());
        if (changes.capacity() < 0) throw new RuleBroken("programmes.rule.capacity-below-zero");
    }

    private void tellOfTraining(Edition edition, Participant before, Changes changes) {
        if (changes.trained() && !before.trained())
            events.publishEvent(new TrainingRecorded(edition.organisation(), edition.id(), before.id()));
    }
}
