package org.compagnon.surveys.study;

import java.util.List;
import java.util.regex.Matcher;
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

    /// A short study to begin from nothing: it shows how one is written.
    public static String empty() {
        return Shipped.beside(FOLDER, "empty.yaml");
    }

    /// The text with another key, since a template serves year after year. The key is written as given, quoted where
    /// YAML would take it for something else; reading it says whether it can be one.
    public String under(String code) {
        var quoted = '"' + code.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        var written = code.matches("[A-Za-z][A-Za-z0-9_-]*") ? code : quoted;
        return text.replaceFirst("(?m)^study: .*$", Matcher.quoteReplacement("study: " + written));
    }

    public Study study() {
        return StudyReader.read(key + ".yaml", text);
    }

    /// What an editor needs to complete and check a study while it is typed.
    public static String schema() {
        return Shipped.beside(FOLDER, "study.schema.json");
    }
}
