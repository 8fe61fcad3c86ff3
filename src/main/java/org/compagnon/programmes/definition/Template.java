package org.compagnon.programmes.definition;

import java.util.List;
import org.compagnon.files.yaml.Shipped;

/// A definition that comes with the application, to begin from. Which ones there are stands beside them, not in code.
public record Template(String key, String text) {

    private static final String FOLDER = "definitions";

    /// In the order in which they are offered.
    public static List<Template> all() {
        return Shipped.in(FOLDER).stream()
                .map(shipped -> new Template(shipped.key(), shipped.text()))
                .toList();
    }

    public Definition definition() {
        return DefinitionReader.read(key + ".yaml", text);
    }

    /// What an editor needs to complete and check a definition while it is typed.
    public static String schema() {
        return Shipped.beside(FOLDER, "programme.schema.json");
    }
}
