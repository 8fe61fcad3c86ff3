package org.compagnon.analysis;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Condition;
import org.compagnon.surveys.study.Questionnaire;

/// By which answers the questions of one questionnaire are opened (`shown_if`): how many were shown one counts who gave
/// these together.
final class Openings {

    private final Questionnaire asked;
    private final Set<String> columns;

    /// @param columns of one subscale
    Openings(Questionnaire asked, Set<String> columns) {
        this.asked = asked;
        this.columns = Set.copyOf(columns);
    }

    /// Whether some question is opened by an answer to one of the columns together with another answer.
    boolean countTogether() {
        return asked.columns().stream()
                .map(this::openedBy)
                .anyMatch(opening -> opening.size() > 1 && opening.stream().anyMatch(columns::contains));
    }

    /// The columns by which it is opened in the end: neither of the subscale nor opened by others, or of the subscale.
    private Set<String> openedBy(Column column) {
        var condition = column.item().shownIf();
        return condition == null
                ? Set.of()
                : condition
                        .tests()
                        .map(Condition.Test::column)
                        .flatMap(this::roots)
                        .collect(Collectors.toSet());
    }

    private Stream<String> roots(String name) {
        if (columns.contains(name)) return Stream.of(name);
        var roots = new HashSet<String>();
        asked.columns().stream()
                .filter(column -> column.name().equals(name))
                .map(this::openedBy)
                .forEach(roots::addAll);
        return roots.isEmpty() ? Stream.of(name) : roots.stream();
    }
}
