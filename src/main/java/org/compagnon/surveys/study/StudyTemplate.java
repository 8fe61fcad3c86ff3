package org.compagnon.surveys.study;

import java.util.List;
import org.compagnon.files.yaml.Shipped;

/// A study that comes with the application, to begin from.
public record StudyTemplate(String key, String text) {

    private static final String FOLDER = "studies";

    /// In the order in which they are offered.
    public static List<StudyTemplate> all() {
        return Shipped.in(FOLDER).stream()
                .map(shipped -> new StudyTemplate(shipped.key(), shipped.text()))
                .toList();
    }

    public Study study() {
        return StudyReader.read(key + ".yaml", text);
    }

    /// What an editor needs to complete and check a study while it is typed.
    public static String schema() {
        return Shipped.beside(FOLDER, "study.schema.json");
    }
}
