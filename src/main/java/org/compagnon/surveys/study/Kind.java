package org.compagnon.surveys.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// What kind of answer an item takes.
public sealed interface Kind {

    /// A multiple answer that says that nothing applies is written so.
    String NONE = "none";

    /// An option of the respondent's own words.
    String OTHER = "other";

    /// One point of an ordered scale.
    record Likert(Scale scale) implements Kind {}

    /// The same scale for several rows.
    record Matrix(Scale scale, List<Named> rows) implements Kind {
        public Matrix {
            rows = List.copyOf(rows);
        }
    }

    /// One option.
    record Single(Choices choices) implements Kind {}

    /// Any number of options within the limits.
    ///
    /// @param exclusive options that stand alone when chosen
    /// @param most absent: no limit
    record Multiple(
            Choices choices,
            Set<String> exclusive,
            int fewest,
            @Nullable Integer most) implements Kind {
        public Multiple {
            exclusive = Set.copyOf(exclusive);
        }
    }

    /// All options, best first.
    record Ranking(Choices choices) implements Kind {}

    /// A number; whole unless decimals are allowed.
    record Number(@Nullable BigDecimal min, @Nullable BigDecimal max, int decimals) implements Kind {}

    /// A day of the calendar.
    record Day() implements Kind {}

    /// The respondent’s own words.
    record FreeText(boolean severalLines, int longest) implements Kind {}

    /// Words that open a page; nothing to answer.
    record Section() implements Kind {}

    /// An ordered scale, counted from 1.
    ///
    /// @param labels one per level, lowest first; empty where the author gave none
    /// @param positive the levels of the positive share, empty where none is declared
    /// @param negative the levels of the opposite share, empty where none is declared
    record Scale(int levels, List<Text> labels, Set<Integer> positive, Set<Integer> negative) {
        public Scale {
            labels = List.copyOf(labels);
            positive = Set.copyOf(positive);
            negative = Set.copyOf(negative);
        }
    }

    /// What can be chosen.
    ///
    /// @param other whether the respondent may add an option in their own words
    /// @param shuffled whether each respondent sees the options in an order of their own
    record Choices(List<Named> options, boolean other, boolean shuffled) {
        public Choices {
            options = List.copyOf(options);
        }

        public Optional<Named> option(String id) {
            return options.stream().filter(option -> option.id().equals(id)).findFirst();
        }

        /// Every code that can be answered, `other` last.
        public List<String> codes() {
            return Stream.concat(options.stream().map(Named::id), other ? Stream.of(OTHER) : Stream.empty())
                    .toList();
        }
    }

    default Optional<Choices> choicesIfAny() {
        return switch (this) {
            case Single single -> Optional.of(single.choices);
            case Multiple multiple -> Optional.of(multiple.choices);
            case Ranking ranking -> Optional.of(ranking.choices);
            case Likert _, Matrix _, Number _, Day _, FreeText _, Section _ -> Optional.empty();
        };
    }

    default Optional<Scale> scaleIfAny() {
        return switch (this) {
            case Likert likert -> Optional.of(likert.scale);
            case Matrix matrix -> Optional.of(matrix.scale);
            case Single _, Multiple _, Ranking _, Number _, Day _, FreeText _, Section _ -> Optional.empty();
        };
    }

    /// Every answer possible where they form a list: the levels of a scale, the codes of options.
    default List<String> answers() {
        return scaleIfAny()
                .map(scale -> IntStream.rangeClosed(1, scale.levels())
                        .mapToObj(String::valueOf)
                        .toList())
                .or(() -> choicesIfAny().map(Choices::codes))
                .orElse(List.of());
    }

    /// Whether something of it has a share of the answers: its options, or the levels that it declares positive.
    default boolean hasShare() {
        return switch (this) {
            case Likert likert -> !likert.scale.positive.isEmpty();
            case Matrix matrix -> !matrix.scale.positive.isEmpty();
            case Single _, Multiple _ -> true;
            case Ranking _, Number _, Day _, FreeText _, Section _ -> false;
        };
    }

    /// Whether options and rows have words; a scale may do with its numbers.
    default boolean isWorded() {
        var options = choicesIfAny().map(Choices::options).orElse(List.of());
        var rows = this instanceof Matrix matrix ? matrix.rows : List.<Named>of();
        return Stream.concat(options.stream(), rows.stream()).allMatch(named -> named.text() != null);
    }
}
