package org.compagnon.surveys.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.compagnon.surveys.study.Condition.And;
import org.compagnon.surveys.study.Condition.Not;
import org.compagnon.surveys.study.Condition.Operator;
import org.compagnon.surveys.study.Condition.Or;
import org.compagnon.surveys.study.Condition.Test;

/// Reads a condition as authors write it: `year in [second, third] and not (age < 25 or motives.pay = 5)`.
///
///     condition  = all ("or" all)*
///     all        = one ("and" one)*
///     one        = "not" one | "(" condition ")" | column sign value | column "in" "[" value ("," value)* "]"
final class ConditionText {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 20;
    private static final Pattern WORDS =
            Pattern.compile("\\s*(?:(!=|<=|>=|[=<>()\\[\\],])|\"([^\"]*)\"|([\\p{L}\\p{N}_.+-]+))");

    /// @param quoted a value in quotes is never a word of the language
    private record Token(String text, boolean quoted) {
        boolean is(String word) {
            return !quoted && text.equals(word);
        }
    }

    private final List<Token> tokens;
    private int at;

    private ConditionText(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// Empty when the text is no condition.
    static Optional<Condition> read(String text) {
        return tokens(text).flatMap(tokens -> {
            try {
                var reading = new ConditionText(tokens);
                var condition = reading.condition(0);
                return reading.at == tokens.size() ? Optional.of(condition) : Optional.empty();
            } catch (Unreadable _) {
                return Optional.empty();
            }
        });
    }

    private static Optional<List<Token>> tokens(String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST) return Optional.empty();
        var found = new ArrayList<Token>();
        var words = WORDS.matcher(stripped);
        var end = 0;
        while (end < stripped.length()) {
            if (!words.find(end) || words.start() != end) return Optional.empty();
            found.add(
                    words.group(2) != null
                            ? new Token(words.group(2), true)
                            : new Token(words.group(words.group(1) != null ? 1 : 3), false));
            end = words.end();
        }
        return Optional.of(found);
    }

    private Condition condition(int depth) {
        if (depth > DEEPEST) throw new Unreadable();
        var any = new ArrayList<Condition>();
        do any.add(all(depth));
        while (follows("or"));
        return any.size() == 1 ? any.getFirst() : new Or(any);
    }

    private Condition all(int depth) {
        var all = new ArrayList<Condition>();
        do all.add(one(depth));
        while (follows("and"));
        return all.size() == 1 ? all.getFirst() : new And(all);
    }

    private Condition one(int depth) {
        if (depth > DEEPEST) throw new Unreadable();
        if (follows("not")) return new Not(one(depth + 1));
        if (follows("(")) {
            var inside = condition(depth + 1);
            expect(")");
            return inside;
        }
        return test();
    }

    private Condition test() {
        var column = word();
        for (var operator : Operator.values()) {
            if (!follows(operator.sign)) continue;
            return new Test(column, operator, operator == Operator.AMONG ? values() : List.of(word()));
        }
        throw new Unreadable();
    }

    private List<String> values() {
        expect("[");
        var values = new ArrayList<String>();
        do values.add(word());
        while (follows(","));
        expect("]");
        return values;
    }

    private boolean follows(String word) {
        if (at >= tokens.size() || !tokens.get(at).is(word)) return false;
        at++;
        return true;
    }

    private void expect(String word) {
        if (!follows(word)) throw new Unreadable();
    }

    private String word() {
        if (at >= tokens.size()) throw new Unreadable();
        var token = tokens.get(at++);
        if (!token.quoted() && !token.text().matches("[\\p{L}\\p{N}_.+-]+")) throw new Unreadable();
        return token.text();
    }

    /// What was read so far cannot begin a condition.
    private static final class Unreadable extends RuntimeException {
        Unreadable() {
            super(null, null, false, false);
        }
    }
}
