package org.compagnon.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.compagnon.analysis.ItemTable.Place;
import org.compagnon.statistics.Effect;
import org.compagnon.statistics.TestOutcome;
import org.compagnon.surveys.study.Plan.Comparison;
import org.jspecify.annotations.Nullable;

/// What a comparison found. What is withheld or not defined is empty.
///
/// @param items what each group was asked, in the order of `of`
/// @param option of a multiple answer
/// @param between `wave`, `population`, or a column of the breakdown
/// @param n the answers of each group; the pairs, where the same people are compared with themselves
/// @param paired whether each person is compared with themselves
/// @param linking who answered two waves: compared with themselves, or the reason why no trend is computed
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

    /// What the test of a trend is called in files.
    static final String TREND = "cochran_armitage";

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

    /// The table of one group.
    public Place place(int group) {
        var name = of.get(group);
        var isEverybody = between.equals(Comparison.WAVE) || between.equals(Comparison.POPULATION);
        return new Place(
                items.get(group),
                row,
                population == null ? name : population,
                wave == null ? name : wave,
                isEverybody ? Map.of() : Map.of(between, name));
    }

    /// Empty where the test is withheld or not defined.
    public OptionalDouble p() {
        return outcome.map(found -> OptionalDouble.of(found.p())).orElse(OptionalDouble.empty());
    }

    /// Whether it follows a share along the groups.
    public boolean trend() {
        return test.equals(TREND);
    }

    /// As a file tells it that does not hold the answers compared.
    public ComparisonResult withoutFindings() {
        var without = new Found(this).linking(Optional.empty()).withheld();
        return paired ? without.sized(List.of()).result() : without.result();
    }

    ComparisonResult adjusted(OptionalDouble p) {
        return new Found(this).adjusted(p).result();
    }

    ComparisonResult markedExploratory() {
        return new Found(this).exploratory().result();
    }
}
