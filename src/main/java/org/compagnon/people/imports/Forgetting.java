package org.compagnon.people.imports;

import java.time.Duration;
import org.compagnon.database.Within;
import org.compagnon.shared.Recurring;
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
    private final Recurring rounds;

    Forgetting(PendingImportStore store) {
        this.store = store;
        this.rounds = new Recurring("forgetting", Duration.ofSeconds(10), ROUND, this::round);
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
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
