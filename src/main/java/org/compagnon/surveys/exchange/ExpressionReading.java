package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.compagnon.surveys.exchange.Expression.All;
import org.compagnon.surveys.exchange.Expression.Any;
import org.compagnon.surveys.exchange.Expression.Beyond;
import org.compagnon.surveys.exchange.Expression.Compared;
import org.compagnon.surveys.exchange.Expression.Constant;
import org.compagnon.surveys.exchange.Expression.Empty;
import org.compagnon.surveys.exchange.Expression.Literal;
import org.compagnon.surveys.exchange.Expression.Not;
import org.compagnon.surveys.exchange.Expression.Operand;
import org.compagnon.surveys.exchange.Expression.Other;
import org.compagnon.surveys.exchange.Expression.Sign;
import org.compagnon.surveys.exchange.Expression.Variable;

/// Reads the part of ExpressionScript and of REDCap’s branching logic that says who is shown a question: comparisons of
/// an answer with a value, `is_empty`, and, or, not, brackets. Calculations and other functions are read over, so that
/// the reader can be told which of them stands in the way.
final class ExpressionReading {

    private static final int LONGEST = 5_000;
    private static final int DEEPEST = 50;

    /// `[field]` and `[field(code)]` are REDCap’s variables; a bare word with dots is LimeSurvey’s.
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<quoted>\"[^\"]*\"|'[^']*')"
            + "|(?<field>\\[[A-Za-z0-9_-]+(?:\\([A-Za-z0-9_.-]+\\))?](?:\\s*\\[[^]]*])*)"
            + "|(?<number>[0-9]+(?:\\.[0-9]+)?(?![A-Za-z0-9_]))"
            + "|(?<word>[A-Za-z_][A-Za-z0-9_.]*|[0-9]+X[0-9]+X[0-9]+[A-Za-z0-9_.]*)"
            + "|(?<sign>==|!=|<>|<=|>=|&&|\\|\\||[=<>!(),+*/%-]))");

    private static final Map<String, Sign> SIGNS = Map.ofEntries(
            Map.entry("=", Sign.EQUAL),
            Map.entry("==", Sign.EQUAL),
            Map.entry("eq", Sign.EQUAL),
            Map.entry("!=", Sign.UNEQUAL),
            Map.entry("<>", Sign.UNEQUAL),
            Map.entry("ne", Sign.UNEQUAL),
            Map.entry("<", Sign.LESS),
            Map.entry("lt", Sign.LESS),
            Map.entry("<=", Sign.AT_MOST),
            Map.entry("le", Sign.AT_MOST),
            Map.entry(">", Sign.MORE),
            Map.entry("gt", Sign.MORE),
            Map.entry(">=", Sign.AT_LEAST),
            Map.entry("ge", Sign.AT_LEAST));

    private record Token(String text, Kind kind, int begin) {}

    private enum Kind {
        QUOTED,
        FIELD,
        NUMBER,
        WORD,
        SIGN
    }

    private final String said;
    private final List<Token> tokens;
    private int at;

    private ExpressionReading(String said, List<Token> tokens) {
        this.said = said;
        this.tokens = tokens;
    }

    /// Text that does not read as a condition at all is one that we cannot say.
    static Expression read(String text) {
        var said = text.strip();
        if (said.startsWith("{") && said.endsWith("}"))
            said = said.substring(1, said.length() - 1).strip();
        if (said.isEmpty()) return new Constant(true);
        if (said.length() > LONGEST) return new Beyond(said);
        var tokens = tokens(said);
        if (tokens.isEmpty()) return new Beyond(said);
        try {
            var reading = new ExpressionReading(said, tokens.get());
            var whole = reading.any(0);
            return reading.at == reading.tokens.size() ? whole : new Beyond(said);
        } catch (Unreadable _) {
            return new Beyond(said);
        }
    }

    private static Optional<List<Token>> tokens(String said) {
        var tokens = new ArrayList<Token>();
        var words = TOKEN.matcher(said);
        var end = 0;
        while (end < said.length()) {
            if (!words.find(end) || words.start() != end) return Optional.empty();
            for (var kind : Kind.values()) {
                var text = words.group(kind.name().toLowerCase(Locale.ROOT));
                if (text != null) tokens.add(new Token(text, kind, words.end() - text.length()));
            }
            end = words.end();
        }
        return Optional.of(tokens);
    }

    private Expression any(int depth) {
        var of = new ArrayList<Expression>();
        do of.add(all(depth));
        while (follows("||", "or"));
        return of.size() == 1 ? of.getFirst() : new Any(of);
    }

    private Expression all(int depth) {
        var of = new ArrayList<Expression>();
        do of.add(one(depth));
        while (follows("&&", "and"));
        return of.size() == 1 ? of.getFirst() : new All(of);
    }

    private Expression one(int depth) {
        if (depth > DEEPEST) throw new Unreadable();
        if (follows("!", "not")) return new Not(one(depth + 1));
        var begin = at;
        if (follows("(")) {
            var inside = any(depth + 1);
            if (follows(")") && sign().isEmpty()) return inside;
            at = begin;
        }
        return compared(depth);
    }

    private Expression compared(int depth) {
        var begin = at;
        var left = operand(depth);
        var sign = sign();
        if (sign.isEmpty()) return alone(left, begin);
        at++;
        var right = operand(depth);
        if (left instanceof Other other) return new Beyond(other.said());
        if (right instanceof Other other) return new Beyond(other.said());
        return new Compared(left, sign.get(), right);
    }

    /// A number alone is true or false; a variable alone is a habit that means several things.
    private Expression alone(Operand operand, int begin) {
        return switch (operand) {
            case Literal(var value) -> new Constant(!value.isEmpty() && !value.equals("0"));
            case Variable _ -> new Beyond(saidFrom(begin));
            case Other other ->
                other.said().startsWith(IS_EMPTY)
                        ? new Empty(other.said().substring(IS_EMPTY.length()))
                        : new Beyond(other.said());
        };
    }

    private static final String IS_EMPTY = "is_empty:";

    /// One side of a comparison: a value, a variable, or a calculation, which is passed over whole.
    private Operand operand(int depth) {
        if (depth > DEEPEST) throw new Unreadable();
        var begin = at;
        var operand = term(depth);
        var calculated = false;
        while (follows("+", "-", "*", "/", "%")) {
            calculated = true;
            term(depth);
        }
        return calculated ? new Other(saidFrom(begin)) : operand;
    }

    private Operand term(int depth) {
        var begin = at;
        var negative = follows("-");
        var token = next();
        return switch (token.kind) {
            case QUOTED -> new Literal(token.text.substring(1, token.text.length() - 1));
            case NUMBER -> new Literal((negative ? "-" : "") + token.text);
            case FIELD -> token.text.indexOf('[', 1) > 0 ? new Other(token.text) : new Variable(token.text);
            case WORD -> peek("(") ? call(token, begin, depth) : new Variable(token.text);
            case SIGN -> {
                if (!token.text.equals("(")) throw new Unreadable();
                var inside = operand(depth + 1);
                if (!follows(")")) throw new Unreadable();
                yield inside;
            }
        };
    }

    private Operand call(Token name, int begin, int depth) {
        follows("(");
        var arguments = new ArrayList<Operand>();
        if (!follows(")")) {
            do arguments.add(operand(depth + 1));
            while (follows(","));
            if (!follows(")")) throw new Unreadable();
        }
        if (arguments.size() == 1 && arguments.getFirst() instanceof Variable(var variable)) {
            if (name.text.equals("is_empty")) return new Other(IS_EMPTY + variable);
            if (name.text.equals("intval") || name.text.equals("floatval")) return new Variable(variable);
        }
        return new Other(saidFrom(begin));
    }

    private Optional<Sign> sign() {
        if (at >= tokens.size() || tokens.get(at).kind == Kind.QUOTED) return Optional.empty();
        return Optional.ofNullable(SIGNS.get(tokens.get(at).text.toLowerCase(Locale.ROOT)));
    }

    private String saidFrom(int begin) {
        var end = at < tokens.size() ? tokens.get(at).begin : said.length();
        return said.substring(tokens.get(begin).begin, end).strip();
    }

    private Token next() {
        if (at >= tokens.size()) throw new Unreadable();
        return tokens.get(at++);
    }

    private boolean peek(String sign) {
        return at < tokens.size()
                && tokens.get(at).kind == Kind.SIGN
                && tokens.get(at).text.equals(sign);
    }

    private boolean follows(String... words) {
        if (at >= tokens.size()) return false;
        var token = tokens.get(at);
        if (token.kind != Kind.SIGN && token.kind != Kind.WORD) return false;
        for (var word : words)
            if (token.text.equalsIgnoreCase(word)) {
                at++;
                return true;
            }
        return false;
    }

    /// What was read so far is no condition.
    private static final class Unreadable extends RuntimeException {
        Unreadable() {
            super(null, null, false, false);
        }
    }
}
