package org.compagnon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Migrates each room's schema on its own: the folder `db/migration/<room>`, with a history of its own.
///
/// No foreign key leaves a schema, so the order of the rooms does not matter; what all of them stand on comes first.
/// (Spring Modulith's own strategy reads the whole house with ArchUnit at every start: seconds, and 150 MB.)
@Component
class RoomByRoom implements FlywayMigrationStrategy {

    private static final String FOLDER = "db/migration/";
    private static final String FOUNDATION = "__root";

    @Override
    public void migrate(Flyway configured) {
        migrate(configured, FOUNDATION);
        rooms().forEach(room -> migrate(configured, room));
    }

    private static void migrate(Flyway configured, String room) {
        Flyway.configure()
                .configuration(configured.getConfiguration())
                .locations("classpath:" + FOLDER + room)
                .table("migrations_of_" + room)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static List<String> rooms() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + FOLDER + "*/V1__*.sql"))
                    .map(RoomByRoom::room)
                    .filter(room -> !room.equals(FOUNDATION))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String room(org.springframework.core.io.Resource migration) {
        try {
            var path = migration.getURL().toString();
            var from = path.lastIndexOf(FOLDER) + FOLDER.length();
            return path.substring(from, path.indexOf('/', from));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
