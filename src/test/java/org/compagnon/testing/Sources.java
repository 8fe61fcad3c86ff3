package org.compagnon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The house's own files, for the tests that read them.
public final class Sources {

    private Sources() {}

    public static List<String> foldersIn(Path folder) {
        try (var inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .map(one -> one.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<Path> under(Path folder, String ending) {
        try (var inside = Files.walk(folder)) {
            return inside.filter(one -> one.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
