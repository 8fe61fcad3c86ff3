package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compagnon.surveys.exchange.Expression.All;
import org.compagnon.surveys.exchange.Expression.Any;
import org.compagnon.surveys.exchange.Expression.Beyond;
import org.compagnon.surveys.exchange.Expression.Compared;
import org.compagnon.surveys.exchange.Expression.Constant;
import org.compagnon.surveys.exchange.Expression.Empty;
import org.compagnon.surveys.exchange.Expression.Literal;
import org.compagnon.surveys.exchange.Expression.Variable;
import org.compagnon.surveys.study.Condition;
import org.compagnon.surveys.study.Condition.Operator;
import org.compagnon.surveys.study.Condition.Test;
import org.jspecify.annotations.Nullable;

/// Turns another program’s condition into one of ours, as far as the questions carried over so far allow.
final class Conditions {

    /// What became of one condition.
    ///
    /// @param condition absent: everybody is asked
    /// @param obstacle the part that could not be carried over; absent when all was
    record Outcome(@Nullable Condition condition, @Nullable String obstacle) {

        static final Outcome EVERYBODY = new Outcome(null, null);
    }

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Set<Condition> merelyAnswered = new HashSet<>();

    /// From now on, conditions may speak of this variable: the first that bears a name keeps it.
    void learn(String variable, Meaning meaning) {
        meanings.putIfAbsent(plain(variable), meaning);
    }

    Outcome read(String text) {
        try {
            return condition(ExpressionReading.read(text))
                    .map(condition -> new Outcome(condition, null))
                    .orElse(Outcome.EVERYBODY);
        } catch (Obstacle obstacle) {
            return new Outcome(null, obstacle.said);
        }
    }

    /// Empty: always.
    private Optional<Condition> condition(Expression expression) {
        return switch (expression) {
            case Constant(var holds) -> {
                if (!holds) throw new Obstacle("0");
                yield Optional.empty();
            }
            case All(var of) -> all(of);
            case Any(var of) -> any(of);
            case Expression.Not(var of) -> Optional.of(negated(condition(of).orElseThrow(() -> new Obstacle("0"))));
            case Compared compared -> Optional.of(compared(compared));
            case Empty(var variable) -> {
                var answered = meaning(variable).answered().orElseThrow(() -> new Obstacle(variable));
                merelyAnswered.add(answered);
                yield meaning(variable).compared(Expression.Sign.EQUAL, "");
            }
            case Beyond(var said) -> throw new Obstacle(said);
        };
    }

    private static Condition negated(Condition condition) {
        return condition instanceof Condition.Not(var inside) ? inside : new Condition.Not(condition);
    }

    private Optional<Condition> all(List<Expression> of) {
        var parts = new ArrayList<Condition>();
        for (var part : of) condition(part).ifPresent(parts::add);
        // Smaller than something is said of an answer only: that there is one need not be said as well.
        parts.removeIf(part -> merelyAnswered.contains(part)
                && parts.stream().anyMatch(other -> other != part && impliesAnAnswer(other, part)));
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.getFirst());
            default -> Optional.of(new Condition.And(parts));
        };
    }

    private static boolean impliesAnAnswer(Condition other, Condition answered) {
        return other instanceof Test test
                && answered instanceof Test said
                && test.column().equals(said.column())
                && test.operator() != Operator.IS_NOT;
    }

    private Optional<Condition> any(List<Expression> of) {
        var parts = new ArrayList<Condition>();
        for (var part : of) {
            var condition = condition(part);
            if (condition.isEmpty()) return Optional.empty();
            parts.add(condition.get());
        }
        return Optional.of(among(parts).orElseGet(() -> new Condition.Or(parts)));
    }

    /// `q = a or q = b` is `q in [a, b]`.
    private static Optional<Condition> among(List<Condition> parts) {
        var columns = new HashSet<String>();
        var values = new LinkedHashSet<String>();
        for (var part : parts) {
            if (!(part instanceof Test test)) return Optional.empty();
            if (test.operator() != Operator.IS && test.operator() != Operator.AMONG) return Optional.empty();
            columns.add(test.column());
            values.addAll(test.values());
        }
        return columns.size() == 1 && values.size() > 1
                ? Optional.of(new Test(columns.iterator().next(), Operator.AMONG, List.copyOf(values)))
                : Optional.empty();
    }

    private Condition compared(Compared compared) {
        if (compared.left() instanceof Variable(var name) && compared.right() instanceof Literal(var value))
            return compared(name, compared.sign(), value);
        if (compared.left() instanceof Literal(var value) && compared.right() instanceof Variable(var name))
            return compared(name, compared.sign().turned(), value);
        throw new Obstacle(said(compared.left()) + " … " + said(compared.right()));
    }

    private Condition compared(String variable, Expression.Sign sign, String value) {
        var condition = meaning(variable)
                .compared(sign, value)
                .orElseThrow(() -> new Obstacle(variable + " " + sign + " " + value));
        if (value.isEmpty() && sign == Expression.Sign.UNEQUAL) merelyAnswered.add(condition);
        return condition;
    }

    private static String said(Expression.Operand operand) {
        return switch (operand) {
            case Variable(var name) -> name;
            case Literal(var value) -> value;
            case Expression.Other(var said) -> said;
        };
    }

    private Meaning meaning(String variable) {
        var meaning = meanings.get(plain(variable));
        if (meaning == null) throw new Obstacle(variable);
        return meaning;
    }

    /// Without what LimeSurvey adds to say which side of a variable is meant.
    private static String plain(String variable) {
        return variable.replaceFirst("\\.(NAOK|value|code|valueNAOK)$", "").replaceFirst("\\.NAOK$", "");
    }

    /// What stands in the way.
    private static final class Obstacle extends RuntimeException {

        private final String said;

        Obstacle(String said) {
            super(null, null, false, false);
            this.said = said;
        }
    }
}
