package org.compagnon.programmes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.compagnon.accounts.EditionNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells accounts how editions are called, so that a role is granted in one of them. Latest first, closed ones last.
@Component
class NamesOfEditions implements EditionNames {

    private final JdbcClient database;

    NamesOfEditions(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> all() {
        var names = new LinkedHashMap<UUID, String>();
        database.sql("""
                select id, name from programmes.edition
                order by closed_at is not null, starts_on desc, name
                """).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }
}
