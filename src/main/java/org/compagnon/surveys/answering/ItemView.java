package org.compagnon.surveys.answering;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Named;
import org.jspecify.annotations.Nullable;

/// One question as a respondent sees it, in one language: what its template needs and nothing else. The same for
/// everybody; what somebody answered is put in by their browser.
public sealed interface ItemView {

    Question question();

    /// What all kinds have.
    ///
    /// @param shownIf the condition as data for the browser; absent where the item is always shown
    record Question(
            String id,
            String text,
            @Nullable String help,
            boolean required,
            @Nullable String shownIf) {}

    /// One thing that can be chosen, or one row of a matrix.
    record Choice(String code, String text) {}

    /// @param worded whether the levels have words; else the ends of the scale are named
    record Scale(boolean worded, List<Choice> levels) {}

    record Likert(Question question, Scale scale) implements ItemView {}

    record Matrix(Question question, Scale scale, List<Choice> rows) implements ItemView {}

    /// @param other whether the respondent may answer in their own words
    /// @param shuffled whether each respondent sees an order of their own
    record Single(Question question, List<Choice> options, boolean other, boolean shuffled) implements ItemView {}

    /// @param exclusive options that stand alone when chosen
    /// @param none whether "none of these" is offered beside the options
    record Multiple(
            Question question,
            List<Choice> options,
            Set<String> exclusive,
            boolean none,
            boolean other,
            boolean shuffled,
            int fewest,
            @Nullable Integer most)
            implements ItemView {}

    record Ranking(Question question, List<Choice> options, boolean shuffled) implements ItemView {}

    record Number(
            Question question,
            @Nullable String min,
            @Nullable String max,
            int decimals) implements ItemView {}

    record Day(Question question) implements ItemView {}

    record FreeText(Question question, boolean severalLines, int longest) implements ItemView {}

    record Section(Question question) implements ItemView {}

    static ItemView of(Item item, Locale language) {
        var question = new Question(
                item.id(),
                item.in(language),
                item.help() == null ? null : item.help().in(language),
                item.required(),
                item.shownIf() == null ? null : ConditionData.of(item.shownIf()));
        return switch (item.kind()) {
            case Kind.Likert(var scale) -> new Likert(question, scale(scale, language));
            case Kind.Matrix(var scale, var rows) ->
                new Matrix(question, scale(scale, language), choices(rows, language));
            case Kind.Single(var choices) ->
                new Single(question, choices(choices.options(), language), choices.other(), choices.shuffled());
            case Kind.Multiple multiple -> multiple(question, multiple, language);
            case Kind.Ranking(var choices) ->
                new Ranking(question, choices(choices.options(), language), choices.shuffled());
            case Kind.Number(var min, var max, var decimals) ->
                new Number(
                        question,
                        min == null ? null : min.toPlainString(),
                        max == null ? null : max.toPlainString(),
                        decimals);
            case Kind.Day _ -> new Day(question);
            case Kind.FreeText(var severalLines, var longest) -> new FreeText(question, severalLines, longest);
            case Kind.Section _ -> new Section(question);
        };
    }

    private static Scale scale(Kind.Scale scale, Locale language) {
        var worded = !scale.labels().isEmpty();
        return new Scale(
                worded,
                IntStream.rangeClosed(1, scale.levels())
                        .mapToObj(level -> new Choice(
                                String.valueOf(level),
                                worded ? scale.labels().get(level - 1).in(language) : String.valueOf(level)))
                        .toList());
    }

    /// An author who lets an option stand alone has worded "none" already; where at least one is asked for, none is no
    /// answer.
    private static Multiple multiple(Question question, Kind.Multiple asked, Locale language) {
        var choices = asked.choices();
        return new Multiple(
                question,
                choices(choices.options(), language),
                asked.exclusive(),
                asked.exclusive().isEmpty() && asked.fewest() == 0,
                choices.other(),
                choices.shuffled(),
                asked.fewest(),
                asked.most());
    }

    private static List<Choice> choices(List<Named> options, Locale language) {
        return options.stream()
                .map(option -> new Choice(option.id(), option.in(language)))
                .toList();
    }
}
