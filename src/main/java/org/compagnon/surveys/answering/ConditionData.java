package org.compagnon.surveys.answering;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.compagnon.surveys.study.Condition;

/// A condition as JSON for the browser: `{"all": […]}`, `{"any": […]}`, `{"not": …}` or
/// `{"column": "age", "is": "at_least", "values": ["30"]}`.
final class ConditionData {

    private ConditionData() {}

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.And(var all) -> "{\"all\":" + list(all) + "}";
            case Condition.Or(var any) -> "{\"any\":" + list(any) + "}";
            case Condition.Not(var not) -> "{\"not\":" + of(not) + "}";
            case Condition.Test(var column, var operator, var values) ->
                "{\"column\":" + quoted(column) + ",\"is\":"
                        + quoted(operator.name().toLowerCase(Locale.ROOT)) + ",\"values\":"
                        + values.stream().map(ConditionData::quoted).collect(Collectors.joining(",", "[", "]"))
                        + "}";
        };
    }

    private static String list(List<Condition> conditions) {
        return conditions.stream().map(ConditionData::of).collect(Collectors.joining(",", "[", "]"));
    }

    /// Codes and values hold no control characters: the reader of studies refuses them.
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
