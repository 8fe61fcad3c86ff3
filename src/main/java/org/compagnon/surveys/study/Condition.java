package org.compagnon.surveys.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When an item is shown, said of the answers given before it. What was not answered, or not shown, equals nothing.
public sealed interface Condition {

    /// @param answers what was answered in a column: nothing, one value, or the options chosen
    boolean holds(Function<String, Set<String>> answers);

    /// Every comparison within, from left to right.
    Stream<Test> tests();

    /// Whether its text can be read again: it is not too long, nor too deep.
    default boolean isWritable() {
        return ConditionText.read(toString()).isPresent();
    }

    /// Both or all hold.
    record And(List<Condition> all) implements Condition {
        public And {
            all = List.copyOf(all);
        }

        @Override
        public boolean holds(Function<String, Set<String>> answers) {
            return all.stream().allMatch(one -> one.holds(answers));
        }

        @Override
        public Stream<Test> tests() {
            return all.stream().flatMap(Condition::tests);
        }

        @Override
        public String toString() {
            return all.stream()
                    .map(one -> one instanceof Or ? "(" + one + ")" : one.toString())
                    .collect(Collectors.joining(" and "));
        }
    }

    /// One of them holds.
    record Or(List<Condition> any) implements Condition {
        public Or {
            any = List.copyOf(any);
        }

        @Override
        public boolean holds(Function<String, Set<String>> answers) {
            return any.stream().anyMatch(one -> one.holds(answers));
        }

        @Override
        public Stream<Test> tests() {
            return any.stream().flatMap(Condition::tests);
        }

        @Override
        public String toString() {
            return any.stream().map(Condition::toString).collect(Collectors.joining(" or "));
        }
    }

    /// It does not hold.
    record Not(Condition not) implements Condition {
        @Override
        public boolean holds(Function<String, Set<String>> answers) {
            return !not.holds(answers);
        }

        @Override
        public Stream<Test> tests() {
            return not.tests();
        }

        @Override
        public String toString() {
            return "not " + (not instanceof Test || not instanceof Not ? not : "(" + not + ")");
        }
    }

    /// One column compared with a value, or looked for among several.
    record Test(String column, Operator operator, List<String> values) implements Condition {

        private static final Set<String> WORDS = Set.of("and", "or", "not", "in");

        public Test {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Function<String, Set<String>> answers) {
            var given = answers.apply(column);
            return switch (operator) {
                case IS, AMONG -> values.stream().anyMatch(given::contains);
                case IS_NOT -> values.stream().noneMatch(given::contains);
                case LESS -> given.stream().anyMatch(answer -> compare(answer) < 0);
                case AT_MOST -> given.stream().anyMatch(answer -> compare(answer) <= 0);
                case MORE -> given.stream().anyMatch(answer -> compare(answer) > 0);
                case AT_LEAST -> given.stream().anyMatch(answer -> compare(answer) >= 0);
            };
        }

        /// Days compare as days, everything else as numbers; the reader has seen to it that they do.
        private int compare(String answer) {
            var value = values.getFirst();
            return isDay(value)
                    ? LocalDate.parse(answer).compareTo(LocalDate.parse(value))
                    : new BigDecimal(answer).compareTo(new BigDecimal(value));
        }

        public static boolean isDay(String value) {
            try {
                LocalDate.parse(value);
                return true;
            } catch (DateTimeParseException notADay) {
                return false;
            }
        }

        @Override
        public Stream<Test> tests() {
            return Stream.of(this);
        }

        @Override
        public String toString() {
            return operator == Operator.AMONG
                    ? column + " in [" + values.stream().map(Test::written).collect(Collectors.joining(", ")) + "]"
                    : column + " " + operator.sign + " " + written(values.getFirst());
        }

        /// A value that is also a word of the language stands in quotes.
        private static String written(String value) {
            return WORDS.contains(value) ? '"' + value + '"' : value;
        }
    }

    /// How an answer is compared; of several options chosen, one is enough.
    enum Operator {
        IS("="),
        IS_NOT("!="),
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        MORE(">"),
        AMONG("in");

        final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        boolean isOrder() {
            return this == AT_MOST || this == AT_LEAST || this == LESS || this == MORE;
        }
    }
}
