package org.compagnon.analysis.published;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a table is about: its number in the publication, its item, who answered, when. Parts that are not known are
/// empty.
public record Subject(String file, String table, String item, String population, String wave) {

    /// The parts that say something, without the file.
    public String title() {
        return Stream.of(item, population, wave).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// What it is called on a page: the file where nothing else is known.
    public String named() {
        return title().isEmpty() ? file : title();
    }

    boolean asksTheSamePeopleAs(Subject other) {
        return population.equals(other.population) && wave.equals(other.wave);
    }
}
