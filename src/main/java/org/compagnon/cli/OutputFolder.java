package org.compagnon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// Where results go: all files are written aside first, then each takes its place whole.
final class OutputFolder {

    private final Path folder;
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    OutputFolder(Path folder) {
        this.folder = folder;
        if (Files.exists(folder) && !Files.isDirectory(folder)) throw refused(folder, "cli.out.not-a-folder");
    }

    OutputFolder with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// @param name may lie in a folder of its own: `figures/detects.svg`
    OutputFolder with(String name, byte[] content) {
        contents.put(name, content);
        return this;
    }

    void write() {
        var aside = new LinkedHashMap<Path, Path>();
        try {
            Files.createDirectories(folder);
            for (var content : contents.entrySet()) {
                var place = folder.resolve(content.getKey());
                var temporary = place.resolveSibling("." + place.getFileName() + ".part");
                Files.createDirectories(Objects.requireNonNull(place.getParent()));
                aside.put(temporary, place);
                Files.write(temporary, content.getValue());
            }
            for (var file : aside.entrySet()) {
                if (Files.isDirectory(file.getValue())) throw refused(file.getValue(), "cli.out.not-writable");
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException unwritable) {
            throw refused(folder, "cli.out.not-writable");
        } finally {
            aside.keySet().forEach(OutputFolder::forget);
        }
    }

    private static void forget(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException kept) {
            // It is in nobody's way; the results matter more.
        }
    }

    private static InputRefused refused(Path path, String key) {
        return new InputRefused(Problem.inFile(path.toString(), key));
    }
}
