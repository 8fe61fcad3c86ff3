package org.compagnon.surveys.study;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Judges what was given for one cell that was shown.
final class CellCheck {

    /// Of the longest scale, as they are given.
    private static final List<String> LEVELS = IntStream.rangeClosed(1, StudyLimits.MOST_LEVELS)
            .mapToObj(String::valueOf)
            .toList();

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{1,12})?");

    private final Column column;
    private final List<AnswerProblem> problems;

    CellCheck(Column column, List<AnswerProblem> problems) {
        this.column = column;
        this.problems = problems;
    }

    /// The cell to keep; nothing when nothing stands.
    String cell(List<String> values, boolean otherIsChosen) {
        if (column.isWordsOfOther()) return otherWords(values, otherIsChosen);
        if (values.isEmpty()) {
            if (column.item().required()) refuse("required");
            return Column.NOT_ANSWERED;
        }
        return switch (column.item().kind()) {
            case Kind.Likert likert -> level(values, likert.scale());
            case Kind.Matrix matrix -> level(values, matrix.scale());
            case Kind.Single single -> option(values, single.choices());
            case Kind.Multiple multiple -> options(values, multiple);
            case Kind.Ranking ranking -> ranking(values, ranking.choices());
            case Kind.Number number -> number(values, number);
            case Kind.Day _ -> day(values);
            case Kind.FreeText text -> text(values, text);
            case Kind.Section _ -> throw new IllegalStateException("A section has no cell");
        };
    }

    private String refuse(String reason, Object... details) {
        problems.add(AnswerProblem.of(column, reason, details));
        return Column.NOT_ANSWERED;
    }

    private String level(List<String> values, Kind.Scale scale) {
        if (values.size() > 1) return refuse("one-only");
        var value = values.getFirst();
        var level = LEVELS.indexOf(value) + 1;
        return level >= 1 && level <= scale.levels() ? value : refuse("off-scale", scale.levels());
    }

    private String option(List<String> values, Kind.Choices choices) {
        if (values.size() > 1) return refuse("one-only");
        return choices.codes().contains(values.getFirst()) ? values.getFirst() : refuse("unknown-option");
    }

    private String options(List<String> values, Kind.Multiple multiple) {
        var chosen = new HashSet<>(values);
        if (chosen.contains(Kind.NONE)) return chosen.size() == 1 ? Kind.NONE : refuse("exclusive");
        if (!multiple.choices().codes().containsAll(chosen)) return refuse("unknown-option");
        if (chosen.size() > 1 && multiple.exclusive().stream().anyMatch(chosen::contains)) return refuse("exclusive");
        if (chosen.size() < multiple.fewest()) return refuse("too-few", multiple.fewest());
        var most = multiple.most();
        if (most != null && chosen.size() > most) return refuse("too-many", most);
        return String.join(
                Answers.BETWEEN,
                multiple.choices().codes().stream().filter(chosen::contains).toList());
    }

    private String ranking(List<String> values, Kind.Choices choices) {
        var all = choices.codes();
        var isWhole = values.size() == all.size() && new HashSet<>(values).equals(new HashSet<>(all));
        return isWhole ? String.join(Answers.BETWEEN, values) : refuse("ranking", all.size());
    }

    private String number(List<String> values, Kind.Number number) {
        var value = values.getFirst();
        if (values.size() > 1 || !NUMBER.matcher(value).matches()) return refuse("not-a-number");
        var found = new BigDecimal(value.replace(',', '.')).stripTrailingZeros();
        if (Math.max(0, found.scale()) > number.decimals())
            return number.decimals() == 0 ? refuse("not-whole") : refuse("too-many-decimals", number.decimals());
        var min = number.min();
        if (min != null && found.compareTo(min) < 0) return refuse("too-small", min.toPlainString());
        var max = number.max();
        if (max != null && found.compareTo(max) > 0) return refuse("too-large", max.toPlainString());
        return found.toPlainString();
    }

    private String day(List<String> values) {
        return values.size() == 1 && Condition.Test.isDay(values.getFirst()) ? values.getFirst() : refuse("not-a-day");
    }

    /// A lone dash is how people leave a box empty; in a cell it would say “not shown”.
    private String text(List<String> values, Kind.FreeText text) {
        var value = values.getFirst();
        if (value.equals(Column.NOT_SHOWN)) return Column.NOT_ANSWERED;
        return value.length() <= text.longest() ? value : refuse("too-long", text.longest(), value.length());
    }

    private String otherWords(List<String> values, boolean isChosen) {
        if (values.isEmpty()) return isChosen ? Column.NOT_ANSWERED : Column.NOT_SHOWN;
        if (!isChosen) return refuse("other-not-chosen");
        return text(values, new Kind.FreeText(false, 300));
    }
}
