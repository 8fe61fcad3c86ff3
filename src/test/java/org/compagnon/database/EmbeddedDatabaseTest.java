package org.compagnon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database that the application starts itself when none is configured.
class EmbeddedDatabaseTest {

    @TempDir
    Path home;

    @Test
    void keeps_its_data_across_restarts_and_outlives_a_killed_application() throws Exception {
        var data = home.resolve("data");
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        data.toString())
                .inheritIO()
                .start();
        assertThat(killed.waitFor()).isEqualTo(KilledApplication.STATUS);

        try (var folder = DataFolder.claim(data)) {
            try (var restarted = EmbeddedDatabase.start(folder)) {
                assertThat(answer(restarted, "select word from kept")).isEqualTo("Compagnon");
            }
            try (var restartedAgain = EmbeddedDatabase.start(folder)) {
                assertThat(answer(restartedAgain, "select word from kept")).isEqualTo("Compagnon");
                writesAreDurableAndNobodyLocalIsTrusted(restartedAgain);
            }
        }
    }

    /// Keeps a word in its database and ends as if killed: it closes nothing, and its server goes on holding the
    /// folder.
    static final class KilledApplication {

        static final int STATUS = 137;

        static void main(String[] arguments) throws SQLException {
            var database = EmbeddedDatabase.start(DataFolder.claim(Path.of(arguments[0])));
            execute(database, "create table kept (word text)", "insert into kept values ('Compagnon')");
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private static void writesAreDurableAndNobodyLocalIsTrusted(EmbeddedDatabase database) throws SQLException {
        assertThat(answer(database, "show fsync")).isEqualTo("on");
        assertThat(answer(database, "show synchronous_commit")).isEqualTo("on");
        assertThat(answer(database, "select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        assertThatThrownBy(() -> DriverManager.getConnection(database.address().jdbcUrl(), "postgres", "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    /// What the threat model of surveys promises: no order is left of rows that were rewritten.
    @Test
    void its_write_ahead_log_forgets_when_told() throws Exception {
        try (var folder = DataFolder.claim(home.resolve("data"));
                var database = EmbeddedDatabase.start(folder)) {
            execute(database, "create table told (word text)", "insert into told values ('Douarnenez')");
            assertThat(logs(folder)).anyMatch(file -> holds(file, "Douarnenez"));

            execute(
                    database,
                    "begin; create temporary table pile as select * from told; truncate told; "
                            + "insert into told select reverse(word) from pile; drop table pile; commit",
                    "select pg_switch_wal()",
                    "checkpoint");
            assertThat(logs(folder)).isNotEmpty().noneMatch(file -> holds(file, "Douarnenez"));
        }
    }

    private static List<Path> logs(DataFolder folder) throws IOException {
        try (var files = Files.list(folder.database().resolve("pg_wal"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
        } catch (NoSuchFileException deletedMeanwhile) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_with_a_clear_message() {
        var data = home.resolve("data");
        try (var first = DataFolder.claim(data)) {
            assertThat(first.database()).isEqualTo(data.resolve("database"));
            assertThatThrownBy(() -> DataFolder.claim(data))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessage("database.folder-in-use");
        }
        try (var afterwards = DataFolder.claim(data)) {
            assertThat(afterwards.database()).isEqualTo(data.resolve("database"));
        }
    }

    @Test
    void its_secrets_are_read_by_their_owner_alone() throws Exception {
        try (var folder = DataFolder.claim(home.resolve("data"))) {
            assertThat(folder.secret("database.password")).hasSize(48).isEqualTo(folder.secret("database.password"));
            assertThat(Files.getPosixFilePermissions(folder.file("database.password")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        var address = database.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    private static String answer(EmbeddedDatabase database, String question) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
