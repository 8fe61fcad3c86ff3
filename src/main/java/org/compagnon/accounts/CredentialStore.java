package org.compagnon.accounts;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what opens an account: its password, and how often a wrong one was tried.
@Repository
class CredentialStore {

    private final JdbcClient database;

    CredentialStore(JdbcClient database) {
        this.database = database;
    }

    /// What signing in looks at.
    record Credentials(
            AccountId account,
            OrganisationId organisation,
            @Nullable String password,
            int failedAttempts,
            @Nullable Instant lockedUntil) {}

    List<Credentials> of(String email) {
        return database.sql("""
                select id, organisation, password, failed_attempts, locked_until
                from accounts.account
                where lower(email) = lower(:email) and closed_at is null
                order by created_at, id
                """)
                .param("email", email.strip())
                .query((row, number) -> new Credentials(
                        new AccountId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getString("password"),
                        row.getInt("failed_attempts"),
                        instant(row.getTimestamp("locked_until"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    void rememberFailure(AccountId account, int attempts, @Nullable Instant lockedUntil) {
        database.sql(
                        "update accounts.account set failed_attempts = :attempts, locked_until = :until::timestamptz where id = :id")
                .param("attempts", attempts)
                .param("until", lockedUntil == null ? null : Timestamp.from(lockedUntil), Types.TIMESTAMP)
                .param("id", account.value())
                .update();
    }

    void setPassword(AccountId account, String hash) {
        database.sql("""
                update accounts.account set password = :hash, failed_attempts = 0, locked_until = null,
                    version = version + 1
                where id = :id
                """).param("hash", hash).param("id", account.value()).update();
    }

    boolean hasPassword(AccountId account) {
        return database.sql("select password is not null from accounts.account where id = :id")
                .param("id", account.value())
                .query(Boolean.class)
                .single();
    }
}
