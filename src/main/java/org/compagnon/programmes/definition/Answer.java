package org.compagnon.programmes.definition;

import java.util.List;
import java.util.Optional;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// What kind of answer an item of a grid takes.
public sealed interface Answer {

    /// Words, on one line or on several.
    record FreeText(boolean severalLines, int maxLength) implements Answer {}

    /// One point of an ordered scale, lowest first, counted from 1.
    record Scale(List<Text> points) implements Answer {
        public Scale {
            points = List.copyOf(points);
        }
    }

    /// One option, or several.
    record Choice(List<Option> options, boolean several) implements Answer {
        public Choice {
            options = List.copyOf(options);
        }

        public Optional<Option> option(String code) {
            return options.stream().filter(option -> option.code().equals(code)).findFirst();
        }
    }

    /// One thing to choose, with the code that is kept.
    record Option(String code, Text label) {}

    /// Ticked or not; kept as `true` or `false`.
    record Checkbox() implements Answer {}

    /// A whole number between bounds.
    record WholeNumber(@Nullable Integer min, @Nullable Integer max) implements Answer {}

    /// A day of the calendar.
    record Day() implements Answer {}

    /// Whether its values form a list known in advance, which is what can be counted without quoting anybody.
    default boolean isClosed() {
        return switch (this) {
            case Scale _, Choice _, Checkbox _ -> true;
            case FreeText _, WholeNumber _, Day _ -> false;
        };
    }
}
