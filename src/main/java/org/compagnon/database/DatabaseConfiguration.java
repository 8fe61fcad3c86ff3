package org.compagnon.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/// Gives the rooms their database: the one named by `COMPAGNON_DATABASE_URL`, else one of our own in the data folder.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// The oldest PostgreSQL the suite is run against.
    private static final int OLDEST = 15;

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${compagnon.data}") Path folder) {
        return DataFolder.claim(folder);
    }

    @Bean
    Vault vault(DataFolder folder, @Value("${compagnon.vault-key:}") String keyFile) {
        return Vault.at(keyFile.isEmpty() ? folder.file("vault.key") : Path.of(keyFile));
    }

    @Bean(destroyMethod = "close")
    Server server(DataFolder folder, @Value("${compagnon.database.url:}") String url) {
        if (!url.isEmpty()) return new Server(DatabaseAddress.parse(url), null);
        var embedded = EmbeddedDatabase.start(folder);
        return new Server(embedded.address(), embedded);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource pool(Server server, @Value("${compagnon.database.connections}") int connections) {
        return new HikariDataSource(settings(server.address(), connections));
    }

    private static HikariConfig settings(DatabaseAddress address, int connections) {
        var config = new HikariConfig();
        config.setPoolName("compagnon");
        config.setJdbcUrl(address.jdbcUrl());
        if (address.user() != null) config.setUsername(address.user());
        if (address.password() != null) config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.addDataSourceProperty("ApplicationName", "compagnon");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    /// Lazy, so that the organisation of a listener or a job is known before its connection is taken.
    @Bean
    @Primary
    DataSource rows(HikariDataSource pool) throws SQLException {
        try (var connection = pool.getConnection()) {
            var meta = connection.getMetaData();
            if (meta.getDatabaseMajorVersion() < OLDEST)
                throw DatabaseUnavailable.tooOld(meta.getDatabaseProductVersion());
            return new LazyConnectionDataSourceProxy(new GuardedDataSource(pool, PlainRole.toWorkAs(connection)));
        }
    }

    /// Migrations see all rows, or none could be mended.
    @Bean
    @FlywayDataSource
    DataSource migrations(HikariDataSource pool) {
        return new MigrationDataSource(pool);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Background work goes on for the organisation that asked for it.
    @Bean
    TaskDecorator sameOrganisation() {
        return Within::carried;
    }

    /// The database server; ours to stop when embedded.
    record Server(DatabaseAddress address, @Nullable EmbeddedDatabase embedded) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            if (embedded != null) embedded.close();
        }
    }
}
