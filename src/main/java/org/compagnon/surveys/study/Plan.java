package org.compagnon.surveys.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What will be made of the answers, declared before the wave closes.
///
/// @param breakdown items with one answer, or columns of a file of responses, by whose values tables are repeated
public record Plan(List<String> breakdown, List<Comparison> comparisons, List<Subscale> subscales, Adjust adjust) {

    public static final Plan NOTHING = new Plan(List.of(), List.of(), List.of(), Adjust.NONE);

    public Plan {
        breakdown = List.copyOf(breakdown);
        comparisons = List.copyOf(comparisons);
        subscales = List.copyOf(subscales);
    }

    /// One question put to several groups.
    ///
    /// @param items what is compared, in the order of `of` where the groups were asked under different ids; one id
    ///     stands for all of them
    /// @param between `wave`, `population`, or a column of the breakdown
    /// @param of the groups, at least two, in the order reported
    public record Comparison(
            List<String> items,
            String between,
            List<String> of,
            @Nullable String population,
            @Nullable String wave) {
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
