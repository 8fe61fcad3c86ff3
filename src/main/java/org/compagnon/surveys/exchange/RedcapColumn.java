package org.compagnon.surveys.exchange;

import java.util.Optional;
import java.util.stream.Collectors;
import org.compagnon.surveys.study.Condition.Test;

/// What one of our columns is in REDCap, to branching logic.
///
/// @param ticked whether each option has a box of its own
record RedcapColumn(String variable, boolean ticked) {

    static RedcapColumn of(String variable) {
        return new RedcapColumn(variable, false);
    }

    static RedcapColumn ticks(String variable) {
        return new RedcapColumn(variable, true);
    }

    Optional<String> said(Test test) {
        var value = test.values().getFirst();
        return Optional.of(
                switch (test.operator()) {
                    case IS, AMONG ->
                        test.values().size() == 1
                                ? equal(value, true)
                                : test.values().stream()
                                        .map(one -> equal(one, true))
                                        .collect(Collectors.joining(" or ", "(", ")"));
                    case IS_NOT -> equal(value, false);
                    case LESS -> smaller("<", value);
                    case AT_MOST -> smaller("<=", value);
                    case MORE -> "[" + variable + "] > " + quoted(value);
                    case AT_LEAST -> "[" + variable + "] >= " + quoted(value);
                });
    }

    private String equal(String value, boolean is) {
        if (ticked) return "[" + variable + "(" + value + ")] = '" + (is ? 1 : 0) + "'";
        return "[" + variable + "] " + (is ? "=" : "<>") + " '" + value + "'";
    }

    /// An empty answer would count as smaller than anything.
    private String smaller(String sign, String value) {
        return "([" + variable + "] <> '' and [" + variable + "] " + sign + " " + quoted(value) + ")";
    }

    private static String quoted(String value) {
        return value.matches("-?[0-9]+([.][0-9]+)?") ? value : "'" + value + "'";
    }
}
