package org.compagnon.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.surveys.study.Answers;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Kind;

/// Packs the cells of one column into whole numbers: the place of a level or an option, a bit per option chosen, the
/// bits of a number, a day. So a hundred thousand answers are counted in one pass.
final class Coding {

    static final long NOT_SHOWN = Long.MIN_VALUE + 1;
    static final long MISSING = Long.MIN_VALUE + 2;

    private static final long WRITTEN = 1;

    private final Column column;
    private final Map<String, Long> places = new HashMap<>();
    private final List<int[]> rankings = new ArrayList<>();

    Coding(Column column) {
        this.column = column;
        var answers =
                column.isFreeText() ? List.<String>of() : column.item().kind().answers();
        for (var place = 0; place < answers.size(); place++) places.put(answers.get(place), (long) place);
    }

    /// Empty when the cell holds what cannot be an answer.
    OptionalLong code(String cell) {
        if (cell.equals(Column.NOT_SHOWN)) return OptionalLong.of(NOT_SHOWN);
        if (cell.isEmpty()) return OptionalLong.of(MISSING);
        if (column.isFreeText()) return OptionalLong.of(WRITTEN);
        return switch (column.item().kind()) {
            case Kind.Likert _, Kind.Matrix _, Kind.Single _ -> place(cell);
            case Kind.Multiple _ -> chosen(cell);
            case Kind.Ranking _ -> ranking(cell);
            case Kind.Number number -> number(cell, number);
            case Kind.Day _ -> day(cell);
            case Kind.FreeText _, Kind.Section _ -> OptionalLong.of(WRITTEN);
        };
    }

    private OptionalLong place(String cell) {
        var place = places.get(cell);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place);
    }

    private OptionalLong chosen(String cell) {
        if (cell.equals(Kind.NONE)) return OptionalLong.of(0);
        var chosen = 0L;
        for (var option : split(cell)) {
            var place = places.get(option);
            if (place == null) return OptionalLong.empty();
            chosen |= 1L << place;
        }
        return OptionalLong.of(chosen);
    }

    private OptionalLong ranking(String cell) {
        var order = new ArrayList<Integer>();
        for (var option : split(cell)) {
            var place = places.get(option);
            if (place == null) return OptionalLong.empty();
            order.add(place.intValue());
        }
        if (order.size() != places.size() || new HashSet<>(order).size() != order.size()) return OptionalLong.empty();
        rankings.add(order.stream().mapToInt(Integer::intValue).toArray());
        return OptionalLong.of(rankings.size() - 1L);
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split("[" + Answers.BETWEEN + "]"))
                .map(String::strip)
                .toList();
    }

    private static OptionalLong number(String cell, Kind.Number number) {
        try {
            var value = Double.parseDouble(cell.replace(',', '.'));
            var min = number.min();
            var max = number.max();
            if (!Double.isFinite(value)
                    || min != null && value < min.doubleValue()
                    || max != null && value > max.doubleValue()) return OptionalLong.empty();
            return OptionalLong.of(Double.doubleToRawLongBits(value + 0.0));
        } catch (NumberFormatException words) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong day(String cell) {
        try {
            return OptionalLong.of(LocalDate.parse(cell).toEpochDay());
        } catch (DateTimeParseException notADay) {
            return OptionalLong.empty();
        }
    }

    /// As a file of responses writes it; of free text, only that there is some.
    String cell(long code) {
        if (code == NOT_SHOWN) return Column.NOT_SHOWN;
        if (code == MISSING) return Column.NOT_ANSWERED;
        if (column.isFreeText()) return Collected.WRITTEN;
        var answers = column.item().kind().answers();
        return switch (column.item().kind()) {
            case Kind.Likert _, Kind.Matrix _, Kind.Single _ -> answers.get((int) code);
            case Kind.Multiple _ ->
                code == 0
                        ? Kind.NONE
                        : IntStream.range(0, answers.size())
                                .filter(place -> (code >> place & 1) == 1)
                                .mapToObj(answers::get)
                                .collect(Collectors.joining(Answers.BETWEEN));
            case Kind.Ranking _ ->
                Arrays.stream(ranking(code)).mapToObj(answers::get).collect(Collectors.joining(Answers.BETWEEN));
            case Kind.Number _ ->
                BigDecimal.valueOf(number(code)).stripTrailingZeros().toPlainString();
            case Kind.Day _ -> LocalDate.ofEpochDay(code).toString();
            case Kind.FreeText _, Kind.Section _ -> Collected.WRITTEN;
        };
    }

    static boolean isAnswer(long code) {
        return code != NOT_SHOWN && code != MISSING;
    }

    /// Whether a respondent gave one answer; of a ranking, put it first.
    boolean isChosen(long code, int answer) {
        if (!isAnswer(code)) return false;
        return switch (column.item().kind()) {
            case Kind.Multiple _ -> (code >> answer & 1) == 1;
            case Kind.Ranking _ -> ranking(code)[0] == answer;
            case Kind.Likert _, Kind.Matrix _, Kind.Single _ -> code == answer;
            case Kind.Number _, Kind.Day _, Kind.FreeText _, Kind.Section _ -> false;
        };
    }

    static double number(long code) {
        return Double.longBitsToDouble(code);
    }

    /// The options of one ranking, best first, by their places.
    int[] ranking(long code) {
        return rankings.get((int) code);
    }
}
