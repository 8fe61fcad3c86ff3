package org.compagnon.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.compagnon.database.Within;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Carries mail from the outbox to the mail server: at once after it was written, and again later where that failed.
@Component
class Courier implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int LOAD = 20;
    private static final Duration ROUND = Duration.ofSeconds(30);

    /// After the last of these, about two days in all, a mail is given up and shown to the administrator.
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final Outbox outbox;
    private final MailServer server;
    private final Clock clock;
    private @Nullable ScheduledExecutorService rounds;

    Courier(Outbox outbox, MailServer server, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.clock = clock;
    }

    boolean leaves() {
        return server.isThere();
    }

    /// Without waiting for the next round.
    synchronized void comeNow() {
        if (rounds != null) rounds.execute(this::round);
    }

    private void round() {
        try {
            // The post serves every organisation.
            Within.allOrganisations((Runnable) this::deliver);
        } catch (RuntimeException failure) {
            LOG.warn("A round of the post failed: {}", failure.getClass().getName());
        }
    }

    /// Sends all that is due.
    void deliver() {
        for (var load = outbox.claim(LOAD); !load.isEmpty(); load = outbox.claim(LOAD))
            for (var letter : load) deliver(letter);
    }

    private void deliver(Outbox.Letter letter) {
        switch (server.take(letter)) {
            case MailServer.Taken taken -> outbox.sent(letter.id());
            case MailServer.Refused refused -> {
                var later = refused.forGood() || letter.attempts() > WAITS.size()
                        ? null
                        : clock.instant().plus(WAITS.get(letter.attempts() - 1));
                outbox.failed(letter.id(), refused.reason(), later);
                LOG.warn("Mail {} was not taken: {}", letter.id(), refused.reason());
            }
        }
    }

    @Override
    public synchronized void start() {
        if (!server.isThere()) return;
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("post").factory());
        rounds.scheduleWithFixedDelay(this::round, 1, ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    /// What is on its way is let through; what is not waits for the next start.
    @Override
    public void stop() {
        ScheduledExecutorService ending;
        synchronized (this) {
            ending = rounds;
            rounds = null;
        }
        if (ending == null) return;
        ending.shutdown();
        try {
            if (!ending.awaitTermination(20, TimeUnit.SECONDS)) ending.shutdownNow();
        } catch (InterruptedException hurried) {
            ending.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
