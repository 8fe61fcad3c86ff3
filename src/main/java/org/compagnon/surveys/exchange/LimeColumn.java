package org.compagnon.surveys.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compagnon.surveys.exchange.LimeSurvey.Part;
import org.compagnon.surveys.study.Condition.Test;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Kind.Choices;

/// What one of our columns is in LimeSurvey, to conditions.
///
/// @param ticks our options, each with its own variable, where there is one box for each
/// @param answers our options, each with LimeSurvey’s code; empty where values are the same
record LimeColumn(String variable, Map<String, String> ticks, Map<String, String> answers) {

    static LimeColumn scale(String variable) {
        return new LimeColumn(variable, Map.of(), Map.of());
    }

    static LimeColumn number(String variable) {
        return new LimeColumn(variable, Map.of(), Map.of());
    }

    static LimeColumn single(String variable, Choices choices, List<Part> parts) {
        var answers = new LinkedHashMap<String, String>();
        for (var i = 0; i < parts.size(); i++)
            answers.put(choices.options().get(i).id(), parts.get(i).code());
        if (choices.other()) answers.put(Kind.OTHER, "-oth-");
        return new LimeColumn(variable, Map.of(), answers);
    }

    static LimeColumn multiple(String variable, Choices choices, List<Part> parts) {
        var ticks = new LinkedHashMap<String, String>();
        for (var i = 0; i < parts.size(); i++)
            ticks.put(
                    choices.options().get(i).id(), variable + "_" + parts.get(i).code());
        if (choices.other()) ticks.put(Kind.OTHER, variable + "_other");
        return new LimeColumn(variable, ticks, Map.of());
    }

    Optional<String> said(Test test) {
        return switch (test.operator()) {
            case IS, AMONG -> joined(test, true, " or ");
            case IS_NOT -> joined(test, false, " and ");
            case LESS -> ordered(test, "<");
            case AT_MOST -> ordered(test, "<=");
            case MORE -> ordered(test, ">");
            case AT_LEAST -> ordered(test, ">=");
        };
    }

    private Optional<String> joined(Test test, boolean is, String word) {
        var parts = test.values().stream().map(value -> equal(value, is)).toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        var said = parts.stream().flatMap(Optional::stream).toList();
        return Optional.of(said.size() == 1 ? said.getFirst() : "(" + String.join(word, said) + ")");
    }

    private Optional<String> equal(String value, boolean is) {
        if (!ticks.isEmpty())
            return Optional.ofNullable(ticks.get(value))
                    .map(box -> value.equals(Kind.OTHER)
                            ? (is ? "!" : "") + "is_empty(" + box + ".NAOK)"
                            : box + ".NAOK " + (is ? "==" : "!=") + " \"Y\"");
        var code = answers.isEmpty() ? value : answers.get(value);
        return Optional.ofNullable(code)
                .map(answer -> variable + ".NAOK " + (is ? "==" : "!=") + " \"" + answer + "\"");
    }

    /// An empty answer would count as smaller than anything.
    private Optional<String> ordered(Test test, String sign) {
        var compared = variable + ".NAOK " + sign + " " + test.values().getFirst();
        return Optional.of(sign.startsWith("<") ? "(!is_empty(" + variable + ".NAOK) and " + compared + ")" : compared);
    }
}
