package org.compagnon.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.compagnon.statistics.Interval;
import org.jspecify.annotations.Nullable;

/// What one group answered to one item, or to one row of a matrix. What is withheld or not defined is empty.
///
/// @param base respondents to whom the item was shown and who answered it
/// @param mentions of all options together, where several can be chosen
/// @param suppressed whether anything is withheld
public record ItemTable(
        Place place,
        OptionalLong base,
        OptionalLong missing,
        OptionalLong notShown,
        List<Category> categories,
        Optional<Cut> positive,
        Optional<Cut> negative,
        Spread spread,
        OptionalLong mentions,
        boolean suppressed) {

    public ItemTable {
        categories = List.copyOf(categories);
    }

    /// Which item, of whom, when, in which group.
    ///
    /// @param row of a matrix
    /// @param breakdown the group, by column; empty for everybody
    public record Place(
            String item, @Nullable String row, String population, String wave, Map<String, String> breakdown) {
        public Place {
            breakdown = Collections.unmodifiableMap(new LinkedHashMap<>(breakdown));
        }

        public boolean isOverall() {
            return breakdown.isEmpty();
        }
    }

    /// One level or option.
    ///
    /// @param percent of the base
    /// @param interval of the percentage, in percent
    /// @param mentionPercent of all mentions, where several can be chosen
    /// @param meanRank where options are put in order: 1 is best; `count` then says who put it first
    public record Category(
            String value,
            OptionalLong count,
            OptionalDouble percent,
            Optional<Interval> interval,
            OptionalDouble mentionPercent,
            OptionalDouble meanRank) {

        static Category withheld(String value) {
            return new Category(
                    value,
                    OptionalLong.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
    }

    /// A share of the scale: the declared levels, and who is on them.
    public record Cut(List<String> levels, OptionalLong count, OptionalDouble percent, Optional<Interval> interval) {
        public Cut {
            levels = List.copyOf(levels);
        }
    }

    /// Where the middle lies and how far the answers spread; `min` and `max` of numbers and days, `mean` and `sd` of
    /// numbers only. Days count from 1970-01-01.
    public record Spread(
            OptionalDouble median,
            OptionalDouble q1,
            OptionalDouble q3,
            OptionalDouble mean,
            OptionalDouble sd,
            OptionalDouble min,
            OptionalDouble max) {

        public static final Spread NONE = new Spread(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
