package org.compagnon.files;

import java.util.List;
import java.util.stream.Stream;

/// A column that a room understands: its name, and the other headings under which departments write it.
///
/// Accents, case, spaces, underscores and hyphens of a heading do not count.
public record Column(String name, List<String> otherHeadings, boolean required) {

    public Column {
        otherHeadings = List.copyOf(otherHeadings);
    }

    public static Column named(String name, String... otherHeadings) {
        return new Column(name, List.of(otherHeadings), false);
    }

    public Column mandatory() {
        return new Column(name, otherHeadings, true);
    }

    Stream<String> foldedHeadings() {
        return Stream.concat(Stream.of(name), otherHeadings.stream()).map(Heading::fold);
    }
}
