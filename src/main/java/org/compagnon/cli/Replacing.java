package org.compagnon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/// Puts new files in the place of old ones; closed before it is done, it leaves everything as it was.
final class Replacing implements AutoCloseable {

    private interface Step {
        void run() throws IOException;
    }

    private final List<Path> aside = new ArrayList<>();
    private final Deque<Step> back = new ArrayDeque<>();
    private final Deque<Path> created = new ArrayDeque<>();

    void folder(Path folder) throws IOException {
        var missing = new ArrayList<Path>();
        for (var at = folder; at != null && Files.notExists(at); at = at.getParent()) missing.add(at);
        missing.reversed().forEach(created::addFirst);
        Files.createDirectories(folder);
    }

    /// Written beside its place, where a full disk harms nothing.
    void prepare(Path place, byte[] content) throws IOException {
        var part = beside(place, ".part");
        aside.add(part);
        Files.write(part, content);
    }

    void replace(Path place) throws IOException {
        var before = beside(place, ".before");
        var stood = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
        if (stood) {
            Files.deleteIfExists(before);
            aside.add(before);
            Files.copy(place, before, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
        Files.move(beside(place, ".part"), place, StandardCopyOption.ATOMIC_MOVE);
        back.addFirst(stood ? () -> putBack(before, place) : () -> Files.deleteIfExists(place));
    }

    private void putBack(Path before, Path place) throws IOException {
        // What cannot go back to its place is kept where it is.
        aside.remove(before);
        Files.move(before, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path beside(Path place, String ending) {
        return place.resolveSibling("." + Objects.requireNonNull(place.getFileName()) + ending);
    }

    void done() {
        back.clear();
        created.clear();
    }

    @Override
    public void close() {
        back.forEach(Replacing::quietly);
        aside.forEach(file -> quietly(() -> Files.deleteIfExists(file)));
        created.forEach(folder -> quietly(() -> Files.deleteIfExists(folder)));
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (IOException kept) {
            // The rest is put back all the same.
        }
    }
}
