package org.compagnon.surveys.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What will be made of the answers, declared before the wave closes.
///
/// @param breakdown items with one answer, or columns of a file of responses, by whose values tables are repeated
/// @param compare whether groups differ
/// @param trend whether a share rises or falls from group to group
public record Plan(
        List<String> breakdown,
        List<Comparison> compare,
        List<Comparison> trend,
        List<Subscale> subscales,
        Adjust adjust) {

    public static final Plan NOTHING = new Plan(List.of(), List.of(), List.of(), List.of(), Adjust.NONE);

    public Plan {
        breakdown = List.copyOf(breakdown);
        compare = List.copyOf(compare);
        trend = List.copyOf(trend);
        subscales = List.copyOf(subscales);
        if (compare.stream().anyMatch(Comparison::trend) || !trend.stream().allMatch(Comparison::trend))
            throw new IllegalArgumentException("Trends stand apart from the other comparisons");
    }

    /// All of them, trends last.
    public List<Comparison> comparisons() {
        return Stream.concat(compare.stream(), trend.stream()).toList();
    }

    public Plan only(Predicate<Comparison> comparisons, Predicate<Subscale> scales) {
        return new Plan(
                breakdown,
                compare.stream().filter(comparisons).toList(),
                trend.stream().filter(comparisons).toList(),
                subscales.stream().filter(scales).toList(),
                adjust);
    }

    /// One question put to several groups.
    ///
    /// @param items what is compared, in the order of `of` where the groups were asked under different ids; one id
    ///     stands for all of them
    /// @param between `wave`, `population`, or a column of the breakdown
    /// @param of the groups, at least two, in the order reported; of a trend at least three, in the order along
    ///     which a share may rise or fall
    /// @param trend whether a share is followed along the groups, and not only whether they differ
    public record Comparison(
            List<String> items,
            String between,
            List<String> of,
            @Nullable String population,
            @Nullable String wave,
            boolean trend) {
        public Comparison {
            items = List.copyOf(items);
            of = List.copyOf(of);
        }

        public static final String WAVE = "wave";
        public static final String POPULATION = "population";

        public String itemOf(int group) {
            return items.size() == 1 ? items.getFirst() : items.get(group);
        }

        public List<String> itemOfEach() {
            return IntStream.range(0, of.size()).mapToObj(this::itemOf).toList();
        }

        public boolean isBetweenWaves() {
            return between.equals(WAVE);
        }

        public boolean isBetweenPopulations() {
            return between.equals(POPULATION);
        }

        /// Where a group's answers are found, as far as the comparison says.
        public Optional<String> populationOf(int group) {
            return isBetweenPopulations() ? Optional.of(of.get(group)) : Optional.ofNullable(population);
        }

        public Optional<String> waveOf(int group) {
            return isBetweenWaves() ? Optional.of(of.get(group)) : Optional.ofNullable(wave);
        }
    }

    /// How the p-values of all comparisons are adjusted for their number.
    public enum Adjust {
        NONE,
        HOLM,
        BH
    }
}
