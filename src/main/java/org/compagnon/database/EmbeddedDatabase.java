package org.compagnon.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL that belongs to this application alone, kept in its data folder across restarts.
///
/// The library is made for tests; what a lasting database needs besides is set here: durable writes, a password
/// from the very first start, no socket in a shared folder, and recovery when the last process was killed.
final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "compagnon";

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    static EmbeddedDatabase start(DataFolder folder) {
        var password = folder.secret("database.password");
        stopOrphan(folder.database());
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.database())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.binaries().toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // These two reach initdb: nobody local is trusted, not even before the first start is over.
                    .setLocaleConfig("pwfile", folder.file("database.password").toString())
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("auth-local", "scram-sha-256")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setConnectConfig("password", password)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("max_connections", "60")
                    // Of what was rewritten to tell no order, the write-ahead log keeps none either: nobody archives
                    // it, and its old files are deleted instead of being filled anew some day.
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("wal_recycle", "off")
                    .setOutputRedirector(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .setErrorRedirector(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .start();
            var database = new EmbeddedDatabase(postgres, password);
            database.createOwnerOnce();
            database.letOwnerForget();
            return database;
        } catch (IOException | SQLException | RuntimeException cause) {
            throw DatabaseUnavailable.didNotStart(folder.log(), cause);
        }
    }

    DatabaseAddress address() {
        return new DatabaseAddress("jdbc:postgresql://localhost:" + postgres.getPort() + "/" + OWNER, OWNER, password);
    }

    private void createOwnerOnce() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var known = statement.executeQuery("select 1 from pg_database where datname = '" + OWNER + "'")) {
                if (known.next()) return;
            }
            // The password is hexadecimal of our own making; DDL takes no parameters. The owner is no superuser,
            // so the row policies bind it.
            statement.execute(
                    "drop role if exists %s; create role %s login password '%s'".formatted(OWNER, OWNER, password));
            statement.execute("create database %s owner %s".formatted(OWNER, OWNER));
        }
    }

    /// The owner begins a new file of the write-ahead log and has the older ones deleted (`surveys.WriteAhead`).
    private void letOwnerForget() throws SQLException {
        try (var connection = postgres.getDatabase(SUPERUSER, OWNER).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("grant pg_checkpoint to %s; grant execute on function pg_switch_wal() to %s"
                    .formatted(OWNER, OWNER));
        }
    }

    /// A killed application leaves its server running; it holds our folder, and nobody uses it any more.
    private static void stopOrphan(Path database) {
        var pidFile = database.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) return;
        try (var lines = Files.lines(pidFile)) {
            var pid = lines.findFirst().map(String::strip).map(Long::parseLong).orElseThrow();
            var server = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
            if (server.isPresent()) {
                server.get().destroy();
                server.get().onExit().get(20, TimeUnit.SECONDS);
            } else {
                Files.delete(pidFile);
            }
        } catch (Exception cause) {
            throw DatabaseUnavailable.didNotStart(pidFile, cause);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
