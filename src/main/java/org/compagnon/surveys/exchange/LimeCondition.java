package org.compagnon.surveys.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compagnon.surveys.study.Condition;

/// Says a condition of ours in ExpressionScript.
final class LimeCondition {

    private final Map<String, LimeColumn> columns;

    LimeCondition(Map<String, LimeColumn> columns) {
        this.columns = columns;
    }

    /// Empty when ExpressionScript cannot say it with what stands before.
    Optional<String> said(Condition condition) {
        return switch (condition) {
            case Condition.And(var all) -> joined(all, " and ");
            case Condition.Or(var any) -> joined(any, " or ");
            case Condition.Not(var not) -> said(not).map(said -> "!(" + said + ")");
            case Condition.Test test ->
                Optional.ofNullable(columns.get(test.column())).flatMap(column -> column.said(test));
        };
    }

    private Optional<String> joined(List<Condition> parts, String word) {
        var said = parts.stream().map(this::said).toList();
        if (said.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return Optional.of(
                "(" + String.join(word, said.stream().flatMap(Optional::stream).toList()) + ")");
    }
}
