package org.compagnon.accounts;

import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.compagnon.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps which roles each account holds.
@Repository
class GrantStore {

    private final JdbcClient database;

    GrantStore(JdbcClient database) {
        this.database = database;
    }

    Set<Grant> of(AccountId account) {
        return new HashSet<>(database.sql("select role, edition from accounts.role_grant where account = :account")
                .param("account", account.value())
                .query((row, number) ->
                        new Grant(Role.valueOf(row.getString("role")), row.getObject("edition", UUID.class)))
                .list());
    }

    /// @return whether they did not hold it yet
    boolean grant(OrganisationId organisation, AccountId account, Grant grant) {
        return database.sql("""
                insert into accounts.role_grant (organisation, account, role, edition)
                values (:organisation, :account, :role, :edition)
                on conflict do nothing
                """)
                        .param("organisation", organisation.value())
                        .param("account", account.value())
                        .param("role", grant.role().name())
                        .param("edition", grant.edition(), Types.OTHER)
                        .update()
                == 1;
    }

    /// @return whether they held it
    boolean revoke(AccountId account, Grant grant) {
        return database.sql("""
                delete from accounts.role_grant
                where account = :account and role = :role and edition is not distinct from :edition::uuid
                """)
                        .param("account", account.value())
                        .param("role", grant.role().name())
                        .param("edition", grant.edition(), Types.OTHER)
                        .update()
                == 1;
    }

    /// @return those who did not hold it yet
    List<UUID> grantAll(OrganisationId organisation, Collection<AccountId> accounts, Grant grant) {
        return database.sql("""
                insert into accounts.role_grant (organisation, account, role, edition)
                select :organisation::uuid, account, :role::text, :edition::uuid from unnest(:accounts::uuid[]) as one(account)
                on conflict do nothing returning account
                """)
                .param("organisation", organisation.value())
                .param("role", grant.role().name())
                .param("edition", grant.edition(), Types.OTHER)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Open accounts that administer the organisation, others waiting until this transaction is over: of two
    /// administrators who remove each other at once, one stays.
    Set<AccountId> administrators(OrganisationId organisation) {
        database.sql("select 1 from accounts.organisation where organisation = :organisation for update")
                .param("organisation", organisation.value())
                .query()
                .listOfRows();
        return database.sql("""
                        select a.id from accounts.account a
                        join accounts.role_grant g on g.account = a.id
                        where a.organisation = :organisation and a.closed_at is null and g.role = 'ADMINISTRATOR'
                        """).param("organisation", organisation.value()).query(UUID.class).stream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }
}
