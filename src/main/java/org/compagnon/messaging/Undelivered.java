package org.compagnon.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The mails of an organisation that have not reached the mail server, and how to try again.
@Component
@Transactional
public class Undelivered {

    private static final int SHOWN = 200;

    /// One mail that has not left.
    ///
    /// @param givenUp whether it is tried no more until somebody asks
    public record Entry(
            UUID id,
            String recipient,
            String subject,
            Instant written,
            int attempts,
            @Nullable String reason,
            boolean givenUp) {}

    /// @param leaves whether a mail server is set at all
    /// @param sentLately how many left in the last thirty days
    public record State(boolean leaves, boolean demo, int sentLately, int waiting, List<Entry> entries) {}

    private final JdbcClient database;
    private final Outbox outbox;
    private final Courier courier;
    private final MailSettings settings;
    private final Clock clock;

    Undelivered(JdbcClient database, Outbox outbox, Courier courier, MailSettings settings, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
    }

    /// Of the organisation in sight.
    @Transactional(readOnly = true)
    public State state() {
        return new State(
                settings.leads(),
                settings.demo(),
                database.sql("select count(*) from messaging.mail where sent_at >= :since")
                        .param("since", java.sql.Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
                        .query(Integer.class)
                        .single(),
                database.sql("select count(*) from messaging.mail where sent_at is null")
                        .query(Integer.class)
                        .single(),
                entries());
    }

    private List<Entry> entries() {
        return database.sql("""
                select id, recipient, subject, created_at, attempts, last_error, given_up_at is not null as given_up
                from messaging.mail
                where sent_at is null
                order by given_up_at is null, created_at desc
                limit :shown
                """)
                .param("shown", SHOWN)
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        row.getBoolean("given_up")))
                .list();
    }

    public void retry(UUID mail) {
        if (!outbox.retry(mail)) throw new NoSuchElementException("No undelivered mail " + mail);
        courier.comeNow();
    }
}
