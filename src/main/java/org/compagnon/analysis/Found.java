package org.compagnon.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.compagnon.analysis.ComparisonResult.Measure;
import org.compagnon.analysis.ComparisonResult.Pairwise;
import org.compagnon.statistics.Effect;
import org.compagnon.statistics.TestOutcome;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Plan.Comparison;
import org.jspecify.annotations.Nullable;

/// What a test of different people says, or that it may not say it.
///
/// @param together answers that had to be taken as one
record Found(
        String test,
        Optional<TestOutcome> outcome,
        Measure measure,
        Optional<Effect> effect,
        List<Pairwise> pairwise,
        List<List<String>> together,
        boolean suppressed) {

    static Found withheld(String test, Measure measure) {
        return new Found(test, Optional.empty(), measure, Optional.empty(), List.of(), List.of(), true);
    }

    /// @param compared whose sizes stand beside it where these may be told
    ComparisonResult in(Comparison planned, Column column, @Nullable String option, List<Group> compared) {
        return new ComparisonResult(
                planned.itemOfEach(),
                column.part(),
                option,
                planned.population(),
                planned.wave(),
                planned.between(),
                planned.of(),
                compared.stream().anyMatch(Group::isBaseWithheld)
                        ? List.of()
                        : compared.stream().map(Group::size).toList(),
                false,
                test,
                outcome,
                OptionalDouble.empty(),
                measure,
                effect,
                pairwise,
                Optional.empty(),
                together,
                suppressed,
                false);
    }
}
