package org.compagnon.messaging;

import java.sql.Timestamp;
import java.sql.Types;
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
        var attachment = mail.attachment();
        database.sql("""
                insert into messaging.mail (id, organisation, recipient, subject, text, attachment_name,
                    attachment_type, attachment, created_at)
                values (:id, :organisation, :recipient, :subject, :text, :attachmentName,
                    :attachmentType, :attachment, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("organisation", mail.organisation().value())
                .param("recipient", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("attachmentName", attachment == null ? null : attachment.name(), Types.VARCHAR)
                .param("attachmentType", attachment == null ? null : attachment.type(), Types.VARCHAR)
                .param("attachment", attachment == null ? null : attachment.text(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
