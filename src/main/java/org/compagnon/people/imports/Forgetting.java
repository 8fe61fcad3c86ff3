package org.compagnon.people.imports;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.compagnon.database.Within;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Deletes lists that nobody confirmed within a day, though nobody brings in another: they hold people's addresses.
@Component
class Forgetting implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration ROUND = Duration.ofHours(1);

    private final PendingImportStore store;
    private @Nullable ScheduledExecutorService rounds;

    Forgetting(PendingImportStore store) {
        this.store = store;
    }

    void round() {
        try {
            // Serves every organisation.
            Within.allOrganisations((Runnable) store::forgetOld);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Lists that nobody confirmed could not be deleted: {}",
                    failure.getClass().getName());
        }
    }

    @Override
    public synchronized void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("forgetting").factory());
        rounds.scheduleWithFixedDelay(this::round, 10, ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService ending;
        synchronized (this) {
            ending = rounds;
            rounds = null;
        }
        if (ending != null) ending.shutdown();
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
