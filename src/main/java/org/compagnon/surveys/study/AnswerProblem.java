package org.compagnon.surveys.study;

import java.util.List;

/// Why one answer does not stand. Never repeats what was answered.
///
/// @param column the name of the cell
/// @param key words the reason; `details` fill its places
public record AnswerProblem(String column, String key, List<Object> details) {

    public AnswerProblem {
        details = List.copyOf(details);
    }

    static AnswerProblem of(Column column, String reason, Object... details) {
        return new AnswerProblem(column.name(), "surveys.answer." + reason, List.of(details));
    }
}
