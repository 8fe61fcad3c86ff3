package org.compagnon.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps accounts: whose they are, their address, and whether they are open.
@Repository
class AccountStore {

    private final JdbcClient database;

    AccountStore(JdbcClient database) {
        this.database = database;
    }

    /// What one request needs to know of its person, in one query.
    Optional<CurrentUser> current(SignedIn signedIn) {
        return database.sql("""
                select a.id, a.organisation, o.name as organisation_name, o.zone, a.name, a.email, a.language,
                       coalesce(array_agg(g.role || ':' || coalesce(g.edition::text, '')) filter (where g.role is not null), '{}') as grants
                from accounts.account a
                join accounts.organisation o on o.organisation = a.organisation
                left join accounts.role_grant g on g.account = a.id
                where a.id = :account and a.closed_at is null
                group by a.id, o.organisation
                """)
                .param("account", signedIn.account())
                .query((row, number) -> currentUser(row, signedIn.role()))
                .optional();
    }

    private static CurrentUser currentUser(ResultSet row, String role) throws SQLException {
        var language = row.getString("language");
        return new CurrentUser(
                new AccountId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"),
                ZoneId.of(row.getString("zone")),
                row.getString("name"),
                row.getString("email"),
                language == null ? null : Locale.of(language),
                Role.valueOf(role),
                Stream.of((String[]) row.getArray("grants").getArray())
                        .map(Grant::written)
                        .collect(Collectors.toSet()));
    }

    /// Whether that is how the account is addressed or called.
    boolean isKnownOf(AccountId account, String text) {
        return database.sql("""
                select exists (select 1 from accounts.account
                    where id = :id and lower(:text) in (lower(email), lower(name)))
                """)
                .param("id", account.value())
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    String emailOf(AccountId account) {
        return database.sql("select email from accounts.account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    /// Refused by the database where another account of the organisation has it.
    void setEmail(AccountId account, String email) {
        database.sql("""
                update accounts.account set email = :email, failed_attempts = 0, locked_until = null,
                    version = version + 1
                where id = :id
                """).param("email", email).param("id", account.value()).update();
    }

    void setName(AccountId account, String name) {
        database.sql("update accounts.account set name = :name, version = version + 1 where id = :id")
                .param("name", name)
                .param("id", account.value())
                .update();
    }

    boolean isClosed(AccountId account) {
        return database.sql("select closed_at is not null from accounts.account where id = :id")
                .param("id", account.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void close(AccountId account, @Nullable Instant at) {
        database.sql("update accounts.account set closed_at = :at::timestamptz where id = :id")
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .param("id", account.value())
                .update();
    }

    /// Goes on from the version an administrator saw; a version meanwhile changed, or another organisation’s account,
    /// is refused.
    void changeFrom(AccountId account, int version) {
        var changed = database.sql(
                        "update accounts.account set version = version + 1 where id = :id and version = :version")
                .param("id", account.value())
                .param("version", version)
                .update();
        if (changed == 1) return;
        var there = database.sql("select count(*) from accounts.account where id = :id")
                .param("id", account.value())
                .query(Integer.class)
                .single();
        if (there == 0) throw new NoSuchElementException("No account " + account);
        throw new OptimisticLockingFailureException("The account changed meanwhile");
    }

    void setLanguage(AccountId account, String language) {
        database.sql("update accounts.account set language = :language where id = :id")
                .param("language", language)
                .param("id", account.value())
                .update();
    }

    Optional<AccountId> byEmail(OrganisationId organisation, String email) {
        return database.sql(
                        "select id from accounts.account where organisation = :organisation and lower(email) = lower(:email)")
                .param("organisation", organisation.value())
                .param("email", email.strip())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /// By the address as it was asked for; those without an account are not in it.
    Map<String, AccountId> byEmails(OrganisationId organisation, Collection<String> emails) {
        var found = new HashMap<String, AccountId>();
        database.sql("""
                select asked.email, a.id from unnest(:emails::text[]) as asked(email)
                join accounts.account a on lower(a.email) = lower(trim(asked.email))
                where a.organisation = :organisation
                """)
                .param("organisation", organisation.value())
                .param("emails", emails.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("email"), new AccountId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /// An account to be made.
    record Fresh(AccountId id, String email, String name) {}

    void addAll(OrganisationId organisation, Collection<Fresh> accounts, Instant now) {
        database.sql("""
                insert into accounts.account (id, organisation, email, name, created_at)
                select id, :organisation::uuid, email, name, :now::timestamptz
                from unnest(:ids::uuid[], :emails::text[], :names::text[]) as fresh(id, email, name)
                """)
                .param("organisation", organisation.value())
                .param("now", Timestamp.from(now))
                .param("ids", accounts.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("emails", accounts.stream().map(Fresh::email).toArray(String[]::new))
                .param("names", accounts.stream().map(Fresh::name).toArray(String[]::new))
                .update();
    }

    AccountId add(OrganisationId organisation, String email, String name, Instant now) {
        var id = UUID.randomUUID();
        database.sql("""
                insert into accounts.account (id, organisation, email, name, created_at)
                values (:id, :organisation, :email, :name, :now)
                """)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("email", email.strip())
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
        return new AccountId(id);
    }

    OrganisationId organisationOf(AccountId account) {
        return new OrganisationId(database.sql("select organisation from accounts.account where id = :id")
                .param("id", account.value())
                .query(UUID.class)
                .single());
    }
}
