package org.compagnon.surveys.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One respondent’s answers to a questionnaire: a cell per column, and what does not stand.
///
/// @param cells in the order of [Questionnaire#columns], as in a file of responses: several options joined by `|`
/// @param problems empty when the whole can be kept
public record Answers(List<String> cells, List<AnswerProblem> problems) {

    /// Joins the options of one answer.
    public static final String BETWEEN = "|";

    public Answers {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /// Judges a whole response: what was given, by column, against what is asked.
    public static Answers to(Questionnaire questionnaire, Map<String, List<String>> given) {
        var reading = new Reading(given);
        for (var item : questionnaire.items()) reading.read(item);
        reading.refuseUnknown();
        return new Answers(reading.cells, reading.problems);
    }

    /// The items that these answers bring into view.
    public static Set<String> shown(Questionnaire questionnaire, Map<String, List<String>> given) {
        var reading = new Reading(given);
        for (var item : questionnaire.items()) reading.read(item);
        return Set.copyOf(reading.shown);
    }

    /// Goes through the items in order: what was answered so far decides what is shown next.
    private static final class Reading {

        private final Map<String, List<String>> given;
        private final Map<String, Set<String>> answered = new HashMap<>();
        private final List<String> cells = new ArrayList<>();
        private final List<AnswerProblem> problems = new ArrayList<>();
        private final List<String> shown = new ArrayList<>();
        private final Set<String> asked = new HashSet<>();

        Reading(Map<String, List<String>> given) {
            this.given = given;
        }

        void read(Item item) {
            var condition = item.shownIf();
            var isShown = condition == null || condition.holds(column -> answered.getOrDefault(column, Set.of()));
            if (isShown) shown.add(item.id());
            for (var column : Column.of(item)) {
                asked.add(column.name());
                cells.add(isShown ? shown(column) : hidden(column));
            }
        }

        private String hidden(Column column) {
            if (!values(column).isEmpty()) problems.add(AnswerProblem.of(column, "not-shown"));
            return Column.NOT_SHOWN;
        }

        private String shown(Column column) {
            var cell = new CellCheck(column, problems).cell(values(column), otherIsChosen(column));
            var parts = cell.isEmpty() ? Set.<String>of() : Set.of(cell.split("\\|"));
            if (!column.isFreeText()) answered.put(column.name(), parts);
            return cell;
        }

        private boolean otherIsChosen(Column column) {
            return answered.getOrDefault(column.item().id(), Set.of()).contains(Kind.OTHER);
        }

        private List<String> values(Column column) {
            return given.getOrDefault(column.name(), List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        void refuseUnknown() {
            given.keySet().stream()
                    .filter(name -> !asked.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(new AnswerProblem(name, "surveys.answer.unknown-item", List.of())));
        }
    }
}
