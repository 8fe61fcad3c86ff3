package org.compagnon.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.compagnon.accounts.AccountId;
import org.compagnon.matching.Criteria;
import org.compagnon.matching.Publications;
import org.compagnon.matching.ScenarioId;
import org.compagnon.matching.Scenarios;
import org.compagnon.people.PersonId;
import org.compagnon.people.roster.TuteeRow;
import org.compagnon.people.roster.TutorRow;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Joining;
import org.compagnon.programmes.Notices;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.Wishes;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.Form;
import org.compagnon.programmes.definition.Template;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens an edition, lets people join, wish and accept, and publishes the assignment.
@InDemo
@Component
class Opening {

    private final Definitions definitions;
    private final Editions editions;
    private final Participants participants;
    private final Wishes wishes;
    private final Notices notices;
    private final Scenarios scenarios;
    private final Publications publications;
    private final TransactionTemplate transactions;

    Opening(
            Definitions definitions,
            Editions editions,
            Participants participants,
            Wishes wishes,
            Notices notices,
            Scenarios scenarios,
            Publications publications,
            TransactionTemplate transactions) {
        this.definitions = definitions;
        this.editions = editions;
        this.participants = participants;
        this.wishes = wishes;
        this.notices = notices;
        this.scenarios = scenarios;
        this.publications = publications;
        this.transactions = transactions;
    }

    /// Who joined an edition, by the id of their list.
    record Joined(EditionId edition, Map<String, ParticipantId> tutors, Map<String, ParticipantId> tutees) {}

    /// Opens the first programme of that form that comes with the application.
    EditionId open(OrganisationId organisation, Form form, SchoolYear year, LocalDate wishesUntil) {
        var definition = adopted(organisation, form);
        return editions.open(
                organisation,
                definition.definition().name().in(Words.FRENCH) + " " + year.label(),
                definition.id(),
                definition.number(),
                year.period(),
                wishesUntil);
    }

    private Definitions.Kept adopted(OrganisationId organisation, Form form) {
        var template = Template.all().stream()
                .filter(one -> one.definition().form() == form)
                .findFirst()
                .orElseThrow();
        return definitions
                .byKey(template.key())
                .orElseGet(() -> definitions.get(definitions.adopt(organisation, template.text())));
    }

    Joined join(EditionId edition, Company company, List<TutorRow> tutors, List<TuteeRow> tutees) {
        return transactions.execute(transaction -> {
            var phase = firstPhase(editions.get(edition).definition());
            var joinedTutors = new HashMap<String, ParticipantId>();
            for (var row : tutors)
                joinedTutors.put(
                        row.id(),
                        participants.join(
                                edition,
                                Joining.tutor(company.tutor(row.id()), row.capacity(), row.trained())
                                        .called(row.id())
                                        .interestedIn(row.interests())));
            var joinedTutees = new HashMap<String, ParticipantId>();
            for (var row : tutees)
                joinedTutees.put(
                        row.id(),
                        participants.join(
                                edition,
                                Joining.tutee(company.tutee(row.id()), phase)
                                        .called(row.id())
                                        .interestedIn(row.interests())));
            tutees.forEach(row -> wish(row, joinedTutors, joinedTutees));
            notices.tellThoseNotYetTold(edition);
            return new Joined(edition, joinedTutors, joinedTutees);
        });
    }

    /// An older learner who accompanies younger ones.
    ParticipantId joinPeer(EditionId edition, PersonId peer, int capacity) {
        return participants.join(edition, Joining.tutor(peer, capacity, true));
    }

    /// The phase that the programme is for, whatever it is called.
    private static String firstPhase(Definition definition) {
        var concerned = new TreeSet<>(definition.first().forPhases());
        return concerned.isEmpty() ? definition.phases().getFirst().code() : concerned.first();
    }

    private void wish(TuteeRow row, Map<String, ParticipantId> tutors, Map<String, ParticipantId> tutees) {
        var tutee = tutees.get(row.id());
        if (tutee == null) return;
        var ranking = row.preferences().stream()
                .map(tutors::get)
                .filter(Objects::nonNull)
                .toList();
        if (!ranking.isEmpty()) wishes.wish(tutee, ranking, row.interests());
        Set<ParticipantId> declined = row.excluded().stream()
                .map(tutors::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!declined.isEmpty()) wishes.decline(tutee, declined);
    }

    void acceptCharters(List<ParticipantId> accepting) {
        transactions.executeWithoutResult(transaction -> accepting.forEach(participants::acceptCharter));
    }

    /// Computes and publishes, as a coordinator would: two scenarios to compare, and the first one chosen.
    void publish(EditionId edition, AccountId coordinator) {
        var stated = Criteria.of(editions.get(edition).definition().first().matching());
        var words = Words.in(Words.FRENCH);
        var chosen = scenarios.create(edition, Definition.ONLY, words.of("demo.scenario.usual"), stated);
        awaitResult(chosen);
        var nearer = new Criteria(
                stated.preference(),
                stated.distance() * 5,
                stated.interests(),
                stated.continuity(),
                stated.balance(),
                stated.requireTrained(),
                stated.maxDistanceKm());
        awaitResult(scenarios.create(edition, Definition.ONLY, words.of("demo.scenario.nearer"), nearer));
        publications.publish(chosen, coordinator);
    }

    private void awaitResult(ScenarioId id) {
        while (scenarios.get(id).isComputing()) LockSupport.parkNanos(20_000_000);
        if (!scenarios.get(id).isComputed()) throw new IllegalStateException("Scenario " + id + " failed");
    }
}
