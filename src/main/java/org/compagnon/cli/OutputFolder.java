package org.compagnon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// Where results go: all of them, or none and everything as before.
final class OutputFolder {

    /// Enough to recognise an earlier run by.
    private static final int NAMED = 5;

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
        var inTheWay = contents.keySet().stream()
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .map(place -> Problem.inFile(place.toString(), "cli.out.folder-in-the-way"))
                .toList();
        if (!inTheWay.isEmpty()) throw new InputRefused(inTheWay);
        try (var replacing = new Replacing()) {
            var at = folder;
            try {
                replacing.folder(folder);
                for (var content : contents.entrySet()) {
                    at = folder.resolve(content.getKey());
                    replacing.folder(Objects.requireNonNull(at.getParent()));
                    replacing.prepare(at, content.getValue());
                }
                for (var name : contents.keySet()) {
                    at = folder.resolve(name);
                    replacing.replace(at);
                }
                replacing.done();
            } catch (IOException unwritable) {
                throw refused(at, "cli.out.not-writable");
            }
        }
    }

    /// A remark on files in that folder of results which this run did not write: of an earlier run, or somebody's own.
    /// They are left alone, as nobody can tell which.
    List<Problem> leftIn(String name) {
        var inside = folder.resolve(name);
        if (!Files.isDirectory(inside)) return List.of();
        try (var files = Files.list(inside)) {
            var left = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> !contents.containsKey(name + "/" + file))
                    .sorted()
                    .toList();
            if (left.isEmpty()) return List.of();
            var named = String.join(", ", left.subList(0, Math.min(NAMED, left.size())));
            return List.of(Problem.inFile(
                    inside.toString(), "cli.out.left", left.size(), left.size() > NAMED ? named + "…" : named));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static InputRefused refused(Path path, String key) {
        return new InputRefused(Problem.inFile(path.toString(), key));
    }
}
