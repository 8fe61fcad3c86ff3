package org.compagnon.messaging;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes mail to be sent. It is kept with what caused it, in one transaction, and leaves once that is committed.
@Service
@Transactional
public class Post {

    private final JdbcClient database;
    private final Clock clock;

    Post(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void send(Mail mail) {
        database.sql("""
                insert into messaging.mail (id, organisation, recipient, subject, text, created_at)
                values (:id, :organisation, :recipient, :subject, :text, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("organisation", mail.organisation().value())
                .param("recipient", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
