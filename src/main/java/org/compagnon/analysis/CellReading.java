package org.compagnon.analysis;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.compagnon.surveys.study.Answers;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Kind;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one column as people and programs write them, and says why one cannot be an answer. Each text
/// that occurs is judged once.
final class CellReading {

    /// What a cell says.
    ///
    /// @param cell in the study’s own codes
    /// @param values what was answered, for conditions
    /// @param wrong words why it cannot stand; absent when it can
    record Read(String cell, Set<String> values, @Nullable String wrong, List<Object> details) {

        boolean isAnswer() {
            return !cell.isEmpty() && !cell.equals(Column.NOT_SHOWN);
        }
    }

    private static final Read NOT_SHOWN = new Read(Column.NOT_SHOWN, Set.of(), null, List.of());
    private static final Read NOT_ANSWERED = new Read(Column.NOT_ANSWERED, Set.of(), null, List.of());

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,12}([.,][0-9]{1,12})?");
    /// Programs that write numbers with gaps make 3.0 of a 3.
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,3})([.,]0+)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final int MOST_KEPT = 10_000;

    private final Column column;
    private final Map<String, Read> known = new HashMap<>();

    CellReading(Column column) {
        this.column = column;
    }

    Read of(String text) {
        var before = known.get(text);
        if (before != null) return before;
        var read = read(text);
        if (known.size() < MOST_KEPT) known.put(text, read);
        return read;
    }

    private Read read(String text) {
        if (text.equals(Column.NOT_SHOWN)) return NOT_SHOWN;
        if (text.isEmpty()) return NOT_ANSWERED;
        if (column.isFreeText()) return new Read(text, Set.of(), null, List.of());
        return switch (column.item().kind()) {
            case Kind.Likert likert -> level(text, likert.scale());
            case Kind.Matrix matrix -> level(text, matrix.scale());
            case Kind.Single single -> option(text, single.choices().codes());
            case Kind.Multiple multiple -> options(text, multiple);
            case Kind.Ranking ranking -> ranking(text, ranking.choices().codes());
            case Kind.Number number -> number(text, number);
            case Kind.Day _ -> day(text);
            case Kind.FreeText _, Kind.Section _ -> new Read(text, Set.of(), null, List.of());
        };
    }

    private static Read answer(String cell, Set<String> values) {
        return new Read(cell, values, null, List.of());
    }

    private static Read wrong(String reason, Object... details) {
        return new Read("", Set.of(), "analysis.file." + reason, List.of(details));
    }

    private static Read level(String text, Kind.Scale scale) {
        var whole = WHOLE.matcher(text);
        if (!whole.matches()) return wrong("off-scale", text, scale.levels());
        var level = Integer.parseInt(whole.group(1));
        return level < 1 || level > scale.levels()
                ? wrong("off-scale", text, scale.levels())
                : answer(Integer.toString(level), Set.of(Integer.toString(level)));
    }

    private static Read option(String text, List<String> codes) {
        return codes.contains(text)
                ? answer(text, Set.of(text))
                : wrong("not-an-answer", text, String.join(", ", codes));
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[" + Answers.BETWEEN + "]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Read options(String text, Kind.Multiple multiple) {
        var codes = multiple.choices().codes();
        var chosen = new HashSet<>(split(text));
        if (chosen.equals(Set.of(Kind.NONE))) return answer(Kind.NONE, Set.of(Kind.NONE));
        var unknown = split(text).stream()
                .filter(option -> !codes.contains(option) && !option.equals(Kind.NONE))
                .toList();
        if (!unknown.isEmpty() || chosen.isEmpty())
            return wrong("not-an-answer", String.join(", ", unknown), String.join(", ", codes) + ", " + Kind.NONE);
        var alone = new HashSet<>(multiple.exclusive());
        alone.add(Kind.NONE);
        alone.retainAll(chosen);
        if (!alone.isEmpty() && chosen.size() > 1) return wrong("exclusive", text, String.join(", ", alone));
        if (chosen.size() < multiple.fewest()) return wrong("too-few", text, multiple.fewest());
        var most = multiple.most();
        if (most != null && chosen.size() > most) return wrong("too-many", text, most);
        return answer(
                String.join(
                        Answers.BETWEEN, codes.stream().filter(chosen::contains).toList()),
                Set.copyOf(chosen));
    }

    private static Read ranking(String text, List<String> codes) {
        var order = split(text);
        return order.size() == codes.size() && new HashSet<>(order).equals(new HashSet<>(codes))
                ? answer(String.join(Answers.BETWEEN, order), Set.copyOf(order))
                : wrong("ranking", text, String.join(", ", codes));
    }

    private static Read number(String text, Kind.Number number) {
        if (!NUMBER.matcher(text).matches()) return wrong("not-a-number", text);
        var value = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        var bounds = new ArrayList<BigDecimal>();
        var min = number.min();
        var max = number.max();
        if (min != null && value.compareTo(min) < 0) bounds.add(min);
        if (max != null && value.compareTo(max) > 0) bounds.add(max);
        if (!bounds.isEmpty())
            return wrong(
                    min != null && value.compareTo(min) < 0 ? "too-small" : "too-large",
                    text,
                    bounds.getFirst().toPlainString());
        return answer(value.toPlainString(), Set.of(value.toPlainString()));
    }

    private static Read day(String text) {
        var iso = YEAR_FIRST.matcher(text);
        if (iso.matches()) return day(text, iso.group(1), iso.group(2), iso.group(3));
        var slashed = DAY_FIRST.matcher(text);
        return slashed.matches()
                ? day(text, slashed.group(3), slashed.group(2), slashed.group(1))
                : wrong("not-a-day", text);
    }

    private static Read day(String text, String year, String month, String day) {
        try {
            var found = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
            return answer(found, Set.of(found));
        } catch (DateTimeException noSuchDay) {
            return wrong("not-a-day", text);
        }
    }
}
