package org.compagnon.meetings.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.compagnon.meetings.Notes;
import org.compagnon.programmes.definition.Answer;
import org.compagnon.programmes.definition.Grid;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;

/// Reads the answers of one side to a grid. What a condition hides was not asked: its answer is left out.
final class GridReading {

    private final Grid grid;
    private final List<Grid.Item> items;
    private final MeetingForm form;
    private final Map<String, RuleBroken> problems;
    private final Map<String, List<String>> all = new HashMap<>();

    GridReading(Grid grid, Side side, MeetingForm form, Notes before, Map<String, RuleBroken> problems) {
        this.grid = grid;
        this.items = grid.items().filter(item -> item.filledBy().includes(side)).toList();
        this.form = form;
        this.problems = problems;
        all.putAll(before.answers());
        items.forEach(item -> all.remove(item.id()));
    }

    Map<String, List<String>> answers(boolean complete) {
        for (var item : items) {
            var given = given(item);
            if (!given.isEmpty()) all.put(item.id(), given);
        }
        leaveOutWhatWasNotAsked();
        for (var item : items) if (isAsked(item)) judge(item, complete);
        var answers = new HashMap<>(all);
        answers.keySet().retainAll(items.stream().map(Grid.Item::id).toList());
        return answers;
    }

    /// An answer left out may hide another item in its turn.
    private void leaveOutWhatWasNotAsked() {
        boolean left;
        do left = items.stream().anyMatch(item -> !isAsked(item) && all.remove(item.id()) != null);
        while (left);
    }

    private boolean isAsked(Grid.Item item) {
        var condition = item.shownIf();
        return condition == null || condition.holds(this::valuesOf);
    }

    /// A value that is none of those known hangs nothing; it is refused where it stands.
    private Set<String> valuesOf(String other) {
        var answer = grid.item(other).map(Grid.Item::answer).orElse(null);
        var values = Objects.requireNonNullElse(all.get(other), List.<String>of());
        if (answer instanceof Answer.Checkbox && values.isEmpty()) return Set.of("false");
        return answer == null || !fits(answer, values) ? Set.of() : Set.copyOf(values);
    }

    private void judge(Grid.Item item, boolean complete) {
        var field = MeetingForm.GRID + item.id();
        var values = all.get(item.id());
        if (values != null && !fits(item.answer(), values))
            problems.putIfAbsent(field, refusal(item.answer(), values.getFirst()));
        if (values == null && complete && item.required() && !(item.answer() instanceof Answer.Checkbox))
            problems.putIfAbsent(field, new RuleBroken("meetings.form.answer-missing"));
    }

    private List<String> given(Grid.Item item) {
        var given = form.values(MeetingForm.GRID + item.id()).stream()
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        var several = item.answer() instanceof Answer.Choice choice && choice.several();
        return several || given.size() < 2 ? given : List.of(given.getFirst());
    }

    private static boolean fits(Answer answer, List<String> values) {
        if (values.isEmpty()) return true;
        var first = values.getFirst();
        return switch (answer) {
            case Answer.FreeText text -> first.length() <= text.maxLength();
            case Answer.Scale scale ->
                first.matches("[1-9]\\d?")
                        && Integer.parseInt(first) <= scale.points().size();
            case Answer.Choice choice ->
                values.stream().allMatch(code -> choice.option(code).isPresent());
            case Answer.Checkbox _ -> first.equals("true");
            case Answer.WholeNumber number -> isWithin(number, first);
            case Answer.Day _ -> isDay(first);
        };
    }

    private static boolean isWithin(Answer.WholeNumber number, String text) {
        if (!text.matches("-?\\d{1,9}")) return false;
        var value = Integer.parseInt(text);
        var min = number.min();
        var max = number.max();
        return (min == null || value >= min) && (max == null || value <= max);
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static RuleBroken refusal(Answer answer, String given) {
        return switch (answer) {
            case Answer.FreeText text ->
                new RuleBroken("meetings.rule.text-too-long", text.maxLength(), given.length());
            case Answer.WholeNumber(var min, var max)
            when min != null && max != null -> new RuleBroken("meetings.form.number-between", min, max);
            case Answer.WholeNumber _ -> new RuleBroken("meetings.form.number-wrong");
            case Answer.Day _ -> new RuleBroken("meetings.form.date-wrong", given);
            case Answer.Scale _, Answer.Choice _, Answer.Checkbox _ -> new RuleBroken("meetings.form.choice-unknown");
        };
    }
}
