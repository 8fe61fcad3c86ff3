package org.compagnon.programmes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.compagnon.accounts.AccountId;
import org.compagnon.people.People;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.Enrolment.Arrival;
import org.compagnon.programmes.Participant.Named;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything other code may ask of who takes part in an edition.
@Service
@Transactional
public class Participants {

    private final ParticipantStore store;
    private final Enrolment enrolment;
    private final Editions editions;
    private final People people;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Participants(
            ParticipantStore store,
            Enrolment enrolment,
            Editions editions,
            People people,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.enrolment = enrolment;
        this.editions = editions;
        this.people = people;
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
        if (store.takesPart(id, joining)) throw new RuleBroken("programmes.rule.already-takes-part");
        var arrival = new Arrival(people.get(joining.person()), false, joining);
        enrolment.joinAll(id, List.of(arrival));
        return arrival.id();
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
        Subjects.mustBeSound(before, changes.interests());
        enrolment.change(edition, before, changes, version);
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
}
