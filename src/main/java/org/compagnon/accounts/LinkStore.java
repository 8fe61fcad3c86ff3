package org.compagnon.accounts;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the hashes of links sent by mail.
@Repository
class LinkStore {

    /// Who would get a link.
    record Addressee(
            AccountId account,
            OrganisationId organisation,
            String organisationName,
            String zone,
            String name,
            String email,
            @Nullable Locale language) {

        /// @param asked where they have not chosen a language yet
        Words words(Locale asked) {
            return new Words(Words.nearest(language == null ? asked : language), ZoneId.of(zone));
        }

        Addressee at(String another) {
            return new Addressee(account, organisation, organisationName, zone, name, another, language);
        }
    }

    /// What a link opened.
    ///
    /// @param email the address that it proves
    record Opened(
            AccountId account,
            OrganisationId organisation,
            @Nullable String email) {}

    private static final String ADDRESSEE = """
            select a.id, a.organisation, o.name as organisation_name, o.zone, a.name, a.email, a.language
            from accounts.account a join accounts.organisation o on o.organisation = a.organisation
            """;

    private final JdbcClient database;

    LinkStore(JdbcClient database) {
        this.database = database;
    }

    List<Addressee> addressees(String email) {
        return database.sql(
                        ADDRESSEE
                                + "where lower(a.email) = lower(:email) and a.closed_at is null order by o.name, a.id for update of a")
                .param("email", email.strip())
                .query((row, number) -> addressee(row))
                .list();
    }

    Optional<Addressee> addressee(AccountId account) {
        return database.sql(ADDRESSEE + "where a.id = :id and a.closed_at is null")
                .param("id", account.value())
                .query((row, number) -> addressee(row))
                .optional();
    }

    List<Addressee> addressees(Collection<AccountId> accounts) {
        return database.sql(ADDRESSEE + "where a.id = any(:ids) and a.closed_at is null")
                .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> addressee(row))
                .list();
    }

    private static Addressee addressee(java.sql.ResultSet row) throws java.sql.SQLException {
        var language = row.getString("language");
        return new Addressee(
                new AccountId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"),
                row.getString("zone"),
                row.getString("name"),
                row.getString("email"),
                language == null ? null : Locale.of(language));
    }

    int askedSince(AccountId account, Instant since) {
        return database.sql("select count(*) from accounts.mail_link where account = :account and asked_at > :since")
                .param("account", account.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void keep(
            LinkCode code,
            OrganisationId organisation,
            AccountId account,
            MailLinks.Purpose purpose,
            @Nullable String email,
            Instant now,
            Instant expires) {
        database.sql("""
                insert into accounts.mail_link (hash, organisation, account, purpose, email, asked_at, expires_at)
                values (:hash, :organisation, :account, :purpose, :email, :now, :expires)
                """)
                .param("hash", code.hash())
                .param("organisation", organisation.value())
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("email", email, Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /// Spends the link: of two who come with it at once, one gets in.
    Optional<Opened> spend(LinkCode code, MailLinks.Purpose purpose, Instant now) {
        return database.sql("""
                update accounts.mail_link l set used_at = :now
                from accounts.account a
                where l.hash = :hash and l.purpose = :purpose and l.used_at is null and l.expires_at > :now
                  and a.id = l.account and a.closed_at is null
                returning l.account, l.organisation, l.email
                """)
                .param("now", Timestamp.from(now))
                .param("hash", code.hash())
                .param("purpose", purpose.name())
                .query((row, number) -> new Opened(
                        new AccountId(row.getObject("account", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getString("email")))
                .optional();
    }

    /// Whoever has chosen a password anew wants no older link to work.
    void spendAll(AccountId account, Instant now) {
        database.sql("update accounts.mail_link set used_at = :now where account = :account and used_at is null")
                .param("now", Timestamp.from(now))
                .param("account", account.value())
                .update();
    }
}
