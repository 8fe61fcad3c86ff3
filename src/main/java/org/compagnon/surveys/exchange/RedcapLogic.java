package org.compagnon.surveys.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.compagnon.surveys.study.Condition;
import org.compagnon.surveys.study.Condition.Operator;
import org.compagnon.surveys.study.Condition.Test;

/// Says a condition of ours in REDCap’s branching logic, which has no “not”: it is said of each comparison.
final class RedcapLogic {

    private final Map<String, RedcapColumn> columns;

    RedcapLogic(Map<String, RedcapColumn> columns) {
        this.columns = columns;
    }

    /// Empty when branching logic cannot say it with what stands before.
    Optional<String> said(Condition condition) {
        return switch (condition) {
            case Condition.And(var all) -> joined(all, " and ");
            case Condition.Or(var any) -> joined(any, " or ");
            case Condition.Not(var not) -> negated(not).flatMap(this::said);
            case Test test -> Optional.ofNullable(columns.get(test.column())).flatMap(column -> column.said(test));
        };
    }

    private Optional<String> joined(List<Condition> parts, String word) {
        var said = parts.stream().map(this::said).toList();
        if (said.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return Optional.of(said.stream().flatMap(Optional::stream).collect(Collectors.joining(word, "(", ")")));
    }

    /// What was not answered is neither smaller nor larger: the opposite of an order cannot be said.
    private static Optional<Condition> negated(Condition condition) {
        return switch (condition) {
            case Condition.Not(var inside) -> Optional.of(inside);
            case Condition.And(var all) -> each(all).map(Condition.Or::new);
            case Condition.Or(var any) -> each(any).map(Condition.And::new);
            case Test(var column, var operator, var values) ->
                switch (operator) {
                    case IS -> Optional.of(new Test(column, Operator.IS_NOT, values));
                    case IS_NOT -> Optional.of(new Test(column, Operator.IS, values));
                    case AMONG ->
                        Optional.of(new Condition.And(values.stream()
                                .map(value -> (Condition) new Test(column, Operator.IS_NOT, List.of(value)))
                                .toList()));
                    case LESS, AT_MOST, MORE, AT_LEAST -> Optional.empty();
                };
        };
    }

    private static Optional<List<Condition>> each(List<Condition> parts) {
        var negated = parts.stream().map(RedcapLogic::negated).toList();
        if (negated.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return Optional.of(negated.stream().flatMap(Optional::stream).toList());
    }
}
