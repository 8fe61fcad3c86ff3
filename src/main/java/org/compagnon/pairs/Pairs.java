package org.compagnon.pairs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.compagnon.accounts.Organisations;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything other rooms may ask of pairs.
@Service
@Transactional
public class Pairs {

    private final PairStore store;
    private final Editions editions;
    private final Participants participants;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pairs(
            PairStore store,
            Editions editions,
            Participants participants,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.editions = editions;
        this.participants = participants;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /// Brings couples together: all of them, or none when one breaks a rule. Those who are ready begin at once.
    public List<PairId> propose(OrganisationId organisation, EditionId edition, List<Couple> couples) {
        var known = everybody(edition);
        new Proposal(known, standing(edition)).check(couples);
        var pairs =
                couples.stream().map(couple -> Pair.proposed(edition, couple)).toList();
        try {
            store.add(organisation, pairs, clock.instant());
        } catch (DuplicateKeyException somebodyElseWasQuicker) {
            throw new RuleBroken("pairs.rule.has-a-tutor-already");
        }
        beginWhereReady(editions.get(edition), pairs, known);
        return pairs.stream().map(Pair::id).toList();
    }

    @Transactional(readOnly = true)
    public Pair get(PairId id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("No pair " + id));
    }

    /// Those that ended included.
    @Transactional(readOnly = true)
    public List<Pair> of(EditionId edition) {
        return store.of(edition);
    }

    @Transactional(readOnly = true)
    public List<Pair> standing(EditionId edition) {
        return store.of(edition).stream().filter(Pair::isStanding).toList();
    }

    /// On either side, those that ended included.
    @Transactional(readOnly = true)
    public List<Pair> of(ParticipantId participant) {
        return store.of(participant);
    }

    /// Earliest first.
    @Transactional(readOnly = true)
    public List<Pause> pausesOf(PairId id) {
        return store.pausesOf(id);
    }

    public void end(PairId id, LocalDate on, EndReason reason) {
        var ended = get(id).ended(on, reason);
        store.save(ended);
        store.endPause(id, on);
        events.publishEvent(new PairEnded(organisationOf(ended), ended.edition(), id, on, reason.name()));
    }

    /// @param reasonCode one of [EndReason]'s names
    public void end(PairId id, LocalDate on, String reasonCode) {
        end(id, on, EndReason.valueOf(reasonCode));
    }

    public void pause(PairId id, LocalDate from) {
        var paused = get(id).paused();
        store.save(paused);
        store.pause(organisationOf(paused), id, from);
    }

    public void resume(PairId id, LocalDate on) {
        store.save(get(id).resumed());
        store.endPause(id, on);
    }

    /// Rule 9, once more: somebody accepted the charter or finished their training.
    void becameReady(ParticipantId participant) {
        var proposed = proposedOf(participant);
        if (proposed.isEmpty()) return;
        var known = new HashMap<ParticipantId, Participant>();
        for (var pair : proposed) {
            known.computeIfAbsent(pair.tutor(), participants::get);
            known.computeIfAbsent(pair.tutee(), participants::get);
        }
        beginWhereReady(editions.get(proposed.getFirst().edition()), proposed, known);
    }

    /// Whoever leaves an edition leaves their pairs.
    void departed(ParticipantId participant, LocalDate on) {
        for (var pair : store.of(participant)) {
            if (!pair.isStanding()) continue;
            var began = pair.beganOn();
            var lastDay = began != null && on.isBefore(began) ? began : on;
            end(pair.id(), lastDay, pair.tutor().equals(participant) ? EndReason.TUTOR_LEFT : EndReason.TUTEE_LEFT);
        }
    }

    private List<Pair> proposedOf(ParticipantId participant) {
        return store.of(participant).stream()
                .filter(pair -> pair.status() == Pair.Status.PROPOSED)
                .toList();
    }

    private void beginWhereReady(Edition edition, List<Pair> proposed, Map<ParticipantId, Participant> known) {
        var on = firstDay(edition);
        var begun = proposed.stream()
                .filter(pair -> Beginning.missing(
                                Objects.requireNonNull(known.get(pair.tutor())),
                                Objects.requireNonNull(known.get(pair.tutee())),
                                edition.relationship(pair.relationship()))
                        .isEmpty())
                .map(pair -> pair.begun(on))
                .toList();
        store.begin(begun);
        for (var pair : begun) events.publishEvent(new PairBegan(edition.organisation(), edition.id(), pair.id(), on));
    }

    /// No pair begins before its edition does.
    private LocalDate firstDay(Edition edition) {
        var zone = organisations.get(edition.organisation()).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return today.isBefore(edition.period().from()) ? edition.period().from() : today;
    }

    private Map<ParticipantId, Participant> everybody(EditionId edition) {
        var known = new HashMap<ParticipantId, Participant>();
        for (var side : Side.values())
            for (var participant : participants.of(edition, side)) known.put(participant.id(), participant);
        return known;
    }

    private OrganisationId organisationOf(Pair pair) {
        return editions.get(pair.edition()).organisation();
    }
}
