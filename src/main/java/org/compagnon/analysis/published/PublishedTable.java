package org.compagnon.analysis.published;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One item as published: its answers, and for everybody and for each group what was printed.
///
/// @param stated how many answers each gave, where the file says so; else [Kind#UNKNOWN]
public record PublishedTable(
        Subject subject, Kind stated, List<Option> options, List<Part> parts, List<StatedTest> tests) {

    public PublishedTable {
        options = List.copyOf(options);
        parts = List.copyOf(parts);
        tests = List.copyOf(tests);
    }

    Optional<Part> overall() {
        return parts.stream().filter(Part::isOverall).findFirst();
    }

    Stream<Part> groups() {
        return parts.stream().filter(part -> !part.isOverall());
    }

    /// How many figures there are to judge.
    public int figures() {
        return parts.stream().mapToInt(PublishedTable::figures).sum();
    }

    private static int figures(Part part) {
        return (int) (part.cells().stream()
                        .flatMap(cell ->
                                Stream.of(Optional.ofNullable(cell.count()), Optional.ofNullable(cell.percent())))
                        .filter(Optional::isPresent)
                        .count()
                + part.headlines().size()
                + Stream.of(
                                part.summary().mean(),
                                part.summary().sd(),
                                part.summary().median())
                        .filter(figure -> figure != null)
                        .count());
    }
}
