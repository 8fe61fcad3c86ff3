package org.compagnon.surveys;

import java.util.List;
import java.util.UUID;
import org.compagnon.accounts.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Those of the organisation into whose hands a study can be put.
@Component
@Transactional(readOnly = true)
public class Researchers {

    /// Somebody who holds the role of researcher.
    public record Researcher(AccountId account, String name) {}

    private final JdbcClient database;

    Researchers(JdbcClient database) {
        this.database = database;
    }

    public List<Researcher> all() {
        return database.sql("""
                select distinct a.id, a.name from accounts.account a join accounts.role_grant g on g.account = a.id
                where g.role = 'RESEARCHER' and a.closed_at is null
                order by a.name, a.id
                """)
                .query((row, line) ->
                        new Researcher(new AccountId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    boolean include(AccountId account) {
        return all().stream().anyMatch(one -> one.account().equals(account));
    }
}
