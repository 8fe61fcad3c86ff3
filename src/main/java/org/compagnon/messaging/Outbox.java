package org.compagnon.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.compagnon.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Keeps mail until it has left, and afterwards only that it did.
@Repository
@Transactional
class Outbox {

    /// Longer than any attempt lasts: a mail claimed by a node that was killed is claimed anew after this.
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final int A_BATCH = 1000;

    private final JdbcClient database;
    private final JdbcOperations batches;
    private final Vault vault;
    private final Clock clock;

    Outbox(JdbcClient database, JdbcOperations batches, Vault vault, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.vault = vault;
        this.clock = clock;
    }

    /// One mail on its way.
    ///
    /// @param attempts how often it was tried, this time included
    record Letter(
            UUID id,
            String recipient,
            String subject,
            String text,
            Mail.@Nullable Attachment attachment,
            Instant written,
            int attempts) {}

    void keep(List<Mail> mails) {
        var now = Timestamp.from(clock.instant());
        batches.batchUpdate("""
                insert into messaging.mail (id, organisation, recipient, subject, sealed,
                    attachment_name, attachment_type, sealed_attachment, created_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, mails, A_BATCH, (row, mail) -> {
            var id = UUID.randomUUID();
            var attachment = mail.attachment();
            row.setObject(1, id);
            row.setObject(2, mail.organisation().value());
            row.setString(3, mail.to());
            row.setString(4, mail.subject());
            row.setBytes(5, vault.seal(mail.text(), id));
            row.setString(6, attachment == null ? null : attachment.name());
            row.setString(7, attachment == null ? null : attachment.type());
            row.setBytes(8, attachment == null ? null : vault.seal(attachment.text(), id));
            row.setTimestamp(9, now);
            row.setTimestamp(10, now);
        });
    }

    /// Takes what is due, so that no other node takes it too.
    List<Letter> claim(int atMost) {
        return database.sql("""
                update messaging.mail set claimed_until = :until, attempts = attempts + 1
                where id in (
                    select id from messaging.mail
                    where sent_at is null and given_up_at is null and due_at <= :now
                      and (claimed_until is null or claimed_until <= :now)
                    order by due_at
                    limit :most
                    for update skip locked)
                returning id, recipient, subject, sealed, attachment_name, attachment_type, sealed_attachment, created_at, attempts
                """)
                .param("until", Timestamp.from(clock.instant().plus(CLAIM)))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", atMost)
                .query(this::letter)
                .list();
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Letter(
                id,
                row.getString("recipient"),
                row.getString("subject"),
                vault.open(row.getBytes("sealed"), id),
                attachment(row, id),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts"));
    }

    private Mail.@Nullable Attachment attachment(ResultSet row, UUID id) throws SQLException {
        var sealed = row.getBytes("sealed_attachment");
        return sealed == null
                ? null
                : new Mail.Attachment(
                        row.getString("attachment_name"), row.getString("attachment_type"), vault.open(sealed, id));
    }

    void sent(UUID mail) {
        database.sql("""
                update messaging.mail set sent_at = :now, sealed = null, sealed_attachment = null, claimed_until = null,
                    last_error = null
                where id = :id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail)
                .update();
    }

    /// @param again when to try next; null when trying again is of no use
    void failed(UUID mail, String reason, @Nullable Instant again) {
        database.sql("""
                update messaging.mail set claimed_until = null, last_error = :reason,
                    due_at = coalesce(:again::timestamptz, due_at),
                    given_up_at = case when :again::timestamptz is null then :now::timestamptz end
                where id = :id
                """)
                .param("reason", reason)
                .param("again", again == null ? null : Timestamp.from(again), Types.TIMESTAMP)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail)
                .update();
    }

    /// @return whether such a mail was waiting
    boolean retry(UUID mail) {
        return database.sql("""
                update messaging.mail set given_up_at = null, due_at = :now, attempts = 0
                where id = :id and sent_at is null and sealed is not null
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", mail)
                        .update()
                == 1;
    }

    /// A mail kept in a demonstration instead of being sent.
    record Kept(UUID id, String recipient, String subject, Instant written) {}

    List<Kept> latest(int atMost) {
        return latest(atMost, "");
    }

    /// @param search part of a subject or an address; empty for all
    List<Kept> latest(int atMost, String search) {
        return database.sql("""
                select id, recipient, subject, created_at from messaging.mail
                where sealed is not null
                  and (:search = '' or strpos(lower(subject), lower(:search)) > 0
                      or strpos(lower(recipient), lower(:search)) > 0)
                order by created_at desc, id
                limit :most
                """)
                .param("search", search)
                .param("most", atMost)
                .query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    java.util.Optional<Letter> read(UUID mail) {
        return database.sql("""
                select id, recipient, subject, sealed, attachment_name, attachment_type, sealed_attachment, created_at, attempts
                from messaging.mail
                where id = :id and sealed is not null
                """).param("id", mail).query(this::letter).optional();
    }
}
