package org.compagnon.programmes.definition;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A definition that comes with the application, to begin from. Which ones there are stands beside them, not in code.
public record Template(String key, String text) {

    /// In the order in which they are offered.
    public static List<Template> all() {
        return resource("templates.txt")
                .lines()
                .filter(key -> !key.isBlank())
                .map(key -> new Template(key, resource(key + ".yaml")))
                .toList();
    }

    public Definition definition() {
        return DefinitionReader.read(key + ".yaml", text);
    }

    /// What an editor needs to complete and check a definition while it is typed.
    public static String schema() {
        return resource("programme.schema.json");
    }

    private static String resource(String name) {
        try (var stream = Template.class.getResourceAsStream("/definitions/" + name)) {
            if (stream == null) throw new FileNotFoundException(name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
