package org.compagnon.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.compagnon.assignment.CostsTooLarge;
import org.compagnon.assignment.PinRefused;
import org.compagnon.assignment.Progress;
import org.compagnon.assignment.RefusedPin;
import org.compagnon.assignment.Solver;
import org.compagnon.database.Within;
import org.compagnon.programmes.Editions;
import org.compagnon.shared.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Computes scenarios in the background. How far it is stands in the database: what a killed process left unfinished,
/// the next one computes again.
@Component
class Computing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Computing.class);

    /// Each computation fills a processor and holds all its pairs in memory.
    private static final int AT_ONCE = 2;

    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofMillis(300);

    private final ScenarioStore scenarios;
    private final ResultStore results;
    private final Situations situations;
    private final Solutions solutions;
    private final Editions editions;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Computing(
            ScenarioStore scenarios,
            ResultStore results,
            Situations situations,
            Solutions solutions,
            Editions editions,
            Clock clock) {
        this.scenarios = scenarios;
        this.results = results;
        this.situations = situations;
        this.solutions = solutions;
        this.editions = editions;
        this.clock = clock;
    }

    /// When somebody asked, at the time where they are: a demonstration tells of other days.
    private record Start(Instant at, long nanos) {

        Instant now() {
            return at.plusNanos(System.nanoTime() - nanos);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() throws Exception {
        // Serves all: a process was killed in whatever organisation it was computing for.
        for (var unfinished : Within.allOrganisations(scenarios::unfinished))
            start(unfinished.organisation(), unfinished.scenario());
    }

    CompletableFuture<Void> start(OrganisationId organisation, ScenarioId id) {
        var start = new Start(clock.instant(), System.nanoTime());
        return CompletableFuture.runAsync(
                () -> Within.organisation(organisation, () -> compute(organisation, id, start)), workers);
    }

    /// Most results are there before a page could say that they are not.
    void startAndWaitALittle(OrganisationId organisation, ScenarioId id, Duration little) {
        try {
            start(organisation, id).get(little.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException told) {
            // The page tells how far it is, or why it failed.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void compute(OrganisationId organisation, ScenarioId id, Start start) {
        var scenario = scenarios.find(id).filter(Scenario::isComputing).orElse(null);
        if (scenario == null) return;
        try {
            places.acquire();
            try {
                compute(organisation, scenario, start);
            } finally {
                places.release();
            }
        } catch (CostsTooLarge tooLarge) {
            scenarios.fail(id, scenario.attempt(), "matching.failure.costs-too-large");
        } catch (PinRefused refused) {
            scenarios.fail(
                    id,
                    scenario.attempt(),
                    refused.pins().stream().anyMatch(RefusedPin::isExcluded)
                            ? "matching.failure.pin-excluded"
                            : "matching.failure.pin-without-place");
        } catch (InterruptedException | CancellationException stopped) {
            // Stays unfinished: the next start resumes it.
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("Scenario {} could not be computed", id, failure);
            scenarios.fail(id, scenario.attempt(), "matching.failure.unforeseen");
        }
    }

    private void compute(OrganisationId organisation, Scenario scenario, Start start) {
        var begun = System.nanoTime();
        var people = situations.ofScenario(
                editions.get(scenario.edition()),
                scenario.relationship(),
                scenario.criteria(),
                scenarios.rulings(scenario.id()));
        var found = Solver.solve(people.situation(), tellingOf(scenario));
        solutions.hold(scenario.id(), new Solutions.Solution(scenario.attempt(), people, found));
        var milliseconds = (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
        results.keep(organisation, scenario, people, found, milliseconds, start.now());
    }

    private Progress tellingOf(Scenario scenario) {
        return new Progress() {

            private long told = System.nanoTime();

            @Override
            public void settled(int done, int of) {
                if (Thread.currentThread().isInterrupted()) throw new CancellationException();
                var now = System.nanoTime();
                if (now - told < BETWEEN_SIGNS_OF_LIFE.toNanos()) return;
                told = now;
                scenarios.progress(scenario.id(), scenario.attempt(), done, of);
            }
        };
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
