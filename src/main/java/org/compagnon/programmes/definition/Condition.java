package org.compagnon.programmes.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When an item is shown: all the comparisons hold, each with the answer given to another item.
public record Condition(List<Comparison> comparisons) {

    private static final int LONGEST = 500;
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    private static final Pattern COMPARISON =
            Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)\\s*(!=|<=|>=|=)\\s*([A-Za-z0-9_-]+)");

    public Condition {
        comparisons = List.copyOf(comparisons);
    }

    /// One answer compared with a value.
    public record Comparison(String item, Operator operator, String value) {

        boolean holds(Set<String> answers) {
            return switch (operator) {
                case IS -> answers.contains(value);
                case IS_NOT -> !answers.contains(value);
                case AT_LEAST -> answers.stream().anyMatch(answer -> compared(answer) >= 0);
                case AT_MOST -> answers.stream().anyMatch(answer -> compared(answer) <= 0);
            };
        }

        private int compared(String answer) {
            return Integer.compare(Integer.parseInt(answer), Integer.parseInt(value));
        }
    }

    /// How an answer is compared; of several options chosen, one is enough.
    public enum Operator {
        IS("="),
        IS_NOT("!="),
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        boolean isOrder() {
            return this == AT_LEAST || this == AT_MOST;
        }
    }

    /// @param answers what was answered to an item: empty, one value, or the codes chosen
    public boolean holds(Function<String, Set<String>> answers) {
        return comparisons.stream().allMatch(comparison -> comparison.holds(answers.apply(comparison.item())));
    }

    Stream<String> items() {
        return comparisons.stream().map(Comparison::item);
    }

    /// Empty when the text is not of the form `item = value and other >= 3`.
    static Optional<Condition> parse(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        var parts = AND.split(text.strip());
        var comparisons = Stream.of(parts).map(Condition::comparison).toList();
        return comparisons.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Condition(
                        comparisons.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static Optional<Comparison> comparison(String text) {
        var matcher = COMPARISON.matcher(text.strip());
        if (!matcher.matches()) return Optional.empty();
        var sign = matcher.group(2);
        return Stream.of(Operator.values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst()
                .map(operator -> new Comparison(matcher.group(1), operator, matcher.group(3)));
    }

    @Override
    public String toString() {
        return String.join(
                " and ",
                comparisons.stream()
                        .map(one -> one.item() + " " + one.operator().sign + " " + one.value())
                        .toList());
    }
}
