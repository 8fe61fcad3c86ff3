package org.compagnon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/// SQL keeps to the rooms as Java does: a room writes its own tables only, and its pages read those of the rooms it
/// stands on.
class SchemasTest {

    private static final Path SOURCES = Path.of("src/main/java/org/compagnon");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert into|update|delete from)\\s+([a-z]+)\\.[a-z_]+");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z]+)\\.[a-z_]+");

    private final ApplicationModules rooms = ApplicationModules.of(Compagnon.class);
    private final Set<String> names =
            rooms.stream().map(room -> room.getIdentifier().toString()).collect(Collectors.toSet());

    @Test
    void the_tables_are_written_and_read_in_sight_of_this_test() {
        assertThat(rooms.stream().flatMap(room -> schemas(room, WRITTEN))).contains("accounts", "people", "programmes");
        assertThat(rooms.stream().flatMap(room -> schemas(room, READ))).contains("accounts", "people", "programmes");
    }

    @Test
    void a_room_writes_only_its_own_tables() {
        var strayed = rooms.stream()
                .flatMap(room -> schemas(room, WRITTEN)
                        .filter(schema -> !schema.equals(room.getIdentifier().toString()))
                        .map(schema -> room.getIdentifier() + " writes " + schema))
                .distinct()
                .toList();

        assertThat(strayed).isEmpty();
    }

    @Test
    void a_room_reads_only_the_tables_of_rooms_it_stands_on() {
        var strayed = rooms.stream()
                .flatMap(room -> schemas(room, READ)
                        .filter(schema -> !below(room).contains(schema))
                        .map(schema -> room.getIdentifier() + " reads " + schema))
                .distinct()
                .toList();

        assertThat(strayed).isEmpty();
    }

    private Set<String> below(ApplicationModule room) {
        var below = new HashSet<>(Set.of(room.getIdentifier().toString()));
        room.getDependencies(rooms, DependencyDepth.ALL).stream()
                .forEach(one -> below.add(one.getTargetModule().getIdentifier().toString()));
        return below;
    }

    private Stream<String> schemas(ApplicationModule room, Pattern use) {
        return sources(SOURCES.resolve(room.getIdentifier().toString()))
                .flatMap(source -> use.matcher(source).results())
                .map(found -> found.group(1))
                .filter(names::contains);
    }

    private static Stream<String> sources(Path room) {
        if (Files.notExists(room)) return Stream.empty();
        try (var files = Files.walk(room)) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(".java"))
                            .map(SchemasTest::text)
                            .toList())
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
