package org.compagnon.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// One real PostgreSQL for all tests of a run. Each test founds its own organisation, so none sees another's rows.
///
/// `COMPAGNON_TEST_DATABASE_URL` runs the suite against a server of yours instead, for instance PostgreSQL 15.
public final class TestDatabase implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            var folder = Files.createTempDirectory("compagnon-test");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "tests",
                            Map.of(
                                    "compagnon.database.url",
                                    Once.ADDRESS,
                                    "compagnon.data",
                                    folder.toString(),
                                    // A test makes the rounds itself.
                                    "compagnon.rounds",
                                    "false",
                                    "compagnon.vault-key",
                                    Once.VAULT_KEY)));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static final class Once {

        /// One database, one vault: whoever reads a row can open what another application of the run sealed in it.
        static final String VAULT_KEY = vaultKey();

        static final String ADDRESS = Optional.ofNullable(System.getenv("COMPAGNON_TEST_DATABASE_URL"))
                .orElseGet(Once::start);

        private static String vaultKey() {
            try {
                return Files.createTempDirectory("compagnon-test-vault")
                        .resolve("vault.key")
                        .toString();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static String start() {
            try {
                // It runs without fsync: tests outlive nothing. Stopped after the applications, which still ask it
                // something when they close.
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("timezone", "UTC")
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create role compagnon login password 'tests'");
                    statement.execute("create database compagnon owner compagnon");
                }
                return "postgresql://compagnon:tests@localhost:" + postgres.getPort() + "/compagnon";
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException("The tests have no database", failed);
            }
        }
    }
}
