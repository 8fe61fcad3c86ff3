package org.compagnon.statistics;

import java.util.Optional;

/// Whether two answers go together: Pearson's chi-square test of independence, without continuity correction.
///
/// Source: K. Pearson (1900), *On the criterion that a given system of deviations…*, Philosophical Magazine 50,
/// 157–175, <https://doi.org/10.1080/14786440009463897>. In R: `chisq.test(table, correct = FALSE)`.
public final class ChiSquare {

    private ChiSquare() {}

    /// @return empty when fewer than two rows or two columns hold anybody
    public static Optional<TestOutcome> test(ContingencyTable table) {
        return table.associates()
                ? Optional.of(TestOutcome.chiSquared(
                        TestOutcome.Name.CHI_SQUARE, table.chiSquare(), table.degreesOfFreedom()))
                : Optional.empty();
    }
}
