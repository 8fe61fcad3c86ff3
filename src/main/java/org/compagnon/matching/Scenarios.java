package org.compagnon.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The ways of assigning an edition that a coordinator tries out. Each change is computed at once, in the background.
@Service
public class Scenarios {

    /// How long whoever asks waits for the result before they are shown how far it is.
    private static final Duration A_LITTLE = Duration.ofMillis(250);

    private final ScenarioStore store;
    private final Publications publications;
    private final Computing computing;
    private final Solutions solutions;
    private final Editions editions;
    private final TransactionOperations transactions;
    private final Clock clock;

    Scenarios(
            ScenarioStore store,
            Publications publications,
            Computing computing,
            Solutions solutions,
            Editions editions,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.publications = publications;
        this.computing = computing;
        this.solutions = solutions;
        this.editions = editions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public ScenarioId create(EditionId id, String relationship, String name, Criteria criteria) {
        var edition = editions.get(id);
        mustBeOpen(edition, relationship);
        var title = named(name);
        var scenario = ScenarioId.fresh();
        transactions.executeWithoutResult(transaction ->
                store.add(edition.organisation(), scenario, id, relationship, title, criteria, clock.instant()));
        computing.startAndWaitALittle(edition.organisation(), scenario, A_LITTLE);
        return scenario;
    }

    /// A scenario like another, to be compared with it.
    public ScenarioId copy(ScenarioId from, String name, Criteria criteria) {
        var original = get(from);
        var edition = editions.get(original.edition());
        mustBeOpen(edition, original.relationship());
        var title = named(name);
        var scenario = ScenarioId.fresh();
        transactions.executeWithoutResult(transaction -> {
            store.add(
                    edition.organisation(),
                    scenario,
                    edition.id(),
                    original.relationship(),
                    title,
                    criteria,
                    clock.instant());
            store.copyRulings(from, scenario);
        });
        computing.startAndWaitALittle(edition.organisation(), scenario, A_LITTLE);
        return scenario;
    }

    public Scenario get(ScenarioId id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("No scenario " + id));
    }

    public List<Scenario> of(EditionId edition) {
        return store.of(edition);
    }

    public List<Ruling> rulings(ScenarioId id) {
        return store.rulings(id);
    }

    /// Whether people or their wishes changed since it was computed.
    public boolean isStale(Scenario scenario) {
        return scenario.isComputed() && solutions.isStale(scenario);
    }

    public void change(ScenarioId id, String name, Criteria criteria) {
        var title = named(name);
        anew(id, () -> store.rename(id, title, criteria));
    }

    public void computeAgain(ScenarioId id) {
        anew(id, () -> {});
    }

    /// Rules of a pair before the computation does. A pair that must not be cannot be pinned.
    public void rule(ScenarioId id, Ruling ruling) {
        var scenario = get(id);
        if (ruling.kind() == Ruling.Kind.PINNED) mustBeAdmissible(scenario, ruling);
        var organisation = editions.get(scenario.edition()).organisation();
        anew(id, () -> store.rule(organisation, id, ruling));
    }

    public void release(ScenarioId id, ParticipantId tutor, ParticipantId tutee) {
        anew(id, () -> store.release(id, tutor, tutee));
    }

    public void remove(ScenarioId id) {
        var scenario = get(id);
        if (publications.isOf(id)) throw new RuleBroken("matching.rule.published-stays");
        transactions.executeWithoutResult(transaction -> store.remove(scenario.id()));
    }

    private void anew(ScenarioId id, Runnable change) {
        var scenario = get(id);
        var edition = editions.get(scenario.edition());
        mustBeOpen(edition, scenario.relationship());
        transactions.executeWithoutResult(transaction -> {
            change.run();
            store.beginAnew(id);
        });
        computing.startAndWaitALittle(edition.organisation(), id, A_LITTLE);
    }

    /// The reason is not told apart: it may be one that a tutee confided.
    private void mustBeAdmissible(Scenario scenario, Ruling ruling) {
        var solution = solutions.of(scenario).orElseThrow(() -> new RuleBroken("matching.rule.stale"));
        var tutor = solution.people().tutorKey(ruling.tutor());
        var tutee = solution.people().tuteeKey(ruling.tutee());
        if (tutor == null || tutee == null) throw new NoSuchElementException("Not in this scenario");
        synchronized (solution) {
            var assignment = solution.assignment();
            var has = assignment.pairOf(tutee).filter(pair -> pair.tutorId().equals(tutor));
            if (has.isEmpty()
                    && assignment.alternatives(tutee).stream()
                            .noneMatch(other -> Objects.equals(other.tutorId(), tutor)))
                throw new RuleBroken("matching.rule.pair-not-admissible");
        }
    }

    private void mustBeOpen(Edition edition, String relationship) {
        if (edition.closed()) throw new RuleBroken("matching.rule.edition-closed");
        edition.relationship(relationship);
        if (publications.find(edition.id(), relationship).isPresent())
            throw new RuleBroken("matching.rule.published-already");
    }

    private static String named(String name) {
        var title = name.strip();
        if (title.isEmpty()) throw new RuleBroken("matching.rule.scenario-without-name");
        return title.length() > 120 ? title.substring(0, 120) : title;
    }
}
