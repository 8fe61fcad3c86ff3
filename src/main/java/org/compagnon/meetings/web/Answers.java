package org.compagnon.meetings.web;

import java.time.LocalDate;
import org.compagnon.programmes.definition.Answer;
import org.compagnon.shared.Words;

/// Says an answer of a grid as it was chosen.
public final class Answers {

    private Answers() {}

    /// What is not among the choices of this version is said as it was kept.
    public static String said(Answer answer, String value, Words words) {
        return switch (answer) {
            case Answer.Scale scale -> {
                var point = Integer.parseInt(value) - 1;
                yield point < scale.points().size() ? scale.points().get(point).in(words.language()) : value;
            }
            case Answer.Choice choice ->
                choice.option(value)
                        .map(option -> option.label().in(words.language()))
                        .orElse(value);
            case Answer.Checkbox _ -> words.of("meetings.yes");
            case Answer.Day _ -> words.date(LocalDate.parse(value));
            case Answer.FreeText _, Answer.WholeNumber _ -> value;
        };
    }
}
