package org.compagnon.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.compagnon.database.Within;
import org.compagnon.shared.Recurring;
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
    private final Recurring rounds;

    Courier(Outbox outbox, MailServer server, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.clock = clock;
        this.rounds = new Recurring("post", Duration.ofSeconds(1), ROUND, this::round);
    }

    boolean leaves() {
        return server.isThere();
    }

    /// Without waiting for the next round.
    void comeNow() {
        rounds.now();
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
    public void start() {
        if (server.isThere()) rounds.start();
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
