package org.compagnon.surveys.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compagnon.surveys.exchange.Expression.Sign;
import org.compagnon.surveys.study.Condition;
import org.compagnon.surveys.study.Condition.Operator;
import org.compagnon.surveys.study.Condition.Test;
import org.compagnon.surveys.study.Kind;
import org.jspecify.annotations.Nullable;

/// What another program’s variable is in our study.
///
/// @param column the column it became
/// @param tick the option whose box it is, where it is one box of a multiple item
/// @param codes their codes of answers, each with ours, in order
record Meaning(String column, Kind kind, @Nullable String tick, Map<String, String> codes) {

    private static final String SMALLEST = "-999999999";
    private static final String FIRST_DAY = "0001-01-01";
    private static final List<String> TICKED = List.of("Y", "1");
    private static final List<String> UNTICKED = List.of("", "N", "0");

    /// Empty when our conditions cannot say it.
    Optional<Condition> compared(Sign sign, String value) {
        if (tick != null) return ticked(tick, sign, value);
        if (value.isEmpty())
            return switch (sign) {
                case EQUAL -> answered().map(Condition.Not::new);
                case UNEQUAL -> answered();
                default -> Optional.empty();
            };
        return switch (kind) {
            case Kind.Likert _, Kind.Matrix _ -> level(sign, value);
            case Kind.Single _, Kind.Multiple _ -> option(sign, value);
            case Kind.Number _ -> number(value).flatMap(number -> test(sign, number));
            case Kind.Day _ -> day(value).flatMap(day -> test(sign, day));
            case Kind.Ranking _, Kind.FreeText _, Kind.Section _ -> Optional.empty();
        };
    }

    private Optional<Condition> ticked(String option, Sign sign, String value) {
        if (sign != Sign.EQUAL && sign != Sign.UNEQUAL) return Optional.empty();
        if (!TICKED.contains(value) && !UNTICKED.contains(value)) return Optional.empty();
        var is = TICKED.contains(value) == (sign == Sign.EQUAL);
        return Optional.of(new Test(column, is ? Operator.IS : Operator.IS_NOT, List.of(option)));
    }

    private Optional<Condition> level(Sign sign, String value) {
        var level = codes.getOrDefault(value, codes.isEmpty() ? value : "");
        var levels = kind.scaleIfAny().orElseThrow().levels();
        if (!level.matches("[0-9]{1,2}") || Integer.parseInt(level) > levels) return Optional.empty();
        return test(sign, level);
    }

    private Optional<Condition> option(Sign sign, String value) {
        if (sign == Sign.EQUAL || sign == Sign.UNEQUAL)
            return Optional.ofNullable(codes.get(value)).flatMap(code -> test(sign, code));
        var bound = number(value);
        if (bound.isEmpty()) return Optional.empty();
        var within = codes.entrySet().stream()
                .filter(entry -> number(entry.getKey()).isPresent())
                .filter(entry -> holds(sign, new BigDecimal(entry.getKey()).compareTo(new BigDecimal(bound.get()))))
                .map(Map.Entry::getValue)
                .toList();
        return within.isEmpty() ? Optional.empty() : Optional.of(among(within));
    }

    private static boolean holds(Sign sign, int order) {
        return switch (sign) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
        };
    }

    /// Whether anything was answered.
    Optional<Condition> answered() {
        if (tick != null) return Optional.of(new Test(column, Operator.IS, List.of(tick)));
        return switch (kind) {
            case Kind.Single _, Kind.Multiple _ ->
                codes.isEmpty() ? Optional.empty() : Optional.of(among(List.copyOf(codes.values())));
            case Kind.Likert _, Kind.Matrix _ -> Optional.of(new Test(column, Operator.AT_LEAST, List.of("1")));
            case Kind.Number _ -> Optional.of(new Test(column, Operator.AT_LEAST, List.of(SMALLEST)));
            case Kind.Day _ -> Optional.of(new Test(column, Operator.AT_LEAST, List.of(FIRST_DAY)));
            case Kind.Ranking _, Kind.FreeText _, Kind.Section _ -> Optional.empty();
        };
    }

    private Condition among(List<String> options) {
        return options.size() == 1 ? new Test(column, Operator.IS, options) : new Test(column, Operator.AMONG, options);
    }

    private Optional<Condition> test(Sign sign, String value) {
        var operator =
                switch (sign) {
                    case EQUAL -> Operator.IS;
                    case UNEQUAL -> Operator.IS_NOT;
                    case LESS -> Operator.LESS;
                    case AT_MOST -> Operator.AT_MOST;
                    case MORE -> Operator.MORE;
                    case AT_LEAST -> Operator.AT_LEAST;
                };
        return Optional.of(new Test(column, operator, List.of(value)));
    }

    private static Optional<String> number(String value) {
        return value.matches("-?[0-9]{1,9}([.][0-9]{1,6})?") ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> day(String value) {
        var day = value.length() > 10 ? value.substring(0, 10) : value;
        return Test.isDay(day) ? Optional.of(day) : Optional.empty();
    }
}
