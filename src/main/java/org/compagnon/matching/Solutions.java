package org.compagnon.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.compagnon.assignment.Assignment;
import org.compagnon.assignment.Solver;
import org.compagnon.database.Vault;
import org.compagnon.programmes.Editions;
import org.springframework.stereotype.Component;

/// The last few assignments, held ready to be asked why; one that was put away is computed again from the same people.
@Component
class Solutions {

    private static final int HELD = 6;

    /// An assignment with the people in it. Ask it one at a time: it answers from one workplace.
    record Solution(int attempt, Situations.People people, Assignment assignment) {}

    private final ScenarioStore store;
    private final Situations situations;
    private final Editions editions;
    private final Vault vault;

    private final Map<ScenarioId, Solution> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ScenarioId, Solution> eldest) {
            return size() > HELD;
        }
    };

    Solutions(ScenarioStore store, Situations situations, Editions editions, Vault vault) {
        this.store = store;
        this.situations = situations;
        this.editions = editions;
        this.vault = vault;
    }

    void hold(ScenarioId id, Solution solution) {
        synchronized (held) {
            held.put(id, solution);
        }
    }

    /// Empty when people have changed since, so that what was found cannot be explained any more.
    Optional<Solution> of(Scenario scenario) {
        synchronized (held) {
            var solution = held.get(scenario.id());
            if (solution != null && solution.attempt() == scenario.attempt()) return Optional.of(solution);
        }
        var people = people(scenario);
        if (!isOf(scenario, people)) return Optional.empty();
        var solution = new Solution(scenario.attempt(), people, Solver.solve(people.situation()));
        hold(scenario.id(), solution);
        return Optional.of(solution);
    }

    /// Whether those who take part, what they wish or what is known of them changed since the computation.
    boolean isStale(Scenario scenario) {
        return !isOf(scenario, people(scenario));
    }

    /// Those who take part, and what is known of them, as it is now.
    Situations.People people(Scenario scenario) {
        return situations.ofScenario(
                editions.get(scenario.edition()),
                scenario.relationship(),
                scenario.criteria(),
                store.rulings(scenario.id()));
    }

    private boolean isOf(Scenario scenario, Situations.People people) {
        return store.inputs(scenario.id())
                .map(kept -> vault.open(kept, scenario.id().value()))
                .filter(people.digest()::equals)
                .isPresent();
    }
}
