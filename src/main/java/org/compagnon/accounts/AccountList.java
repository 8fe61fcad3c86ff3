package org.compagnon.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people of the organisation in sight with their roles, as its administrator's pages show them.
@Component
@Transactional(readOnly = true)
public class AccountList {

    private static final int PAGE = 50;

    /// @param version what an administrator changes it from
    public record Entry(
            AccountId account,
            String name,
            String email,
            List<Grant> grants,
            boolean hasPassword,
            boolean closed,
            int version) {}

    /// @param page counted from 1
    public record Found(List<Entry> entries, int total, int page, int pages) {}

    private static final String ENTRY = """
            select a.id, a.name, a.email, a.password is not null as has_password, a.closed_at is not null as closed, a.version,
                   array(select g.role || ':' || coalesce(g.edition::text, '') from accounts.role_grant g
                         where g.account = a.id order by g.role, g.edition) as grants,
                   count(*) over () as total
            from accounts.account a
            """;

    private final JdbcClient database;

    AccountList(JdbcClient database) {
        this.database = database;
    }

    /// @param search part of a name or an address; empty for everybody
    /// @param role only those who hold it
    public Found find(String search, @Nullable Role role, int page) {
        var asked = Math.max(1, page);
        var total = new int[1];
        var entries = database.sql(ENTRY + """
                where (:search = '' or a.name ilike :like or a.email ilike :like)
                  and (:role::text is null or exists (
                      select 1 from accounts.role_grant g where g.account = a.id and g.role = :role))
                order by a.closed_at is not null, lower(a.name), a.id
                limit :size offset :from
                """)
                .param("search", search.strip())
                .param("like", "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("role", role == null ? null : role.name(), java.sql.Types.VARCHAR)
                .param("size", PAGE)
                .param("from", (asked - 1) * PAGE)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    return entry(row);
                })
                .list();
        return new Found(entries, total[0], asked, Math.max(1, (total[0] + PAGE - 1) / PAGE));
    }

    public Entry one(AccountId account) {
        return database.sql(ENTRY + "where a.id = :id")
                .param("id", account.value())
                .query((row, number) -> entry(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No account " + account));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var grants = Arrays.stream((String[]) row.getArray("grants").getArray())
                .map(Grant::written)
                .toList();
        return new Entry(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                grants,
                row.getBoolean("has_password"),
                row.getBoolean("closed"),
                row.getInt("version"));
    }
}
