package org.compagnon.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Tells PostgreSQL, on every connection handed out, whose rows the work may see ([Within]).
final class GuardedDataSource extends DelegatingDataSource {

    private final String role;

    GuardedDataSource(DataSource pool, String role) {
        super(pool);
        this.role = role;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try (var statement = connection.prepareStatement(
                "select set_config('role', ?, false), set_config('compagnon.organisation', ?, false)")) {
            statement.setString(1, role);
            statement.setString(2, Within.rows());
            statement.execute();
            return connection;
        } catch (SQLException | RuntimeException refused) {
            connection.close();
            throw refused;
        }
    }
}
