package org.compagnon.files.yaml;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A text that comes with the application, to begin from. Which ones there are stands beside them, not in code.
public record Shipped(String key, String text) {

    /// In the order in which they are offered.
    public static List<Shipped> in(String folder) {
        return beside(folder, "templates.txt")
                .lines()
                .filter(key -> !key.isBlank())
                .map(key -> new Shipped(key, beside(folder, key + ".yaml")))
                .toList();
    }

    /// Another file of the same folder.
    public static String beside(String folder, String name) {
        try (var stream = Shipped.class.getResourceAsStream("/" + folder + "/" + name)) {
            if (stream == null) throw new FileNotFoundException(folder + "/" + name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
