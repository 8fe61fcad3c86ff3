package org.compagnon.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.compagnon.statistics.Effect;
import org.compagnon.statistics.TestOutcome;
import org.jspecify.annotations.Nullable;

/// What a comparison found. What is withheld or not defined is empty.
///
/// @param items what each group was asked, in the order of `of`
/// @param option of a multiple answer
/// @param between `wave`, `population`, or a column of the breakdown
/// @param n the answers of each group; the pairs, where the same people are compared with themselves
/// @param paired whether each person is compared with themselves
/// @param together answers that count as one, because only their sum may be shown
/// @param suppressed whether the answers compared may not all be shown: then nothing computed from them is
/// @param exploratory whether it was planned only after the answers were in
public record ComparisonResult(
        List<String> items,
        @Nullable String row,
        @Nullable String option,
        @Nullable String population,
        @Nullable String wave,
        String between,
        List<String> of,
        List<Long> n,
        boolean paired,
        String test,
        Optional<TestOutcome> outcome,
        OptionalDouble adjusted,
        Measure measure,
        Optional<Effect> effect,
        List<Pairwise> pairwise,
        Optional<Linking> linking,
        List<List<String>> together,
        boolean suppressed,
        boolean exploratory) {

    public ComparisonResult {
        items = List.copyOf(items);
        of = List.copyOf(of);
        n = List.copyOf(n);
        pairwise = List.copyOf(pairwise);
        together = List.copyOf(together);
    }

    /// How large a difference is, on which scale.
    public enum Measure {
        CLIFFS_DELTA,
        CRAMERS_V,
        ODDS_RATIO,
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// After more than two groups differ: which two.
    ///
    /// @param adjusted for the number of pairs of groups
    public record Pairwise(String first, String second, TestOutcome outcome, OptionalDouble adjusted) {}

    /// How many responses of two waves belong together.
    ///
    /// @param matched pairs found by the self-generated code
    /// @param ambiguous codes that stand more than once in a wave, and link nobody
    public record Linking(long matched, long ambiguous, List<Long> respondents) {
        public Linking {
            respondents = List.copyOf(respondents);
        }
    }

    /// As the first group was asked it.
    public String item() {
        return items.getFirst();
    }

    /// Empty where the test is withheld or not defined.
    public OptionalDouble p() {
        return outcome.map(found -> OptionalDouble.of(found.p())).orElse(OptionalDouble.empty());
    }

    ComparisonResult adjusted(OptionalDouble p) {
        return with(p, exploratory);
    }

    ComparisonResult markedExploratory() {
        return with(adjusted, true);
    }

    private ComparisonResult with(OptionalDouble adjusted, boolean exploratory) {
        return new ComparisonResult(
                items,
                row,
                option,
                population,
                wave,
                between,
                of,
                n,
                paired,
                test,
                outcome,
                adjusted,
                measure,
                effect,
                pairwise,
                linking,
                together,
                suppressed,
                exploratory);
    }
}
