package org.compagnon.database;

import java.sql.Connection;
import java.sql.SQLException;

/// The role as which pages work where the application was given a superuser: PostgreSQL exempts superusers
/// from row policies, and ours must bind everybody. Migrations step out of it again ([MigrationDataSource]).
final class PlainRole {

    private static final String NAME = "compagnon_pages";

    private PlainRole() {}

    /// The role to take before work: the plain one for a superuser, else `none` for the one signed in as.
    static String toWorkAs(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var me = statement.executeQuery(
                    "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
                if (!me.next() || !me.getBoolean(1)) return "none";
            }
            try (var known = statement.executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'")) {
                if (known.next()) return NAME;
            }
            statement.execute("create role " + NAME + " nologin");
            statement.execute("grant pg_read_all_data, pg_write_all_data to " + NAME);
            return NAME;
        }
    }
}
